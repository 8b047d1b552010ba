/** The song: how long it is, where bar 1 lies, its tempo, and the file that sounds. */
import { Plus, Trash2 } from 'lucide-react';
import type { HeaderRecord } from '#shared/show/document.ts';
import type { Tempo } from '#shared/show/types.ts';
import { printExactTime, printTime } from '#shared/time/print.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { readLength, readMoment } from '#renderer/fields/typed.ts';
import { useClock } from '#renderer/fields/use-clock.ts';
import { ValueField } from '#renderer/fields/ValueField.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './ShowPanels.module.css';
import { useMusicChange, type HeaderProps } from './use-header-change.ts';

/** So many bars behind the last change of tempo a new one is put. */
const NEXT_TEMPO_BARS = 8;

export function MusicGroup({ header }: HeaderProps) {
  const words = useWords();
  const { showPanels } = words;
  const clock = useClock();
  const change = useMusicChange();
  const { music } = header;
  return (
    <FieldGroup id="show-music" title={showPanels.groups.music} summary={printTime(music.lengthMs)}>
      <FieldRow>
        <ValueField
          label={showPanels.fields.lengthMs}
          value={music.lengthMs}
          print={printExactTime}
          read={(text) => {
            const typed = readLength(text, 'length', clock, words, music.lengthMs);
            return typed.ok && typed.value < 1 ? { ok: false, why: showPanels.lengthMissing } : typed;
          }}
          onCommit={(lengthMs) => (lengthMs === undefined ? null : change({ lengthMs }))}
        />
        <ValueField
          label={showPanels.fields.firstBarAt}
          value={music.firstBarAt ?? 0}
          print={printExactTime}
          read={(text) => {
            const typed = readMoment(text, 'time', clock, words, music.firstBarAt ?? 0);
            return typed.ok ? { ok: true, value: typed.value.ms } : typed;
          }}
          onCommit={(ms) => (ms === undefined ? null : change({ firstBarAt: ms }))}
        />
      </FieldRow>
      <TempoList music={music} />
      <AudioFields music={music} />
    </FieldGroup>
  );
}

interface MusicProps {
  readonly music: HeaderRecord['music'];
}

function TempoList({ music: { tempo } }: MusicProps) {
  const { showPanels } = useWords();
  const change = useMusicChange();
  const set = (list: readonly Tempo[]): string | null => {
    const bars = list.map(({ bar }) => bar);
    if (new Set(bars).size < bars.length) return showPanels.tempoTwice;
    return change({ tempo: [...list].sort((a, b) => a.bar - b.bar) });
  };
  const setAt = (index: number, patch: Partial<Tempo>): string | null =>
    set(tempo.map((entry, at) => (at === index ? { ...entry, ...patch } : entry)));
  const last = tempo.at(-1) ?? { bar: 1, bpm: 120, beats: 4 };
  return (
    <>
      {tempo.map((entry, index) => {
        const name = showPanels.tempoAt(entry.bar);
        return (
          <div key={entry.bar} role="group" aria-label={name} className={styles['tempo']}>
            <CountField
              label={showPanels.fields.bar}
              hideLabel={index > 0}
              whole
              from={index === 0 ? 1 : 2}
              value={entry.bar}
              disabled={index === 0}
              onCommit={(bar) => (bar === undefined ? null : setAt(index, { bar }))}
            />
            <CountField
              label={showPanels.fields.bpm}
              hideLabel={index > 0}
              above={0}
              value={entry.bpm}
              onCommit={(bpm) => (bpm === undefined ? null : setAt(index, { bpm }))}
            />
            <CountField
              label={showPanels.fields.beats}
              hideLabel={index > 0}
              whole
              from={1}
              value={entry.beats}
              onCommit={(beats) => (beats === undefined ? null : setAt(index, { beats }))}
            />
            {index > 0 && (
              <IconButton
                icon={Trash2}
                label={showPanels.remove(name)}
                onClick={() => void set(tempo.filter((_, at) => at !== index))}
              />
            )}
          </div>
        );
      })}
      <div className={styles['add']}>
        <Button tone="plain" onClick={() => void set([...tempo, { ...last, bar: last.bar + NEXT_TEMPO_BARS }])}>
          <Plus size={14} aria-hidden />
          {showPanels.addTempo}
        </Button>
      </div>
    </>
  );
}

function AudioFields({ music: { audio } }: MusicProps) {
  const { showPanels } = useWords();
  const change = useMusicChange();
  return (
    <>
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
      {audio && (
        <LengthField
          label={showPanels.fields.audioOffset}
          as="offset"
          optional
          value={audio.offsetMs ?? 0}
          onCommit={(offsetMs) => change({ audio: { ...audio, offsetMs: offsetMs ?? 0 } })}
        />
      )}
    </>
  );
}
