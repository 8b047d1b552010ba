/** What a score is made of. */

export const TONES = ['pad', 'keys', 'bell', 'bass', 'lead', 'answer', 'stab', 'sub'] as const;
export type Tone = (typeof TONES)[number];

export const HITS = ['kick', 'snare', 'clap', 'hat', 'open-hat', 'shaker', 'crash', 'heart', 'boom', 'riser'] as const;
export type Hit = (typeof HITS)[number];

interface Placed {
  readonly bar: number;
  /** From 1; may run past the bar. */
  readonly beat: number;
  /** Length in beats of the bar. */
  readonly beats: number;
  /** Loudness from 0 to 1. */
  readonly level: number;
  /** -1 left to 1 right. */
  readonly pan: number;
}
/** A pitched note; `pitch` is MIDI, A4 = 69. */
export type ToneNote = Placed & { readonly tone: Tone; readonly pitch: number };
export type HitNote = Placed & { readonly hit: Hit };
export type Note = ToneNote | HitNote;

export interface Score {
  readonly notes: readonly Note[];
  /** How long the last sound fades, in ms, before the end. */
  readonly fadeOutMs: number;
}

const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** MIDI pitch of a name such as `C4` (60), `F#3`, `Bb5`. Throws for any other text: a slip in a score. */
export function pitchOf(name: string): number {
  const [, letter = '', accidental, octave] = /^([A-G])([#b]?)(\d)$/.exec(name) ?? [];
  const step = STEPS[letter];
  if (step === undefined) throw new Error(`not a pitch: ${name}`);
  return 12 * (Number(octave) + 1) + step + (accidental === '#' ? 1 : accidental === 'b' ? -1 : 0);
}
