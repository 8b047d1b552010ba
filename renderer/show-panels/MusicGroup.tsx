/** The song: how long it is, where bar 1 lies, its tempo, and the file that sounds. */
import { Plus } from 'lucide-react';
import { setTempo } from '#shared/edit/change-tempo.ts';
import type { HeaderRecord } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { FirstBar, SongFileStart, SongLength } from '#renderer/fields/SongFields.tsx';
import { TempoFields } from '#renderer/fields/TempoFields.tsx';
import { useMusicChange } from '#renderer/fields/use-music-change.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './ShowPanels.module.css';
import type { HeaderProps } from './use-header-change.ts';

/** So many bars behind the last change of tempo a new one is put. */
const NEXT_TEMPO_BARS = 8;

export function MusicGroup({ header: { music } }: HeaderProps) {
  const { showPanels, actions } = useWords();
  const addTempo = (): void => {
    const bar = (music.tempo.at(-1)?.bar ?? 1) + NEXT_TEMPO_BARS;
    useDocument.getState().run((document) => setTempo(document, { bar }));
  };
  return (
    <FieldGroup id="show-music" title={showPanels.groups.music} summary={printTime(music.lengthMs)}>
      <FieldRow>
        <SongLength music={music} />
        <FirstBar music={music} />
      </FieldRow>
      <TempoFields music={music} />
      <div className={styles['add']}>
        <Button tone="plain" onClick={addTempo}>
          <Plus size={14} aria-hidden />
          {showPanels.addTempo}
        </Button>
      </div>
      <AudioPath music={music} />
      <SongFileStart music={music} />
      <Button onClick={() => runAction('edit-song')}>{actions.names['edit-song']}</Button>
    </FieldGroup>
  );
}

function AudioPath({ music: { audio } }: { readonly music: HeaderRecord['music'] }) {
  const { showPanels } = useWords();
  const change = useMusicChange();
  return (
    <WordsField
      label={showPanels.fields.audio}
      value={audio?.path}
      placeholder={showPanels.audioHint}
      onCommit={(path) => {
        // The mark of the old file is none of the new one's.
        const { sha256: _sha256, ...rest } = audio ?? {};
        return change({ audio: path === undefined ? undefined : { ...rest, path } }) === null
          ? null
          : showPanels.notAPath;
      }}
    />
  );
}
