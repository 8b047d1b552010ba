/** No command gives a show with a time that its file could not hold. */
import { describe, expect, test } from 'vitest';
import type { ShowDocument } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { addLyric, changeLyric } from './change-lyrics.ts';
import { addSection } from './change-sections.ts';
import { changeCues } from './change-cues.ts';
import { changeMusic } from './change-music.ts';
import { setTempo, setWholeTempo } from './change-tempo.ts';
import { deleteCues } from './delete-cues.ts';
import { applyDiff } from './diff.ts';
import { duplicateCues } from './duplicate-cues.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { moveCues } from './move-cues.ts';
import { slipWindow } from './slip-window.ts';
import { trimCue } from './trim-cue.ts';

const DAY_MS = 86_400_000;
const farChain = { after: 'bar', edge: 'end', offsetMs: 100 * DAY_MS } as const;

const draw = () =>
  smallDocument(
    [
      { id: 'bar', start: { bar: 3 }, window: { edge: 'start', earliest: { at: 0 }, latest: { bar: 4 } } },
      { id: 'far', start: farChain },
      { id: 'farther', start: { after: 'far', edge: 'end', offsetMs: 100 * DAY_MS } },
    ],
    {
      music: {
        lengthMs: 60_000,
        tempo: [{ bar: 1, bpm: 120, beats: 4 }],
        sections: [{ id: 'verse', name: 'Verse', start: { bar: 9 } }],
        lyrics: [{ start: { bar: 10 }, text: 'la' }],
      },
    },
  );

describe('a bar and beat that the show clock does not have', () => {
  test.each<[name: string, command: (document: ShowDocument) => Outcome]>([
    ['as a start', (show) => changeCues(show, { cues: ['bar'], patch: { start: { bar: 1, beat: 1e308 } } })],
    [
      'as a bound',
      (show) => changeCues(show, { cues: ['bar'], patch: { window: { edge: 'end', latest: { bar: 1e9 } } } }),
    ],
    ['as a section', (show) => addSection(show, { start: { bar: -1e9 }, name: 'Coda' })],
    ['as a line', (show) => addLyric(show, { start: { bar: 1e9 }, text: 'o' })],
    ['as a line that was there', (show) => changeLyric(show, { index: 0, patch: { start: { bar: 1e9 } } })],
    ['by a slow tempo', (show) => setTempo(show, { bar: 1, bpm: Number.MIN_VALUE })],
    ['by one for the whole song', (show) => setWholeTempo(show, { bpm: 1e-6 })],
    ['by a change of tempo far behind', (show) => setTempo(show, { bar: 1e9, bpm: 100 })],
    ['by the first bar', (show) => changeMusic(show, { patch: { firstBarAt: 100 * DAY_MS } })],
    ['by a move', (show) => moveCues(show, { cues: ['bar'], byMs: 101 * DAY_MS })],
    ['by pulling an edge', (show) => trimCue(show, { cue: 'bar', edge: 'start', toMs: -101 * DAY_MS })],
    ['in a copy', (show) => duplicateCues(show, { cues: ['bar'], byMs: 101 * DAY_MS })],
    ['by slipping a window', (show) => slipWindow(show, { cues: ['bar'], byMs: 100 * DAY_MS })],
    // The cue itself, at 4 s, still fits.
    ['in the window of a copy', (show) => duplicateCues(show, { cues: ['bar'], byMs: 100 * DAY_MS - 5000 })],
  ])('is refused %s', (_name, command) => {
    expect(command(draw())).toMatchObject({ refused: 'value-invalid' });
  });

  test('is no matter of texts and names: those can be changed in any show', () => {
    expect(isRefusal(changeCues(draw(), { cues: ['farther'], patch: { name: 'Far out' } }))).toBe(false);
  });
});

test('what hung on a deleted cue at the end of the clock stays there, and the show can be opened again', () => {
  for (const id of ['bar', 'far']) {
    const document = draw();
    const outcome = deleteCues(document, { cues: [id] });
    if (isRefusal(outcome)) throw new Error('refused');
    applyDiff(document, outcome.diff);
    expect(parseShow(serialiseShow(unloadShow(document)))).toMatchObject({ ok: true });
  }
});
