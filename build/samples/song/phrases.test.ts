import { describe, expect, it } from 'vitest';
import { chords, drum, melody, roots } from './phrases.ts';

const manner = { level: 0.5 };

describe('music written as text', () => {
  it('reads a melody: lengths, rests, silent bars', () => {
    const notes = melody('lead', 9, ['E5*1.5 -*.5 D5', '.', 'G#4*4'], manner);
    expect(notes.map(({ bar, beat, beats, pitch }) => [bar, beat, beats, pitch])).toEqual([
      [9, 1, 1.5, 76],
      [9, 3, 1, 74],
      [11, 1, 4, 68],
    ]);
  });
  it('lays a second voice a third below within the key', () => {
    const steps = melody('answer', 1, ['E5 F5 C5 B4'], { level: 1, steps: -2 });
    expect(steps.map(({ pitch }) => pitch)).toEqual([72, 74, 69, 67]);
  });
  it('plays a chord and its root a bar', () => {
    const figure = { on: [1, 3], beats: 2 };
    expect(chords('pad', 1, 'Am F', figure, manner)).toHaveLength(16);
    expect(roots('bass', 5, 'C', figure, manner).map(({ beat, pitch }) => [beat, pitch])).toEqual([
      [1, 48],
      [3, 48],
    ]);
  });
  it('cuts the bar into as many steps as a drum line has', () => {
    const beats = drum('kick', 1, 2, 'x... ..o.', manner).map(({ bar, beat, level }) => [bar, beat, level]);
    expect(beats).toEqual([
      [1, 1, 0.5],
      [1, 4, 0.275],
      [2, 1, 0.5],
      [2, 4, 0.275],
    ]);
  });
  it('refuses what is no note and no chord', () => {
    expect(() => melody('lead', 1, ['H4'], manner)).toThrow('not a pitch: H4');
    expect(() => roots('bass', 1, 'Xm', { on: [1], beats: 1 }, manner)).toThrow('not a chord: Xm');
  });
});
