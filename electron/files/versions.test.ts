import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serialiseShow } from '#shared/show/serialise.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { createVersions } from './versions.ts';

const HOUR = 3_600_000;
let folder = '';
let now = 1_790_000_000_000;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-versions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (title: string, id = '11111111-1111-4111-8111-111111111111'): string =>
  serialiseShow({ ...randomShow(3), id, title });
const file = path.join('shows', 'mine.onetake');

describe('versions of a show', () => {
  test('are kept with each save that changes something, newest first, and give back the text', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ text: textOf('One'), file });
    now += 1000;
    await versions.keep({ text: textOf('Two "quoted" 둘'), file });
    now += 1000;
    await versions.keep({ text: textOf('Two "quoted" 둘'), file });
    const { shows, usedBytes } = await versions.shelf();
    expect(shows).toHaveLength(1);
    const [show] = shows;
    expect(show?.versions.map(({ title, file: name }) => [title, name])).toEqual([
      ['Two "quoted" 둘', 'mine.onetake'],
      ['One', 'mine.onetake'],
    ]);
    expect(usedBytes).toBeGreaterThan(0);
    expect(await versions.read(show?.key ?? '', show?.versions[1]?.id ?? '')).toBe(textOf('One'));
  });

  test('of several shows stand apart, and can be let go', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ text: textOf('One'), file });
    await versions.keep({ text: textOf('Other', '22222222-2222-4222-8222-222222222222'), file });
    const { shows } = await versions.shelf();
    expect(shows).toHaveLength(2);
    await versions.drop(shows[0]?.key ?? '');
    expect((await versions.shelf()).shows).toHaveLength(1);
  });

  test('are thinned as time goes by, and the oldest go where there is too little room, but the newest of each show', async () => {
    const versions = createVersions(folder, () => now);
    for (let save = 0; save < 6; save += 1) {
      await versions.keep({ text: textOf(`Save ${save}`), file });
      now += 60_000;
    }
    now += 5 * HOUR;
    await versions.keep({ text: textOf('Later'), file });
    expect((await versions.shelf()).shows[0]?.versions.length).toBeLessThanOrEqual(3);

    await versions.keep({ text: textOf('Other', '22222222-2222-4222-8222-222222222222'), file });
    now += 1000;
    const small = createVersions(folder, () => now, 1);
    await small.keep({ text: textOf('Last'), file });
    const { shows } = await small.shelf();
    expect(shows.map(({ versions: left }) => left.map(({ title }) => title))).toEqual([['Last'], ['Other']]);
  });

  test('that are damaged are left out, and the others are there', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ text: textOf('One'), file });
    now += 1000;
    await versions.keep({ text: textOf('Two'), file });
    const [show = ''] = readdirSync(path.join(folder, 'versions'));
    const place = path.join(folder, 'versions', show);
    const [record = ''] = readdirSync(place).filter((name) => name.endsWith('.json'));
    writeFileSync(path.join(place, record), '{"half":');
    writeFileSync(path.join(folder, 'versions', 'stray'), 'nothing');
    expect((await versions.shelf()).shows[0]?.versions).toHaveLength(1);
  });
});
