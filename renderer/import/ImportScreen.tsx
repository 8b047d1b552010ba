/** Cues from a spreadsheet: what its columns hold, and, before anything is done, what each row would do. */
import { useEffect, useState } from 'react';
import { closeCueImport, useCueImport, type CueImport } from '#renderer/state/cue-import.ts';
import { useWords } from '#renderer/state/session.ts';
import { useDocument } from '#renderer/state/document.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ImportWork } from './ImportWork.tsx';

const SHORT_MS = 250;

export function ImportScreen() {
  const current = useCueImport((state) => state.current);
  const hasShow = useDocument(({ show }) => show !== null);
  if (!current || !hasShow) return null;
  if (current.phase === 'reading') return <Reading key={current.turn} current={current} />;
  return current.phase === 'read' ? <ImportWork key={current.turn} {...current} /> : <Waiting current={current} />;
}

/** What is read at once needs no word: a window that only flashes up says nothing. */
function Reading({ current }: { readonly current: Extract<CueImport, { phase: 'reading' }> }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <Waiting current={current} /> : null;
}

/** Until there is a table: that it is being read, or why it cannot be. */
function Waiting({ current }: { readonly current: Exclude<CueImport, { phase: 'read' }> }) {
  const { importCues, common, actions } = useWords();
  const { source } = current;
  const name = source.from === 'file' ? source.name : importCues.clipboard;
  const text = current.phase === 'reading' ? importCues.reading(name) : faultText();
  return (
    <Dialog
      open
      onClose={closeCueImport}
      title={importCues.title(name)}
      description={text}
      closeLabel={common.close}
      actions={
        current.phase === 'reading' ? (
          <Button onClick={closeCueImport}>{common.cancel}</Button>
        ) : (
          <>
            <Button onClick={closeCueImport}>{common.close}</Button>
            <Button tone="primary" autoFocus onClick={() => runAction('import-cues')}>
              {actions.names['import-cues']}
            </Button>
          </>
        )
      }
    />
  );

  function faultText(): string {
    if (current.phase !== 'failed') return '';
    const { fault } = current;
    if ('kind' in fault) return importCues.fileFault[fault.fault](fault.name, fault.detail);
    return importCues.tableFault(fault.name === '' ? { ...fault, name } : fault);
  }
}
