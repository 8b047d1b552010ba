/** New numbers, in the order of the plan or of the running order. */
import { useMemo, useState } from 'react';
import { findMentions, findRenumberings } from '#shared/edit/renumber-cues.ts';
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

function Asked() {
  const { rewrite: said } = useWords();
  const { document, plan } = useShow((present) => present);
  const selection = useSession((state) => state.selection);
  const [which, setWhich] = useState<Which>(selection.size > 1 ? 'selected' : 'all');
  const [order, setOrder] = useState<Order>('start');
  const [prefix, setPrefix] = useState('');
  const [from, setFrom] = useState('1');
  const [step, setStep] = useState('1');
  const [digits, setDigits] = useState('1');
  const [mentions, setMentions] = useState(true);
  const rewrites = useMemo(() => {
    const all = order === 'start' ? plan.byStart : plan.runningOrder;
    return findRenumberings(document, {
      cues: which === 'all' ? all : all.filter((id) => selection.has(id)),
      prefix: prefix === '' ? null : prefix,
      from: wholeOf(from, 0) ?? 1,
      step: wholeOf(step, 1) ?? 1,
      digits: Math.min(6, wholeOf(digits, 1) ?? 1),
    });
  }, [document, plan, which, order, selection, prefix, from, step, digits]);
  return (
    <RewriteDialog
      title={said.renumberTitle}
      step="renumber"
      rewrites={rewrites}
      {...(mentions && { along: findMentions })}
      none={said.nothingToNumber}
    >
      <div className={styles['texts']}>
        <TextField
          label={said.prefix}
          value={prefix}
          onInput={setPrefix}
          placeholder={said.prefixKept}
          maxLength={18}
        />
        <TextField label={said.from} value={from} onInput={setFrom} align="end" />
        <TextField label={said.step} value={step} onInput={setStep} align="end" />
        <TextField label={said.digits} value={digits} onInput={setDigits} align="end" />
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

/** A whole number that is not less; null for anything else that is typed. */
function wholeOf(text: string, least: number): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isSafeInteger(value) && value >= least ? value : null;
}
