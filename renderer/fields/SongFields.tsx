/** The times of the song: how long it lasts, where bar 1 lies, where its file begins. */
import type { HeaderRecord } from '#shared/show/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { LengthField } from './LengthField.tsx';
import { printExactTime } from '#shared/time/print.ts';
import { readLength, readMoment } from './typed.ts';
import { useClock } from './use-clock.ts';
import { useMusicChange } from './use-music-change.ts';
import { ValueField } from './ValueField.tsx';

interface MusicProps {
  readonly music: HeaderRecord['music'];
}

export function SongLength({ music }: MusicProps) {
  const words = useWords();
  const { showPanels } = words;
  const clock = useClock();
  const change = useMusicChange();
  return (
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
  );
}

export function FirstBar({ music }: MusicProps) {
  const words = useWords();
  const { showPanels } = words;
  const clock = useClock();
  const change = useMusicChange();
  return (
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
  );
}

/** Nothing for a song without a file. */
export function SongFileStart({ music: { audio } }: MusicProps) {
  const { showPanels } = useWords();
  const change = useMusicChange();
  if (!audio) return null;
  return (
    <LengthField
      label={showPanels.fields.audioOffset}
      as="offset"
      optional
      value={audio.offsetMs ?? 0}
      onCommit={(offsetMs) => change({ audio: { ...audio, offsetMs: offsetMs ?? 0 } })}
    />
  );
}
