/** The changes of tempo and metre, one a row; the first is that of bar 1 and stays. */
import { Trash2 } from 'lucide-react';
import { moveTempo, removeTempo, setTempo } from '#shared/edit/change-tempo.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import type { HeaderRecord, ShowDocument } from '#shared/show/document.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CountField } from './CountField.tsx';
import styles from './TempoFields.module.css';

export function TempoFields({ music: { tempo } }: { readonly music: HeaderRecord['music'] }) {
  const words = useWords();
  const { showPanels } = words;
  const run = (command: (document: ShowDocument) => Outcome): string | null => runCommand(command, words);
  return tempo.map(({ bar, bpm, beats }, index) => {
    const name = showPanels.tempoAt(bar);
    return (
      <div key={bar} role="group" aria-label={name} className={styles['tempo']}>
        <CountField
          label={showPanels.fields.bar}
          hideLabel={index > 0}
          whole
          from={index === 0 ? 1 : 2}
          value={bar}
          disabled={index === 0}
          onCommit={(to) => (to === undefined ? null : run((document) => moveTempo(document, { bar, to })))}
        />
        <CountField
          label={showPanels.fields.bpm}
          hideLabel={index > 0}
          above={0}
          value={bpm}
          onCommit={(next) => (next === undefined ? null : run((document) => setTempo(document, { bar, bpm: next })))}
        />
        <CountField
          label={showPanels.fields.beats}
          hideLabel={index > 0}
          whole
          from={1}
          value={beats}
          onCommit={(next) => (next === undefined ? null : run((document) => setTempo(document, { bar, beats: next })))}
        />
        {index > 0 && (
          <IconButton
            icon={Trash2}
            label={showPanels.remove(name)}
            onClick={() => void run((document) => removeTempo(document, { bar }))}
          />
        )}
      </div>
    );
  });
}
