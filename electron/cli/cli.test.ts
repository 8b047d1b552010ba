import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Cue, Show } from '#shared/show/types.ts';
import { inRoot } from '#build/paths.ts';
import { readCall } from './call.ts';
import { run } from './run.ts';
import { sheetCommand } from './sheet.ts';

const FONTS = inRoot('node_modules/pretendard/dist/public/static/alternative');
const SMALL = inRoot('build/samples/small.onetake');
const ONLY_ONCE = inRoot('build/samples/only-once.onetake');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
/** The small sample with a change, as a file. */
function variant(name: string, change: (show: Show) => Show): string {
  return write(name, serialiseShow(change(showIn(SMALL))));
}
function showIn(file: string): Show {
  const parsed = parseShow(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is broken`);
  return parsed.show;
}
/** What is told of a call that is refused, in words. */
async function refusalOf(words: string[]): Promise<string | undefined> {
  const { status, output, messages } = await run(words);
  expect({ status, output }).toEqual({ status: 2, output: '' });
  return messages;
}
/** Its only on-air cameras are cut off at the knees: a programme gap. */
const withGap = (show: Show): Show => ({
  ...show,
  cues: show.cues.map((cue) => (cue.kind === 'camera' ? { ...cue, onAir: false } : cue)),
});

describe('check', () => {
  test('a sound show gives status 0 and says so', async () => {
    expect(await run(['check', SMALL])).toEqual({ status: 0, output: 'No problems.' });
    expect(await run(['check', SMALL, '--lang', 'ko'])).toEqual({ status: 0, output: '문제가 없습니다.' });
  });

  test('errors give status 1, in words and as JSON in the form of the contract', async () => {
    const file = variant('gap.onetake', withGap);
    const answer = await run(['check', file]);
    expect(answer.status).toBe(1);
    expect(answer.output).toMatch(/^error +0:00\.0 +programme-gap /);
    const json = await run(['check', file, '--json']);
    expect(json.status).toBe(1);
    const show = JSON.parse(json.output) as { errors: number; problems: { fromMs: number; message: string }[] };
    expect(show).toMatchObject({ errors: 1, warnings: 0 });
    expect(show.problems).toMatchObject([
      { code: 'programme-gap', severity: 'error', cues: [], fromMs: 0, message: expect.any(String) as string },
    ]);
  });

  test('an accepted problem is marked and does not count for the status', async () => {
    const gap = JSON.parse((await run(['check', variant('a.onetake', withGap), '--json'])).output) as {
      problems: { byMs: number }[];
    };
    const file = variant('accepted.onetake', (show) => ({
      ...withGap(show),
      accepted: [
        {
          code: 'programme-gap',
          cues: [],
          fromMs: 0,
          byMs: gap.problems[0]?.byMs ?? 0,
          reason: 'black on purpose',
          by: 'Director',
          at: '2026-11-22T18:00:00Z',
        },
      ],
    }));
    const answer = await run(['check', file, '--json']);
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.output)).toMatchObject({ errors: 0, problems: [{ accepted: 'black on purpose' }] });
  });
});

describe('plan', () => {
  test('tells every cue in running order, with slack', async () => {
    const { status, output } = await run(['plan', SMALL, '--json']);
    expect(status).toBe(0);
    const plan = JSON.parse(output) as {
      cues: { id: string; startMs: number; endMs: number; slackMs: number | null }[];
    };
    expect(plan.cues.map(({ id }) => id)).toEqual(showIn(SMALL).cues.map(({ id }) => id));
    expect(Object.keys(plan.cues[0] ?? {})).toEqual(['id', 'number', 'startMs', 'endMs', 'slackMs', 'earlySlackMs']);
    const table = await run(['plan', SMALL]);
    expect(table.output.split('\n')).toHaveLength(plan.cues.length + 1);
  });
});

describe('sheet', () => {
  const sheet = (...words: string[]) => sheetCommand(readCall(['sheet', ...words]), FONTS);

  test('the ending of the file picks the form', async () => {
    const pdf = path.join(folder, 'master.pdf');
    const csv = path.join(folder, 'master.CSV');
    expect((await sheet(SMALL, '--to', pdf, '--paper', 'letter')).status).toBe(0);
    expect((await sheet(SMALL, '--to', csv, '--lang', 'ko')).status).toBe(0);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(csv, 'utf8').split('\r\n').length).toBeGreaterThan(12);
  });

  test('a named sheet of the show is called by its id', async () => {
    const { sheets = [] } = JSON.parse(readFileSync(ONLY_ONCE, 'utf8')) as Show;
    const [jump] = sheets;
    expect(jump?.filter?.departments).toEqual(['air', 'safety']);
    for (const ending of ['csv', 'pdf']) {
      const file = path.join(folder, `jump.${ending}`);
      expect((await sheet(ONLY_ONCE, '--to', file, '--for', `sheet:${jump?.id}`)).status).toBe(0);
      expect(readFileSync(file).length).toBeGreaterThan(100);
    }
    const rows = readFileSync(path.join(folder, 'jump.csv'), 'utf8').trim().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatch(/,"(?:Air|Safety)",/u);
    const wrong = await run([
      'sheet',
      ONLY_ONCE,
      '--to',
      path.join(folder, 'x.csv'),
      '--for',
      'sheet:nobody',
      '--json',
    ]);
    expect(wrong.status).toBe(2);
    expect(wrong.output).toContain('sheet:deck');
  });

  test('with --json standard output is one JSON value: the show, and the file as it was named', async () => {
    const csv = path.join(folder, 'told.csv');
    const { status, output, messages } = await sheet(SMALL, '--to', csv, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toEqual({ show: showIn(SMALL).id, file: csv });
    expect(messages).toBeUndefined();
    expect((await sheet(SMALL, '--to', csv)).messages).toBe(`Written: ${csv}`);
  });

  test.each([
    ['no target', ['sheet', SMALL]],
    ['an ending of no form', ['sheet', SMALL, '--to', 'master.docx']],
    ['a sheet that is not there', ['sheet', SMALL, '--to', 'x.csv', '--for', 'nobody']],
    ['a paper that is none', ['sheet', SMALL, '--to', 'x.pdf', '--paper', 'b5']],
  ])('%s is a wrong call', async (_name, words) => {
    const answer = await run([...words, '--json']);
    expect(answer.status).toBe(2);
    expect(JSON.parse(answer.output)).toMatchObject({ error: 'usage' });
  });

  test('a place that cannot be written is told, and nothing is left there', async () => {
    const answer = await run(['sheet', SMALL, '--to', path.join(folder, 'nowhere', 'x.csv'), '--json']);
    expect(answer.status).toBe(2);
    expect(JSON.parse(answer.output)).toMatchObject({ error: 'unwritable' });
    expect(await refusalOf(['sheet', SMALL, '--to', path.join(folder, 'nowhere', 'x.csv')])).toBe(
      `The folder of “${path.join(folder, 'nowhere', 'x.csv')}” does not exist.`,
    );
    mkdirSync(path.join(folder, 'dir.csv'));
    expect(await refusalOf(['sheet', SMALL, '--to', path.join(folder, 'dir.csv')])).toBe(
      '“dir.csv” is a folder. Choose a name for the sheet.',
    );
    const inFile = path.join(write('a-file', ''), 'x.csv');
    expect(await refusalOf(['sheet', SMALL, '--to', inFile])).toBe(`The folder of “${inFile}” does not exist.`);
  });
});

describe('schema', () => {
  test('is a JSON Schema that takes the samples and refuses what is no show', async () => {
    const { status, output } = await run(['schema']);
    expect(status).toBe(0);
    const schema = z.fromJSONSchema(JSON.parse(output) as never);
    expect(schema.safeParse(JSON.parse(readFileSync(SMALL, 'utf8'))).success).toBe(true);
    expect(schema.safeParse({ format: 'onetake.show', version: 1 }).success).toBe(false);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a file that is not there', () => path.join(folder, 'none.onetake'), 'unreadable'],
    ['a folder', () => folder, 'unreadable'],
    ['a binary', () => write('binary.onetake', Uint8Array.from([0x89, 0x50, 0xff, 0xfe, 0])), 'unreadable'],
    ['text that is no JSON', () => write('text.onetake', '{"format":'), 'invalid-show'],
    ['a newer version', () => write('new.onetake', '{"format":"onetake.show","version":2}'), 'invalid-show'],
    ['another kind of JSON', () => write('list.onetake', '[]'), 'invalid-show'],
  ])('%s is told as %s', async (_name, file, error) => {
    const answer = await run(['check', file(), '--json']);
    expect(answer.status).toBe(2);
    const told = JSON.parse(answer.output) as { error: string; issues: { path: string; message: string }[] };
    expect(told.error).toBe(error);
    expect(told.issues.length).toBeGreaterThan(0);
    const words = await run(['check', file()]);
    expect(words).toMatchObject({ status: 2, output: '' });
    expect(words.messages).toBeTruthy();
  });

  test('what never was there is said to be missing, by the path that was typed', async () => {
    const none = path.join(folder, 'none.onetake');
    expect(await refusalOf(['plan', none])).toBe(`“${none}” does not exist.`);
    expect(await refusalOf(['plan', none, '--lang', 'ko'])).toBe(`‘${none}’ 파일이 없습니다.`);
    const below = path.join(SMALL, 'x');
    expect(await refusalOf(['check', below])).toBe(`“${below}” does not exist.`);
  });

  test('no message has controls in it that a terminal would act on', async () => {
    const zeros = await refusalOf(['check', write('zeros.onetake', new Uint8Array(64))]);
    expect(zeros).toContain('where this stands: \\u0000\\u0000');
    const keys = JSON.stringify({ ...showIn(SMALL), '\u001b[31m\u202e': 0 }).replace('\u202e":0', '\u202e":1e999');
    expect(await refusalOf(['check', write('keys.onetake', keys)])).toContain('/\\u001b[31m\\u202e: ');
    const turned = variant('turned.onetake', (show) => ({ ...show, date: '\u009b31m\u202e' }));
    expect(await refusalOf(['check', turned])).toContain('"\\u009b31m\\u202e" stands here');
    expect(await refusalOf(['check', 'a\u001b[2J\nb'])).toBe('“a\\u001b[2J\\nb” does not exist.');
    const named = variant('named.onetake', (show) => ({
      ...show,
      cues: show.cues.map((cue) => ({ ...cue, name: 'one\n\u001b[31mtwo\u0000' })),
    }));
    const { output } = await run(['plan', named]);
    expect(output.split('\n')).toHaveLength(showIn(named).cues.length + 1);
    expect(output).toContain('one [31mtwo');
    expect(output).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test('a circle of thousands is told by its first and last members, and how many there are', async () => {
    const circle = (count: number) =>
      variant(`circle-${count}.onetake`, (show) => ({
        ...show,
        cues: Array.from({ length: count }, (_, at) => ({
          ...(show.cues[0] as Cue),
          id: `c${at}`,
          number: String(at),
          start: { after: `c${(at + 1) % count}`, edge: 'start' as const },
        })),
        links: [],
      }));
    expect(await refusalOf(['check', circle(5)])).toMatch(/: c0 → c1 → c2 → c3 → c4 → c0$/);
    expect(await refusalOf(['check', circle(20_000)])).toMatch(
      /: c0 → c1 → c2 → c3 → c4 → c5 → c6 → c7 → … 19,990 more … → c19998 → c19999 → c0$/,
    );
  });

  test('one byte order mark is passed over, a second is none', async () => {
    const text = readFileSync(SMALL, 'utf8');
    expect((await run(['check', write('one-mark.onetake', `\uFEFF${text}`)])).status).toBe(0);
    expect(await refusalOf(['check', write('two-marks.onetake', `\uFEFF\uFEFF${text}`)])).toContain(
      'line 1, column 1, where this stands: \\ufeff{',
    );
  });

  test('every fault is listed with its place', async () => {
    const file = variant('faults.onetake', (show) => ({
      ...show,
      title: '',
      cues: show.cues.map((cue, index) => (index === 3 ? { ...cue, lane: 'nowhere' } : cue)),
    }));
    const { output } = await run(['plan', file, '--json']);
    const told = JSON.parse(output) as { issues: { path: string }[] };
    expect(told.issues.map((issue) => issue.path)).toEqual(['/title', '/cues/3/lane']);
  });
});

describe('why', () => {
  const answerOf = async (words: string[]): Promise<Record<string, unknown>> =>
    JSON.parse((await run([...words, '--json'])).output) as Record<string, unknown>;

  test('of a sound show tells between which times every cue can lie', async () => {
    const { feasible, free, cues, conflicts } = await answerOf(['why', SMALL]);
    expect({ feasible, free, conflicts }).toEqual({ feasible: true, free: true, conflicts: [] });
    expect((cues as { latestEndMs: number | null }[])[0]).toMatchObject({
      earliestStartMs: -179_000,
      latestEndMs: 43_200,
    });
    expect((await run(['why', SMALL])).output).toMatch(/^All rules can hold together\.\n\nCue +Start from/);
  });

  test('of a show whose rules fight tells which, what is missing, and gives no bounds', async () => {
    const file = variant('fight.onetake', (show) => ({
      ...show,
      cues: show.cues.map((cue) => (cue.number === 'AIR 1' ? { ...cue, locked: true, start: { at: 0 } } : cue)),
    }));
    const { feasible, free, cues, conflicts } = await answerOf(['why', file]);
    const air = (cues as { id: string }[])[0]?.id;
    expect({ feasible, free }).toEqual({ feasible: false, free: false });
    expect((cues as unknown[])[0]).toEqual({
      id: air,
      earliestStartMs: null,
      latestStartMs: null,
      earliestEndMs: null,
      latestEndMs: null,
    });
    expect(conflicts).toEqual([
      {
        missingMs: 171_800,
        rules: expect.arrayContaining([
          { kind: 'window', cues: [air] },
          { kind: 'duration', cues: [air] },
          { kind: 'locked', cues: [air] },
        ]) as unknown,
      },
    ]);
    const { status, output } = await run(['why', file]);
    expect(status).toBe(0);
    expect(output).toContain('These 3 rules together need 171.8 s more than there is');
    expect(output).toContain('AIR 1 is locked at 0:00.0');
    expect((await run(['why', file, '--lang', 'ko'])).output).toContain('AIR 1 큐는 0:00.0에 잠김');
  });
});

describe('a wrong call', () => {
  test.each([
    [[]],
    [['frobnicate']],
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--to', 'x']],
    [['check', 'a', '--what']],
    [['check', 'a', '--lang', 'fr']],
    [['check', 'a', '--lang']],
    [['sheet', 'a', '--to']],
    [['fit', 'a']],
    [['schema', 'a']],
  ])('%j is status 2, in words on one side and JSON on the other', async (words) => {
    const told = await run(words);
    expect(told).toMatchObject({ status: 2, output: '' });
    expect(told.messages).toBeTruthy();
    expect(JSON.parse((await run([...words, '--json'])).output)).toMatchObject({ error: 'usage' });
  });

  test('what is wrong with an option is said in the language asked for', async () => {
    expect((await run(['plan', 'a', '--paper', 'a4'])).messages).toBe('plan has no option --paper.');
    expect((await run(['plan', 'a', '--paper', 'a4', '--lang', 'ko'])).messages).toBe(
      'plan 명령에는 --paper 옵션이 없습니다.',
    );
    expect((await run(['sheet', 'a', '--to'])).messages).toBe('Say what --to is to be: --to VALUE');
    expect((await run(['plan', 'a', '--json=yes'])).messages).toContain('--json takes no value.');
  });
});
