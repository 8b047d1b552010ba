/** What the lanes say while there is nothing in them: how the first lane and the first cue come about. */
import { addLane } from '#shared/edit/add-lane.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import styles from './Timeline.module.css';

export function EmptyLanes() {
  const { timeline } = useWords();
  const lanes = useDocument(({ show }) => show?.document.lanes.size ?? 0);
  const isOpen = useDocument(({ show }) => show !== null);
  const hasCues = useDocument(({ show }) => (show?.document.cues.size ?? 0) > 0);
  if (!isOpen || hasCues) return null;
  const add = (): void => {
    useDocument.getState().run((document) => addLane(document, { name: timeline.firstLane, department: 'stage' }));
  };
  if (lanes === 0) {
    return (
      <div className={styles['emptyLanes']}>
        <EmptyState
          title={timeline.noLanesTitle}
          actions={
            <Button tone="primary" onClick={add}>
              {timeline.addLane}
            </Button>
          }
        >
          {timeline.noLanesText}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles['emptyCues']}>
      <EmptyState title={timeline.noCuesTitle}>{timeline.noCuesText}</EmptyState>
    </div>
  );
}
