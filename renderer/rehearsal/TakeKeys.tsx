/** The keys of the take along the bottom, GO the largest. The keyboard does the same through the actions. */
import type { TakeRun } from '#shared/rehearsal/take-run.ts';
import { ACTIONS, type ActionId } from '#shared/words/actions.ts';
import { keysOf, type KeyChanges } from '#shared/words/key-bindings.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { useTake } from '#renderer/state/take.ts';
import styles from './RunningTake.module.css';

export function TakeKeys({ run }: { readonly run: TakeRun }) {
  const { rehearsal } = useWords();
  const changes = useSession((state) => state.keys);
  const stopping = useTake((state) => state.stopAskedAtMs !== null);
  return (
    <footer className={styles['keys']}>
      <TakeKey id="take-undo-go" label={rehearsal.undoGo} hint="⌫" />
      <TakeKey
        id="take-hold"
        label={run.phase === 'holding' ? rehearsal.resume : rehearsal.hold}
        hint={keyOf('take-hold', changes)}
      />
      <TakeKey id="take-skip" label={rehearsal.skip} hint={keyOf('take-skip', changes)} />
      <TakeKey id="take-note" label={rehearsal.note} hint={keyOf('take-note', changes)} />
      <TakeKey id="take-stop" label={stopping ? rehearsal.stopAgain : rehearsal.stop} hint="Esc" alarm={stopping} />
      <button
        type="button"
        className={styles['go']}
        disabled={run.next === null}
        onClick={() => runAction('take-go')}
        // Space always presses GO, wherever the focus is, and never the button that happens to have it.
        onKeyDown={(event) => event.key === ' ' && event.preventDefault()}
      >
        {rehearsal.go} <kbd>{rehearsal.space}</kbd>
      </button>
    </footer>
  );
}

function TakeKey(props: {
  readonly id: ActionId;
  readonly label: string;
  readonly hint: string;
  readonly alarm?: boolean;
}) {
  return (
    <button
      type="button"
      className={styles['key']}
      data-alarm={props.alarm === true || undefined}
      onClick={() => runAction(props.id)}
    >
      {props.label} <kbd>{props.hint}</kbd>
    </button>
  );
}

/** The key in force, in capitals; empty for none. */
function keyOf(id: ActionId, changes: KeyChanges): string {
  const spec = ACTIONS.find((action) => action.id === id);
  return (spec ? (keysOf(spec, changes)[0] ?? '') : '').toUpperCase();
}
