/** The keys of the take along the bottom, GO the largest. The keyboard does the same through the actions. */
import type { TakeRun } from '#shared/rehearsal/take-run.ts';
import type { ActionId } from '#shared/words/actions.ts';
import { useIsEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import { useWords } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import { NoteBox } from './NoteBox.tsx';
import styles from './TakeKeys.module.css';

export function TakeKeys({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const noting = useTake((state) => state.notingAtMs !== null);
  const stopping = useTake((state) => state.stopAskedAtMs !== null);
  const holding = run.phase === 'holding';
  return (
    <footer className={styles['keys']}>
      {noting ? (
        <NoteBox />
      ) : (
        <>
          <TakeKey id="take-undo-go" label={rehearsal.undoGo} />
          <TakeKey id="take-hold" label={holding ? rehearsal.resume : rehearsal.hold} tone={holding ? 'go' : 'plain'} />
          <TakeKey id="take-skip" label={rehearsal.skip} />
          <TakeKey id="take-note" label={rehearsal.note} />
          <TakeKey
            id="take-stop"
            label={stopping ? rehearsal.stopAgain : rehearsal.stop}
            tone={stopping ? 'alarm' : 'plain'}
          />
        </>
      )}
      {/* In the note box the space bar writes spaces. */}
      <GoKey hasKey={!noting} />
    </footer>
  );
}

function GoKey({ hasKey }: { readonly hasKey: boolean }) {
  const { rehearsal } = useWords();
  const key = useKeyOf()('take-go');
  return (
    <button
      type="button"
      className={styles['go']}
      // Never switched off: it would take the keyboard's place with it, and the next space would go nowhere.
      aria-disabled={!useIsEnabled('take-go')}
      onClick={() => runAction('take-go')}
      // Space always presses GO, wherever the focus is, and never the button that happens to have it.
      onKeyDown={(event) => event.key === ' ' && event.preventDefault()}
    >
      {rehearsal.go} {hasKey && <kbd>{key}</kbd>}
    </button>
  );
}

function TakeKey(props: { readonly id: ActionId; readonly label: string; readonly tone?: 'plain' | 'go' | 'alarm' }) {
  const key = useKeyOf()(props.id);
  return (
    <button
      type="button"
      className={styles['key']}
      data-tone={props.tone}
      aria-disabled={!useIsEnabled(props.id)}
      onClick={() => runAction(props.id)}
    >
      {props.label} {key !== undefined && <kbd>{key}</kbd>}
    </button>
  );
}
