/** What somebody else has written into the file and what was done here, brought together: what clashes is chosen. */
import { useMemo, useState } from 'react';
import type { Clash } from '#shared/edit/merge/merge-documents.ts';
import type { Side } from '#shared/edit/merge/merge-fields.ts';
import { createCellPrinter } from '#shared/import-cues/export-cues.ts';
import { isImportField } from '#shared/import-cues/import-fields.ts';
import { Differences } from '#renderer/records/Differences.tsx';
import { currentShow } from '#renderer/state/document.ts';
import type { Answer, Question } from '#renderer/state/question.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './MergeShow.module.css';

type MergeShowProps = Extract<Question, { readonly about: 'merge' }> & {
  readonly onAnswer: (answer: Answer) => void;
};

export function MergeShow({ name, taken, clashes, merge, onAnswer }: MergeShowProps) {
  const words = useWords();
  const said = words.app.merge;
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isRefused, setRefused] = useState(false);
  const choose = (key: string, side: Side): void => {
    setRefused(false);
    setChoices(new Map(choices).set(key, side));
  };
  return (
    <Dialog
      open
      onClose={() => onAnswer('cancel')}
      title={said.title(name)}
      description={said.text}
      closeLabel={words.common.close}
      size="medium"
      actions={
        <>
          <Button onClick={() => onAnswer('cancel')}>{words.common.cancel}</Button>
          <Button tone="primary" autoFocus onClick={() => (merge(choices) ? onAnswer('merged') : setRefused(true))}>
            {said.merge}
          </Button>
        </>
      }
    >
      {isRefused && <p role="alert">{said.refused}</p>}
      {clashes.length > 0 && (
        <section className={styles['section']}>
          <SectionLabel level={3}>{said.clashes(clashes.length)}</SectionLabel>
          <ul className={styles['list']}>
            {clashes.map((clash) => (
              <ClashRow
                key={clash.key}
                clash={clash}
                side={choices.get(clash.key) ?? 'mine'}
                onChoose={(side) => choose(clash.key, side)}
              />
            ))}
          </ul>
        </section>
      )}
      <section className={styles['section']}>
        <SectionLabel level={3}>{said.taken}</SectionLabel>
        <Differences labels={taken} />
      </section>
    </Dialog>
  );
}

interface ClashRowProps {
  readonly clash: Clash;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function ClashRow({ clash, side, onChoose }: ClashRowProps) {
  const words = useWords();
  const said = words.app.merge;
  const values = useValues(clash);
  const options = said.options[clash.kind];
  return (
    <li className={styles['clash']}>
      <div>
        {words.steps(clash.what)}
        {values && (
          <dl className={styles['values']}>
            <dt>{said.here}</dt>
            <dd>{values.mine}</dd>
            <dt>{said.inFile}</dt>
            <dd>{values.theirs}</dd>
          </dl>
        )}
      </div>
      <Segmented
        label={words.steps(clash.what)}
        hideLabel
        value={side}
        options={[
          { value: 'mine', label: options.mine },
          { value: 'theirs', label: options.theirs },
        ]}
        onChange={onChoose}
      />
    </li>
  );
}

/** The two values as a table of cues would show them; null where it has no column for them, or shows them alike. */
function useValues({ cue }: Clash): { readonly mine: string; readonly theirs: string } | null {
  const words = useWords();
  return useMemo(() => {
    const field = cue?.field ?? '';
    if (!cue || !isImportField(field)) return null;
    const printer = createCellPrinter(currentShow().document, words);
    const [mine, theirs] = [cue.mine, cue.theirs].map((one) => String(printer.print(one, field) ?? '—'));
    return mine === undefined || theirs === undefined || mine === theirs ? null : { mine, theirs };
  }, [cue, words]);
}
