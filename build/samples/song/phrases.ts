/** Writing music shortly: a bar of melody, of chords or of drums as one line of text. */
import { pitchOf, type Hit, type HitNote, type Tone, type ToneNote } from './note.ts';

const SCALE = 'CDEFGAB';

export interface Manner {
  readonly level: number;
  readonly pan?: number;
  /** Semitones up (or down, if negative). */
  readonly transpose?: number;
  /** Steps of the scale of C up (or down): a second voice that stays in the key. */
  readonly steps?: number;
}

/**
 * A melody, a line per bar: `E5*1.5 -*.5 D5` is E for a beat and a half, half a beat of rest, D for one beat.
 * `.` is a silent bar.
 */
export function melody(tone: Tone, firstBar: number, bars: readonly string[], manner: Manner): ToneNote[] {
  const { level, pan = 0, transpose = 0, steps = 0 } = manner;
  return bars.flatMap((line, index) => {
    const notes: ToneNote[] = [];
    let beat = 1;
    for (const word of line.split(' ')) {
      if (word === '.') continue;
      const [name = '', length = '1'] = word.split('*');
      const beats = Number(length);
      if (name !== '-') {
        notes.push({
          tone,
          bar: firstBar + index,
          beat,
          beats,
          pitch: pitchOf(shiftInScale(name, steps)) + transpose,
          level,
          pan,
        });
      }
      beat += beats;
    }
    return notes;
  });
}

/** The note so many steps of the scale of C away: `shiftInScale('C5', -2)` is A4. */
function shiftInScale(name: string, steps: number): string {
  const place = SCALE.indexOf(name.charAt(0)) + 7 * Number(name.at(-1)) + steps;
  return steps === 0 ? name : `${SCALE.charAt(place % 7)}${Math.floor(place / 7)}`;
}

/** Chords by name, in a close position round middle C, with the root that the bass plays. */
const CHORDS: Readonly<Record<string, { readonly root: string; readonly notes: readonly string[] }>> = {
  Am: { root: 'A2', notes: ['A3', 'C4', 'E4', 'G4'] },
  A: { root: 'A2', notes: ['A3', 'C#4', 'E4', 'A4'] },
  Bb: { root: 'Bb2', notes: ['Bb3', 'D4', 'F4', 'A4'] },
  C: { root: 'C3', notes: ['G3', 'C4', 'E4', 'G4'] },
  Dm: { root: 'D3', notes: ['A3', 'C4', 'D4', 'F4'] },
  E: { root: 'E2', notes: ['G#3', 'B3', 'D4', 'E4'] },
  Em: { root: 'E2', notes: ['G3', 'B3', 'D4', 'E4'] },
  F: { root: 'F2', notes: ['A3', 'C4', 'F4', 'G4'] },
  G: { root: 'G2', notes: ['G3', 'B3', 'D4', 'F4'] },
};

function chordOf(name: string) {
  const chord = CHORDS[name];
  if (chord === undefined) throw new Error(`not a chord: ${name}`);
  return chord;
}

/** How a chord is played within its bar: on which beats, and for how long each time. */
export interface Figure {
  readonly on: readonly number[];
  readonly beats: number;
}

/** One chord a bar (`Am F C G`), its notes spread from left to right. */
export function chords(tone: Tone, firstBar: number, names: string, figure: Figure, manner: Manner): ToneNote[] {
  const { level, transpose = 0 } = manner;
  return names.split(' ').flatMap((name, index) =>
    figure.on.flatMap((beat) =>
      chordOf(name).notes.map((note, voice): ToneNote => ({
        tone,
        bar: firstBar + index,
        beat,
        beats: figure.beats,
        pitch: pitchOf(note) + transpose,
        level,
        pan: (voice - 1.5) * 0.4,
      })),
    ),
  );
}

/** The notes of each bar's chord one after the other, over the given beats. */
export function arpeggio(tone: Tone, firstBar: number, names: string, figure: Figure, manner: Manner): ToneNote[] {
  const { level, transpose = 0 } = manner;
  return names.split(' ').flatMap((name, index) => {
    const { notes } = chordOf(name);
    return figure.on.map((beat, step): ToneNote => ({
      tone,
      bar: firstBar + index,
      beat,
      beats: figure.beats,
      pitch: pitchOf(notes[step % notes.length] ?? 'A3') + 12 + transpose,
      level,
      pan: step % 2 === 0 ? -0.35 : 0.35,
    }));
  });
}

/** The root of each bar's chord, on the given beats. */
export function roots(tone: Tone, firstBar: number, names: string, figure: Figure, manner: Manner): ToneNote[] {
  const { level, transpose = 0 } = manner;
  return names.split(' ').flatMap((name, index) =>
    figure.on.map((beat): ToneNote => ({
      tone,
      bar: firstBar + index,
      beat,
      beats: figure.beats,
      pitch: pitchOf(chordOf(name).root) + transpose,
      level,
      pan: 0,
    })),
  );
}

/**
 * A drum through a run of bars: `x...x...` cuts each bar of four beats into as many steps as there are characters
 * (spaces do not count); `x` is a hit, `o` a softer one.
 */
export function drum(hit: Hit, firstBar: number, bars: number, steps: string, manner: Manner): HitNote[] {
  const { level, pan = 0 } = manner;
  const row = steps.replaceAll(' ', '').split('');
  const beats = 4 / row.length;
  const notes: HitNote[] = [];
  for (let bar = firstBar; bar < firstBar + bars; bar += 1) {
    row.forEach((step, index) => {
      if (step === '.') return;
      notes.push({ hit, bar, beat: 1 + index * beats, beats, level: step === 'x' ? level : level * 0.55, pan });
    });
  }
  return notes;
}
