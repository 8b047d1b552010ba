import { describe, expect, it } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { CueSketch } from '#tests/fixtures/small-document.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { parseCsv } from '#tests/fixtures/parse-csv.ts';
import { makeSheetCsv } from './sheet-csv.ts';

function table(cues: readonly CueSketch[], language: 'en' | 'ko' = 'en'): Record<string, string>[] {
  const document = smallDocument(cues);
  const csv = makeSheetCsv(document, createPlanEngine(document).plan, 'master', wordsIn(language));
  const [head = [], ...rows] = parseCsv((csv ?? '').slice(1));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

describe('the master sheet as a table', () => {
  it('gives every time as printed and in milliseconds', () => {
    const [row] = table([
      {
        id: 'air',
        start: { at: -58_195 },
        duration: { likelyMs: 254_200 },
        window: { edge: 'end', latest: { at: 200_000 }, hard: false },
        warnMs: 90_000,
        standbyMs: 60_000,
        irreversible: true,
        commitMs: 45_000,
      },
    ]);
    expect(row).toMatchObject({
      Cue: 'AIR',
      GO: '−0:58.195',
      'GO ms': '-58195',
      'Stand by': '−1:58.195',
      'Stand by ms': '-118195',
      'Warn ms': '-148195',
      'End ms': '196005',
      Lasts: '254.200',
      'Lasts ms': '254200',
      Window: 'ends by 3:20.000 (soft)',
      'Earliest ms': '',
      'Latest ms': '200000',
      Slack: '',
      'Slack ms': '',
      'Commit ms': '-103195',
      'Can’t be undone': 'yes',
    });
  });

  it('has a row for each cue, in the order of the sheet', () => {
    const rows = table([
      { id: 'b', start: { at: 2000 } },
      { id: 'a', start: { at: 1000 } },
    ]);
    expect(rows.map((row) => row['Cue'])).toEqual(['A', 'B']);
  });

  it('keeps texts as they are in the show, several lines and all', () => {
    const [row] = table([{ id: 'c', start: { at: 0 }, name: ' 이탈 → 착지 ', call: 'a "b"', notes: '1\n2' }], 'ko');
    expect(row).toMatchObject({ 내용: ' 이탈 → 착지 ', 콜: 'a "b"', 비고: '1\n2', 부서: '카메라' });
  });

  it('gives nothing for a sheet that does not exist', () => {
    const document = smallDocument([]);
    expect(makeSheetCsv(document, createPlanEngine(document).plan, 'resource:x', wordsIn('en'))).toBeNull();
  });
});
