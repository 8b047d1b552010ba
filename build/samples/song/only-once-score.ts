/**
 * "단 한 번 · Only Once": the song of the sample show, written for it. Its bars are those of the show's tempo map: 118,
 * one bar of two beats before the first chorus, a break at 104, and a last chorus at 120, a tone higher.
 */
import type { Hit, Note, Score, Tone } from './note.ts';
import { arpeggio, chords, drum, melody, roots, type Figure } from './phrases.ts';

const WHOLE: Figure = { on: [1], beats: 4 };
const HALVES: Figure = { on: [1, 3], beats: 1.9 };
const EIGHTHS: Figure = { on: [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5], beats: 0.44 };
const OFFBEATS: Figure = { on: [1.5, 2.5, 3.5, 4.5], beats: 0.4 };
const PUSHED: Figure = { on: [1, 2.5, 4], beats: 0.9 };

const VERSE = 'Am F C G';
const PRE = 'Dm Em F G Dm Em F';
const CHORUS = 'F G Am C F G Am Am F G C E';
const BRIDGE = 'Dm Dm Am Am Bb Bb F E';
const LAST = `${CHORUS} F G Am Am`;
const OUTRO = 'F G Am F G A';
/** The last chorus lies a tone higher. */
const LIFT = 2;

const VERSE_TUNE = [
  '- A4*.5 B4*.5 C5 B4*.5 A4*.5',
  'A4*1.5 G4*.5 F4 -',
  '- G4*.5 A4*.5 C5 G4',
  'B4*1.5 A4*.5 G4 -',
  '-*.5 E5*.5 E5*.5 D5*.5 C5 A4',
  'C5 A4 F4 -',
  '-*.5 G4*.5 C5*.5 D5*.5 E5*1.5 C5*.5',
  'D5*2.5 -*1.5',
];
const PRE_TUNE = [
  'D5*.5 D5*.5 F5 E5*.5 D5*1.5',
  'E5*.5 E5*.5 G5 F5*.5 E5*1.5',
  'F5*.5 E5*.5 F5 C5*2',
  'G5 F5*.5 D5*.5 B4*2',
  'D5*.5 E5*.5 F5 A5*2',
  'G5 E5 B4*2',
  'A5 G5 F5 E5',
  'E5*.5 -*1.5',
];
const CHORUS_TUNE = [
  '-*.5 A4*.5 C5*.5 F5*1.5 E5',
  'D5*1.5 E5*.5 D5 B4',
  'C5*.5 C5*.5 B4*.5 A4*1.5 -',
  'G4*.5 A4*.5 C5 E5*1.5 -*.5',
  '-*.5 A4*.5 C5*.5 F5*1.5 G5',
  'G5*1.5 F5*.5 D5 B4',
  'E5*.5 E5*.5 D5*.5 C5*1.5 A4',
  '- A4*.5 B4*.5 C5 D5',
  'F5*1.5 E5*.5 C5 A4',
  'D5*1.5 C5*.5 B4 D5',
  'E5*3 D5*.5 C5*.5',
  'B4*2.5 -*1.5',
];
const LAST_TUNE = [...CHORUS_TUNE, 'F5 A5*2 G5', 'G5*1.5 F5*.5 E5 D5', 'E5*4', 'E5*2.5 -*1.5'];
const BRIDGE_TUNE = [
  'F4*2 A4*2',
  'D5*3 -',
  'E4*2 A4*2',
  'C5*3 -',
  'D5*2 F5*2',
  'F5*3 -',
  'A4 C5 F5*2',
  'E5*1.5 D5*.5 B4 G#4',
];
const OUTRO_TUNE = ['A4 C5 E5*2', 'D5*2 B4*2', 'C5*4', 'A4 C5 F5*2', 'D5 B4 G4*2', 'A4*4'];

const hits = (hit: Hit, bars: readonly number[], level: number, beats = 1): Note[] =>
  bars.map((bar) => ({ hit, bar, beat: 1, beats, level, pan: 0 }));

const repeat = (names: string, times: number) => Array.from({ length: times }, () => names).join(' ');

function intro(): Note[] {
  return [
    ...chords('pad', 1, 'Am Am F F C C G G', WHOLE, { level: 0.8 }),
    ...arpeggio('bell', 3, 'F F C C G G', EIGHTHS, { level: 0.55 }),
    ...melody('keys', 5, ['A4 C5 E5*2', '.', 'D5 C5 G4*2', '.'], { level: 0.7, pan: 0.15 }),
    ...drum('hat', 5, 4, 'o.o.o.o.', { level: 0.5, pan: 0.2 }),
    ...hits('boom', [1], 0.5),
  ];
}

function verse(first: number, bars: number, tune: Tone, drums: 'still' | 'walking'): Note[] {
  const names = repeat(VERSE, bars / 4);
  const lines = Array.from({ length: bars }, (_, index) => VERSE_TUNE[index % VERSE_TUNE.length] ?? '.');
  return [
    ...chords('pad', first, names, WHOLE, { level: 0.6 }),
    ...arpeggio('keys', first, names, PUSHED, { level: 0.5, transpose: -12 }),
    ...roots('bass', first, names, drums === 'still' ? WHOLE : HALVES, { level: 0.75 }),
    ...melody(tune, first, lines, { level: 0.75, pan: tune === 'lead' ? -0.12 : 0.12 }),
    ...drum('kick', first, bars, drums === 'still' ? 'x.......' : 'x..x..x.', { level: 0.7 }),
    ...(drums === 'still' ? [] : drum('snare', first, bars, '....x.......x...', { level: 0.6 })),
    ...drum('hat', first, bars, drums === 'still' ? '..o...o.' : 'x.o.x.o.x.o.x.oo', { level: 0.6, pan: 0.25 }),
  ];
}

function pre(first: number): Note[] {
  return [
    ...chords('pad', first, PRE, WHOLE, { level: 0.75 }),
    ...chords('stab', first + 4, 'Dm Em F', EIGHTHS, { level: 0.45 }),
    ...roots('bass', first, PRE, HALVES, { level: 0.8 }),
    ...melody('lead', first, PRE_TUNE, { level: 0.8, pan: -0.1 }),
    ...melody('answer', first, PRE_TUNE, { level: 0.4, pan: 0.3, steps: -2 }),
    ...drum('kick', first, 7, 'x...x...x...x...', { level: 0.7 }),
    ...drum('snare', first + 4, 2, 'o.o.o.o.o.o.o.o.', { level: 0.5 }),
    ...drum('snare', first + 6, 1, 'ooooooooxxxxxxxx', { level: 0.65 }),
    { hit: 'riser', bar: first + 3, beat: 1, beats: 18, level: 0.9, pan: 0 },
  ];
}

function fullBand(first: number, names: string, tune: readonly string[], transpose: number): Note[] {
  const bars = tune.length;
  // A third below, but not over E: there it would rub against the chord.
  const thirds = tune.map((line, bar) => (names.split(' ')[bar] === 'E' ? '.' : line));
  return [
    ...chords('pad', first, names, WHOLE, { level: 0.7, transpose }),
    ...chords('stab', first, names, OFFBEATS, { level: 0.85, transpose }),
    ...roots('bass', first, names, EIGHTHS, { level: 0.9, transpose }),
    ...melody('lead', first, tune, { level: 1, pan: -0.15, transpose }),
    ...melody('answer', first, thirds, { level: 0.55, pan: 0.35, transpose, steps: -2 }),
    ...drum('kick', first, bars, 'x...x...x...x...', { level: 1 }),
    ...drum('snare', first, bars, '....x.......x...', { level: 0.85 }),
    ...drum('clap', first, bars, '....x.......x...', { level: 0.8, pan: 0.1 }),
    ...drum('open-hat', first, bars, '..x...x...x...x.', { level: 0.8, pan: -0.25 }),
    ...drum('shaker', first, bars, 'xoxoxoxoxoxoxoxo', { level: 0.8, pan: 0.4 }),
  ];
}

function chorus(first: number): Note[] {
  return [
    ...fullBand(first, CHORUS, CHORUS_TUNE, 0),
    ...hits('crash', [first, first + 4, first + 8], 0.9),
    ...drum('snare', first + 11, 1, '........x.x.xxxx', { level: 0.6 }),
  ];
}

function bridge(first: number): Note[] {
  return [
    ...chords('pad', first, BRIDGE, WHOLE, { level: 0.95 }),
    ...roots('sub', first, BRIDGE, WHOLE, { level: 0.6 }),
    ...arpeggio('bell', first + 2, 'Am Am Bb Bb F E', PUSHED, { level: 0.5 }),
    ...melody('lead', first, BRIDGE_TUNE.slice(0, 6), { level: 0.8, pan: -0.1 }),
    ...melody('answer', first + 6, BRIDGE_TUNE.slice(6), { level: 0.9, pan: 0.1 }),
    ...drum('kick', first, 6, 'x...............', { level: 0.8 }),
    ...drum('snare', first, 6, '........x.......', { level: 0.6 }),
    ...drum('heart', first + 6, 2, 'x.x.x.x.', { level: 0.6 }),
    ...hits('crash', [first], 0.8),
    { hit: 'riser', bar: first + 5, beat: 1, beats: 12, level: 1, pan: 0 },
  ];
}

/** One blow, then next to nothing: a heart, a few notes, and breath before the roof is open. */
function silence(first: number): Note[] {
  return [
    ...hits('boom', [first], 1),
    ...chords('keys', first, 'Am', { on: [1], beats: 3 }, { level: 0.55 }),
    ...drum('heart', first + 1, 4, 'xo......xo......', { level: 0.4 }),
    ...melody('keys', first + 4, ['E5 C5 B4 A4'], { level: 0.4 }),
    { hit: 'riser', bar: first + 5, beat: 1, beats: 4, level: 1.1, pan: 0 },
    ...drum('snare', first + 5, 1, '........o.o.xxxx', { level: 0.7 }),
  ];
}

/** Somebody lands on the first beat of the third, seventh, eleventh and fifteenth bar. */
function lastChorus(first: number): Note[] {
  const landings = [first + 2, first + 6, first + 10, first + 14];
  return [
    ...fullBand(first, LAST, LAST_TUNE, LIFT),
    ...arpeggio('bell', first, LAST, EIGHTHS, { level: 0.5, transpose: LIFT }),
    ...hits('crash', [first, first + 4, first + 8, first + 12], 0.9),
    ...hits('boom', landings, 0.8),
    ...landings.flatMap((bar) => melody('bell', bar, ['E6*2'], { level: 1, transpose: LIFT })),
  ];
}

function outro(first: number): Note[] {
  return [
    ...hits('crash', [first], 1),
    ...hits('boom', [first], 0.9),
    ...chords('pad', first, OUTRO, WHOLE, { level: 0.9, transpose: LIFT }),
    ...roots('sub', first, OUTRO, WHOLE, { level: 0.5, transpose: LIFT }),
    ...arpeggio('bell', first, 'F G Am F', EIGHTHS, { level: 0.45, transpose: LIFT }),
    ...melody('keys', first, OUTRO_TUNE, { level: 0.8, transpose: LIFT }),
    ...melody('answer', first + 2, ['E5*4', '.', '.', 'E5*4'], { level: 0.5, transpose: LIFT, pan: 0.2 }),
  ];
}

export const ONLY_ONCE_SCORE: Score = {
  notes: [
    ...intro(),
    ...verse(9, 8, 'lead', 'still'),
    ...verse(17, 8, 'answer', 'still'),
    ...pre(25),
    ...chorus(33),
    ...verse(45, 8, 'lead', 'walking'),
    ...verse(53, 4, 'answer', 'walking'),
    ...chorus(57),
    ...bridge(69),
    ...silence(77),
    ...lastChorus(83),
    ...outro(99),
  ],
  fadeOutMs: 2500,
};
