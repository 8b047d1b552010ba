/** Saving found that somebody else has written into the file: nothing was written over it, and the person chooses. */
import type { Answer, Question } from '#renderer/state/question.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Differences } from '#renderer/records/Differences.tsx';

type ChangedFileProps = Extract<Question, { readonly about: 'changed-on-disk' }> & {
  readonly onAnswer: (answer: Answer) => void;
};

export function ChangedFile({ name, differences, canMerge, onAnswer }: ChangedFileProps) {
  const { app, common } = useWords();
  const words = app.changedOnDisk;
  return (
    <Dialog
      open
      onClose={() => onAnswer('cancel')}
      title={words.title(name)}
      description={words.text}
      closeLabel={common.close}
      size="large"
      actions={
        <>
          <Button tone="danger" onClick={() => onAnswer('reload')}>
            {words.reload}
          </Button>
          <Button tone="danger" onClick={() => onAnswer('overwrite')}>
            {words.overwrite}
          </Button>
          <Button
            {...(canMerge ? {} : { tone: 'primary' as const, autoFocus: true })}
            onClick={() => onAnswer('save-as')}
          >
            {app.notSaved.saveAs}
          </Button>
          {canMerge && (
            <Button tone="primary" autoFocus onClick={() => onAnswer('merge')}>
              {words.merge}
            </Button>
          )}
        </>
      }
    >
      <SectionLabel level={3}>{words.differences}</SectionLabel>
      <Differences differences={differences} />
    </Dialog>
  );
}
