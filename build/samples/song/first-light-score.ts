/** "첫 빛 · First Light": twenty bars at 100, the song of the small show. */
import type { Score } from './note.ts';
import { arpeggio, chords, drum, melody, roots } from './phrases.ts';

const VERSE = 'C C F F Am Am F F G G';
const CHORUS = 'F G C Am F G C Am F C';
const WHOLE = { on: [1], beats: 4 };
const EIGHTHS = { on: [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5], beats: 0.45 };

export const FIRST_LIGHT_SCORE: Score = {
  notes: [
    ...chords('pad', 1, VERSE, WHOLE, { level: 0.8 }),
    ...arpeggio('keys', 1, VERSE, { on: [1, 2, 3, 4], beats: 0.9 }, { level: 0.5 }),
    ...melody('lead', 3, ['E5*1.5 D5*.5 C5*2', 'A4*3 -', 'C5*1.5 D5*.5 E5*2', 'C5*3 -'], { level: 0.8 }),
    ...melody('lead', 7, ['F5*1.5 E5*.5 D5*2', 'C5*3 -', 'D5*2 B4*2', 'G4*2.5 -*1.5'], { level: 0.8 }),
    ...drum('hat', 3, 8, '..o...o.', { level: 0.6, pan: 0.2 }),
    ...drum('kick', 7, 4, 'x.......', { level: 0.7 }),
    { hit: 'riser', bar: 9, beat: 1, beats: 8, level: 1, pan: 0 },
    { hit: 'crash', bar: 11, beat: 1, beats: 1, level: 0.9, pan: 0 },
    ...chords('pad', 11, CHORUS, WHOLE, { level: 0.7 }),
    ...arpeggio('bell', 11, CHORUS, EIGHTHS, { level: 0.5 }),
    ...roots('bass', 11, CHORUS, EIGHTHS, { level: 0.85 }),
    ...melody('lead', 11, ['A4 C5 F5*2', 'G5*1.5 F5*.5 D5*2', 'E5*2 G5*2', 'E5*3 -'], { level: 1 }),
    ...melody('lead', 15, ['A4 C5 F5*2', 'G5*1.5 A5*.5 G5*2', 'E5*3 D5', 'C5*3 -'], { level: 1 }),
    ...melody('lead', 19, ['A4*2 F5*2', 'E5*4'], { level: 0.9 }),
    ...drum('kick', 11, 8, 'x...x...x...x...', { level: 0.95 }),
    ...drum('clap', 11, 8, '....x.......x...', { level: 0.8 }),
    ...drum('open-hat', 11, 8, '..x...x...x...x.', { level: 0.7, pan: -0.2 }),
  ],
  fadeOutMs: 2200,
};
