/** The tempo: tapped while the song plays, and its changes as a list. */
import { Plus } from 'lucide-react';
import type { HeaderRecord } from '#shared/show/document.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { TempoFields } from '#renderer/fields/TempoFields.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SongColumn } from './SongColumn.tsx';
import { TapTempo } from './TapTempo.tsx';

export function TempoColumn({ music }: { readonly music: HeaderRecord['music'] }) {
  const { tempo } = useWords().song;
  return (
    <SongColumn
      id="song-tempo"
      title={tempo.title}
      tools={
        <Button tone="plain" onClick={() => runAction('add-tempo-change')}>
          <Plus size={14} aria-hidden />
          {tempo.changeHere}
        </Button>
      }
    >
      <TapTempo />
      <TempoFields music={music} />
    </SongColumn>
  );
}
