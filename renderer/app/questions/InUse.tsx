/** Something in use is to be deleted: who uses it, and what is to become of them. */
import { useId, useState } from 'react';
import { cuesThatGoToo, mendDeletion, mendsFor, type Mend } from '#shared/edit/mend-deletion.ts';
import { nameOfRecord } from '#shared/edit/record-names.ts';
import type { RippleScope } from '#shared/edit/ripple-cues.ts';
import { rippleDelete } from '#shared/edit/ripple-delete.ts';
import { usesOf, type Deletion, type Use } from '#shared/edit/uses-of.ts';
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Words } from '#shared/words/language.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { currentShow } from '#renderer/state/document.ts';
import type { Answer } from '#renderer/state/question.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { Option } from '#renderer/ui/options.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './InUse.module.css';

interface InUseProps {
  readonly deletion: Deletion;
  /** How far the gap that cues leave is closed; null: it stays. */
  readonly ripple: RippleScope | null;
  readonly onAnswer: (answer: Answer) => void;
}

/** At most so many names stand in a line. */
const NAMED = 12;

export function InUse({ deletion, ripple, onAnswer }: InUseProps) {
  const words = useWords();
  const { deletion: said, common, fields } = words;
  // The dialog is in front of everything: nothing changes the show while it is open.
  const { document } = currentShow();
  const { table } = deletion;
  const hows = mendsFor(table);
  const [how, setHow] = useState<Mend['how']>(hows[0] ?? 'release');
  const [to, setTo] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const errorId = useId();
  const options = othersOf(document, deletion);
  const remove = (): void => {
    if (how === 'reassign' && to === null) {
      setError(said.toMissing);
      return;
    }
    const mend: Mend = how === 'reassign' ? { how, to: to ?? '' } : { how };
    const why = runCommand(
      (show) =>
        ripple
          ? rippleDelete(show, { cues: deletion.ids, scope: ripple, mend })
          : mendDeletion(show, { ...deletion, mend }),
      words,
    );
    setError(why);
    if (why === null) onAnswer('deleted');
  };
  const numberOf = (id: string): string => document.cues.get(id)?.number ?? id;
  const goes = how === 'delete-too' ? cuesThatGoToo(document, deletion).map(numberOf) : [];
  return (
    <Dialog
      open
      onClose={() => onAnswer('cancel')}
      title={said.title(nameOf(document, deletion, words))}
      description={said.text}
      closeLabel={common.close}
      actions={
        <>
          <Button onClick={() => onAnswer('cancel')}>{common.cancel}</Button>
          <Button tone="danger" autoFocus onClick={remove} aria-describedby={error === null ? undefined : errorId}>
            {said.confirm}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <dl className={styles['uses']}>
          {[...Map.groupBy(usesOf(document, deletion), ({ as }) => as)].map(([as, uses]) => (
            <div key={as}>
              <dt>{said.used[as]}</dt>
              <dd>{listed(uses.map(({ name }: Use) => name))}</dd>
            </div>
          ))}
        </dl>
        <Segmented
          label={said.how}
          value={how}
          options={hows.map((value) => ({
            value,
            label: said.mends[table][value],
            disabled: value === 'reassign' && options.length === 0,
          }))}
          onChange={(next) => {
            setHow(next);
            setError(null);
          }}
        />
        <p className={styles['means']}>
          {said.means[table][how]}
          {ripple && ` ${said.ripples[ripple]}`}
        </p>
        {how === 'reassign' && (
          <Combobox
            label={said.to}
            value={to}
            options={options}
            noneLabel={fields.noMatch}
            onChange={(next) => {
              setTo(next);
              setError(null);
            }}
          />
        )}
        {goes.length > 0 && <p>{said.goes(goes.length, listed(goes))}</p>}
        <p className={styles['error']} id={errorId} role="alert">
          {error}
        </p>
      </div>
    </Dialog>
  );

  function listed(names: readonly string[]): string {
    const named = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? said.others(named, names.length - NAMED) : named;
  }
}

/** What could take its place: the other records of its table. */
function othersOf(document: ShowDocument, { table, ids }: Deletion): readonly Option<string>[] {
  if (table === 'cues') {
    return inOrder(document.cues)
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, number, name }) => ({ value: id, label: `${number} ${name}`.trimEnd() }));
  }
  return inOrder<{ id: string; rank: number; name?: string }>(document[table])
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, name }) => ({ value: id, label: name ?? id }));
}

function nameOf(document: ShowDocument, { table, ids }: Deletion, { common }: Words): string {
  const [id = ''] = ids;
  if (table === 'cues') return ids.length === 1 ? (document.cues.get(id)?.number ?? id) : common.cues(ids.length);
  const record = document[table].get(id);
  return record ? nameOfRecord(document, record) : id;
}
