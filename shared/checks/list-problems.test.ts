import { describe, expect, test } from 'vitest';
import type { CueRecord } from '#shared/show/document.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { subjectOf } from './acceptance.ts';
import { listProblems, problemsOf, type ListedRow, type ListOptions } from './list-problems.ts';
import type { Problem } from './problem.ts';

const document = smallDocument([
  { id: 'a', number: 'CAM 1', start: { at: 0 } },
  { id: 'b', number: '춤 2', start: { at: 0 }, lane: 'dance' },
]);
const span = { fromMs: 0, toMs: 1, byMs: 1 } as const;
const gap: Problem = { ...span, code: 'programme-gap', severity: 'error', cues: [] };
const window: Problem = { ...span, code: 'window-missed', severity: 'error', cues: ['a'] };
const breath: Problem = { ...span, code: 'breath-short', severity: 'warning', cues: ['b'], resource: 'r' };
const lived: Problem = { ...span, code: 'foresight', severity: 'warning', cues: ['b', 'a'], accepted: 'It is fine' };
const ALL = [gap, window, lived, breath];

function rowsOf(problems: readonly Problem[], more: Partial<ListOptions>): readonly ListedRow[] {
  return listProblems(problems, {
    grouping: 'time',
    query: '',
    hidden: new Set(),
    folded: new Set(),
    known: new Set(),
    cueOf: (id): CueRecord | undefined => document.cues.get(id),
    departmentOf: (cue) => document.lanes.get(cue?.lane ?? '')?.department ?? 'camera',
    textOf: ({ code }) => `It is a ${code}`,
    ...more,
  });
}

function list(more: Partial<ListOptions> = {}): string[] {
  return rowsOf(ALL, more).map((row) =>
    row.row === 'group' ? `# ${row.key} ${row.count}` : `${row.problem.code}${row.isNew ? ' new' : ''}`,
  );
}

describe('problems are listed', () => {
  const known = { known: new Set(ALL.map(subjectOf)) };

  test('as they come, accepted ones apart', () => {
    expect(list(known)).toEqual(['programme-gap', 'window-missed', 'breath-short', '# accepted 1', 'foresight']);
  });

  test('by cue, by kind and by department; what has no cue belongs to the programme', () => {
    expect(list({ ...known, grouping: 'cue' }).filter((row) => row.startsWith('#'))).toEqual([
      '# cue  1',
      '# cue a 1',
      '# cue b 1',
      '# accepted 1',
    ]);
    expect(list({ ...known, grouping: 'department' }).slice(0, 4)).toEqual([
      '# department camera 2',
      'programme-gap',
      'window-missed',
      '# department dance 1',
    ]);
    expect(list({ ...known, grouping: 'code', folded: new Set(['breath-short', 'accepted']) }).slice(-2)).toEqual([
      '# breath-short 1',
      '# accepted 1',
    ]);
  });

  test('what is between two departments stands under both, and is one problem all the same', () => {
    const zone: Problem = { ...span, code: 'zone-conflict', severity: 'error', cues: ['b', 'a'], zone: 'z' };
    const crew: Problem = { ...span, code: 'crew-short', severity: 'error', cues: ['a', 'c'] };
    const under = (rows: readonly ListedRow[]): unknown[] =>
      rows.map((row) => (row.row === 'group' ? `# ${row.key} ${row.count}` : `${row.problem.code} in ${row.group}`));
    const byDepartment = rowsOf([zone, window, crew], { grouping: 'department' });
    expect(under(byDepartment)).toEqual([
      '# department dance 1',
      'zone-conflict in department dance',
      '# department camera 3',
      'zone-conflict in department camera',
      'window-missed in department camera',
      // Two cues of one department make no two of it.
      'crew-short in department camera',
    ]);
    expect(problemsOf(byDepartment)).toEqual([zone, window, crew]);
    const byCue = rowsOf([zone, window], { grouping: 'cue', folded: new Set(['cue b']) });
    expect(under(byCue)).toEqual(['# cue b 1', '# cue a 2', 'zone-conflict in cue a', 'window-missed in cue a']);
    // Folded in one place it is still there in the other.
    expect(problemsOf(byCue)).toEqual([zone, window]);
    expect(under(rowsOf([zone], {}))).toEqual(['zone-conflict in null']);
  });

  test('without what is left out, and with what a search finds: in numbers and sentences, Hangul in parts too', () => {
    expect(list({ ...known, hidden: new Set(['warning', 'programme-gap']) })).toEqual(['window-missed']);
    expect(list({ ...known, query: 'cam 1' })).toEqual(['window-missed', '# accepted 1', 'foresight']);
    expect(list({ ...known, query: '춤'.normalize('NFD') })).toEqual(['breath-short', '# accepted 1', 'foresight']);
    expect(list({ ...known, query: 'A PROGRAMME' })).toEqual(['programme-gap']);
    expect(list({ ...known, query: 'nobody' })).toEqual([]);
  });

  test('marked as new where the last save did not know them, however bad they are by now', () => {
    const worse = subjectOf({ ...window, byMs: 5 });
    expect(list({ known: new Set([worse]) }).slice(0, 3)).toEqual([
      'programme-gap new',
      'window-missed',
      'breath-short new',
    ]);
  });
});
