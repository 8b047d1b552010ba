/** A text of lyrics, one line a row, pasted or typed; in the place of those that are there, or behind them. */
import { useState } from 'react';
import { readLyrics } from '#shared/edit/read-lyrics.ts';
import { pasteText } from '#renderer/actions/paste-lyrics.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import frame from '#renderer/ui/Field.module.css';
import styles from './PasteLyrics.module.css';

interface PasteLyricsProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly hasLyrics: boolean;
}

export function PasteLyrics({ open, onClose, hasLyrics }: PasteLyricsProps) {
  const { song, common } = useWords();
  const { paste } = song;
  const [text, setText] = useState('');
  const [where, setWhere] = useState<'replace' | 'behind'>('replace');
  const [refusal, setRefusal] = useState<string | null>(null);
  const lines = readLyrics(text);
  const timed = lines.filter(({ atMs }) => atMs !== undefined).length;
  const close = (): void => {
    setText('');
    setRefusal(null);
    onClose();
  };
  const put = (): void => {
    const why = pasteText(text, where === 'replace' || !hasLyrics);
    if (why === null) close();
    else setRefusal(why);
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={paste.title}
      description={paste.text}
      closeLabel={common.close}
      actions={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          <Button tone="primary" disabled={lines.length === 0} onClick={put}>
            {paste.put(lines.length)}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Field label={paste.label} hint={paste.counted(lines.length, timed)} error={refusal}>
          {(control) => (
            <textarea
              {...control}
              className={`${frame['control']} ${styles['area']}`}
              rows={14}
              value={text}
              autoFocus
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {hasLyrics && (
          <Segmented
            label={paste.where}
            value={where}
            options={[
              { value: 'replace', label: paste.replace },
              { value: 'behind', label: paste.behind },
            ]}
            onChange={setWhere}
          />
        )}
      </div>
    </Dialog>
  );
}
