/** What somebody else has written into the file and what was done here, brought together: what clashes is chosen. */
import { useState } from 'react';
import type { Clash } from '#shared/edit/merge/clash.ts';
import type { Side } from '#shared/edit/merge/merge-fields.ts';
import { printPair, printTold, type ToldPair } from '#shared/compare/told.ts';
import type { Measures } from '#shared/units/measures.ts';
import type { Words } from '#shared/words/language.ts';
import { Differences } from '#renderer/records/Differences.tsx';
import type { Answer, Question } from '#renderer/state/question.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
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
      size="large"
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
        <Differences differences={taken} />
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
  const what = words.compare.what({ kind: 'changed', subject: clash.subject });
  const values = valuesOf(clash, words, useMeasures());
  const options = said.options[clash.kind];
  return (
    <li className={styles['clash']}>
      <div>
        {what}
        <dl className={styles['values']}>
          <dt>{said.here}</dt>
          <dd>{values.before}</dd>
          <dt>{said.inFile}</dt>
          <dd>{values.after}</dd>
        </dl>
      </div>
      <Segmented
        label={what}
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

/** Here and in the file: both values, or what one side has changed in what the other has deleted. */
function valuesOf({ kind, mine, theirs }: Clash, words: Words, measures: Measures): ToldPair {
  const { deleted } = words.app.merge;
  if (kind === 'deleted-here') return { before: deleted, after: theirs ? printTold(theirs, words, measures) : '' };
  if (kind === 'deleted-there') return { before: mine ? printTold(mine, words, measures) : '', after: deleted };
  return printPair(mine, theirs, words, measures);
}
