/** New numbers, in the order of the plan or of the running order. */
import { useMemo, useState } from 'react';
import { findMentions, findRenumberings, type Renumbering } from '#shared/edit/renumber-cues.ts';
import type { Words } from '#shared/words/language.ts';
import { readNumber } from '#renderer/fields/read-number.ts';
import type { Read } from '#renderer/fields/typed.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { RewriteDialog } from './RewriteDialog.tsx';
import { WhichCues, type Which } from './WhichCues.tsx';
import styles from './Rewrite.module.css';

export function Renumber() {
  const open = useSession(({ dialog }) => dialog === 'renumber');
  return open && <Asked />;
}

type Order = 'start' | 'running';
/** More zeros in front would leave no room for a name in 24 letters. */
const MOST_DIGITS = 6;

function Asked() {
  const words = useWords();
  const { rewrite: said } = words;
  const { document, plan } = useShow((present) => present);
  const selection = useSession((state) => state.selection);
  const [which, setWhich] = useState<Which>(selection.size > 1 ? 'selected' : 'all');
  const [order, setOrder] = useState<Order>('start');
  const [prefix, setPrefix] = useState('');
  const [from, setFrom] = useState('1');
  const [step, setStep] = useState('1');
  const [digits, setDigits] = useState('1');
  const [mentions, setMentions] = useState(true);
  const counts = useMemo(() => readCounts({ from, step, digits }, words), [from, step, digits, words]);
  const rewrites = useMemo(() => {
    if (!counts.ok) return [];
    const all = order === 'start' ? plan.byStart : plan.runningOrder;
    return findRenumberings(document, {
      cues: which === 'all' ? all : all.filter((id) => selection.has(id)),
      prefix: prefix === '' ? null : prefix,
      ...counts.values,
    });
  }, [document, plan, which, order, selection, prefix, counts]);
  return (
    <RewriteDialog
      title={said.renumberTitle}
      step="renumber"
      rewrites={rewrites}
      {...(mentions && { along: findMentions })}
      none={counts.ok ? said.nothingToNumber : said.numbersMissing}
    >
      <div className={styles['texts']}>
        <TextField
          label={said.prefix}
          value={prefix}
          onInput={setPrefix}
          placeholder={said.prefixKept}
          maxLength={18}
        />
        <TextField label={said.from} value={from} onInput={setFrom} align="end" error={counts.why.from} />
        <TextField label={said.step} value={step} onInput={setStep} align="end" error={counts.why.step} />
        <TextField label={said.digits} value={digits} onInput={setDigits} align="end" error={counts.why.digits} />
      </div>
      <div className={styles['choices']}>
        <WhichCues value={which} onChange={setWhich} />
        <Segmented
          label={said.order}
          value={order}
          options={[
            { value: 'start', label: said.byStart },
            { value: 'running', label: said.byRunningOrder },
          ]}
          onChange={setOrder}
        />
        <fieldset className={styles['checks']}>
          <legend>{said.how}</legend>
          <Checkbox label={said.mentions} checked={mentions} onChange={setMentions} />
        </fieldset>
      </div>
    </RewriteDialog>
  );
}

type Counts = Pick<Renumbering, 'from' | 'step' | 'digits'>;

/** The three numbers, if all can be read: what is half typed is no order to count from 1. */
function readCounts(typed: Record<keyof Counts, string>, words: Words) {
  const from = readNumber(typed.from, { whole: true, from: 0 }, words);
  const step = readNumber(typed.step, { whole: true, from: 1 }, words);
  const digits = readNumber(typed.digits, { whole: true, from: 1, to: MOST_DIGITS }, words);
  const why = { from: whyNot(from), step: whyNot(step), digits: whyNot(digits) };
  if (!from.ok || !step.ok || !digits.ok) return { ok: false, why } as const;
  const values: Counts = { from: from.value, step: step.value, digits: digits.value };
  return { ok: true, why, values } as const;
}

function whyNot(read: Read<number>): string | null {
  return read.ok ? null : read.why;
}
