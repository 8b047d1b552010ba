/** Find and replace in numbers, names, calls and notes. */
import { useDeferredValue, useMemo, useState } from 'react';
import { CUE_TEXTS, findReplacements, type CueText } from '#shared/edit/rewrite-cues.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { RewriteDialog } from './RewriteDialog.tsx';
import { WhichCues, type Which } from './WhichCues.tsx';
import styles from './Rewrite.module.css';

export function FindReplace() {
  const open = useSession(({ dialog }) => dialog === 'replace');
  return open && <Asked />;
}

function Asked() {
  const { rewrite: said, inspector } = useWords();
  const show = useShow((present) => present);
  const selection = useSession((state) => state.selection);
  const [find, setFind] = useState('');
  const [replace, setReplace] = useState('');
  const [fields, setFields] = useState<ReadonlySet<CueText>>(new Set(CUE_TEXTS));
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [which, setWhich] = useState<Which>(selection.size > 1 ? 'selected' : 'all');
  // A large show is looked through behind the letters that are typed.
  const [find_, replace_] = [useDeferredValue(find), useDeferredValue(replace)];
  const rewrites = useMemo(
    () =>
      findReplacements(show.document, {
        find: find_,
        replace: replace_,
        fields,
        matchCase,
        wholeWords,
        cues: which === 'selected' ? selection : null,
      }),
    [show, find_, replace_, fields, matchCase, wholeWords, which, selection],
  );
  const toggle = (field: CueText): void => {
    const next = new Set(fields);
    if (!next.delete(field)) next.add(field);
    setFields(next);
  };
  return (
    <RewriteDialog
      title={said.findTitle}
      step="replace-text"
      rewrites={rewrites}
      none={find === '' ? said.nothingAsked : said.nothingFound(find)}
    >
      <div className={styles['texts']}>
        <TextField label={said.find} value={find} onInput={setFind} autoFocus />
        <TextField label={said.replaceWith} value={replace} onInput={setReplace} />
      </div>
      <div className={styles['choices']}>
        <WhichCues value={which} onChange={setWhich} />
        <fieldset className={styles['checks']}>
          <legend>{said.lookIn}</legend>
          {CUE_TEXTS.map((field) => (
            <Checkbox
              key={field}
              label={inspector.fields[field]}
              checked={fields.has(field)}
              onChange={() => toggle(field)}
            />
          ))}
        </fieldset>
        <fieldset className={styles['checks']}>
          <legend>{said.how}</legend>
          <Checkbox label={said.matchCase} checked={matchCase} onChange={setMatchCase} />
          <Checkbox label={said.wholeWords} checked={wholeWords} onChange={setWholeWords} />
        </fieldset>
      </div>
    </RewriteDialog>
  );
}
