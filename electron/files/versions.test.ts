import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serialiseShow } from '#shared/show/serialise.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { markOf, type MarkedBytes } from './read-text.ts';
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
const marked = (text: string): MarkedBytes => ({ bytes: Buffer.from(text), mark: markOf(text) });
const file = path.join('shows', 'mine.onetake');

describe('versions of a show', () => {
  test('are kept with each save that changes something, newest first, and give back the text', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ ...marked(textOf('One')), file });
    now += 1000;
    await versions.keep({ ...marked(textOf('Two "quoted" 둘')), file });
    now += 1000;
    await versions.keep({ ...marked(textOf('Two "quoted" 둘')), file });
    const { shows, usedBytes } = await versions.shelf();
    expect(shows).toHaveLength(1);
    const [show] = shows;
    expect(show?.versions.map(({ title, file: name }) => [title, name])).toEqual([
      ['Two "quoted" 둘', 'mine.onetake'],
      ['One', 'mine.onetake'],
    ]);
    expect(usedBytes).toBeGreaterThan(0);
    expect(await versions.read(show?.key ?? '', show?.versions[1]?.id ?? '')).toEqual({
      bytes: Buffer.from(textOf('One')),
      file,
    });
  });

  test('of several shows stand apart, and can be let go', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ ...marked(textOf('One')), file });
    await versions.keep({ ...marked(textOf('Other', '22222222-2222-4222-8222-222222222222')), file });
    const { shows } = await versions.shelf();
    expect(shows).toHaveLength(2);
    await versions.drop(shows[0]?.key ?? '');
    expect((await versions.shelf()).shows).toHaveLength(1);
  });

  test('are thinned as time goes by, and the oldest go where there is too little room, but the newest of each show', async () => {
    const versions = createVersions(folder, () => now);
    for (let save = 0; save < 6; save += 1) {
      await versions.keep({ ...marked(textOf(`Save ${save}`)), file });
      now += 60_000;
    }
    for (const later of ['Later', 'Later still', 'Last of all']) {
      now += 5 * HOUR;
      await versions.keep({ ...marked(textOf(later)), file });
    }
    expect((await versions.shelf()).shows[0]?.versions.length).toBeLessThanOrEqual(5);

    await versions.keep({ ...marked(textOf('Other', '22222222-2222-4222-8222-222222222222')), file });
    now += 1000;
    const small = createVersions(folder, () => now, 1);
    await small.keep({ ...marked(textOf('Last')), file });
    const { shows } = await small.shelf();
    expect(shows.map(({ versions: left }) => left.map(({ title }) => title))).toEqual([['Last'], ['Other']]);
  });

  test('of one show that is saved all the time drive out its own, and not those of others', async () => {
    const other = '22222222-2222-4222-8222-222222222222';
    const roomy = createVersions(folder, () => now);
    for (const title of ['A', 'B', 'C']) {
      await roomy.keep({ ...marked(textOf(title, other)), file });
      now += 1000;
    }
    const { usedBytes } = await roomy.shelf();
    const tight = createVersions(folder, () => now, usedBytes * 2.5);
    for (let save = 0; save < 20; save += 1) {
      await tight.keep({ ...marked(textOf(`Save ${save}`)), file });
      now += 1000;
    }
    const { shows, usedBytes: usedNow, limitBytes } = await tight.shelf();
    const titles = shows.map(({ versions }) => versions.map(({ title }) => title));
    expect(titles[1]).toEqual(['C', 'B', 'A']);
    // Of the one that grows the newest are there, as many as there is room for.
    expect(titles[0]?.length).toBeGreaterThan(2);
    expect(titles[0]?.length).toBeLessThan(6);
    expect(titles[0]?.[0]).toBe('Save 19');
    expect(usedNow).toBeLessThanOrEqual(limitBytes);
  });

  test('hold what a save has replaced, in whatever form it was written', async () => {
    const versions = createVersions(folder, () => now);
    const [mine, theirs] = [textOf('Mine'), JSON.stringify(JSON.parse(textOf('Theirs')))];
    const replaced = [theirs, '{ "half": '];
    for (const text of replaced) {
      await versions.keep({ ...marked(text), file, replacedBy: Buffer.from(mine) });
      now += 1000;
    }
    await versions.keep({ ...marked(mine), file });
    const { shows } = await versions.shelf();
    expect(shows).toHaveLength(1);
    expect(shows[0]?.versions.map(({ title, found }) => [title, found])).toEqual([
      ['Mine', false],
      ['Mine', true],
      ['Theirs', true],
    ]);
    const texts = await Promise.all(
      (shows[0]?.versions ?? []).map(async ({ id }) => String((await versions.read(shows[0]?.key ?? '', id)).bytes)),
    );
    expect(texts).toEqual([mine, '{ "half": ', theirs]);
  });

  test('that an earlier One Take has kept are there, and name no file', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ ...marked(textOf('Old')), file });
    const [show = ''] = readdirSync(path.join(folder, 'versions'));
    const place = path.join(folder, 'versions', show);
    const [record = ''] = readdirSync(place).filter((name) => name.endsWith('.json'));
    const {
      place: _place,
      found: _found,
      ...old
    } = JSON.parse(readFileSync(path.join(place, record), 'utf8')) as Record<string, unknown>;
    writeFileSync(path.join(place, record), JSON.stringify(old));
    const [version] = (await versions.shelf()).shows[0]?.versions ?? [];
    expect(version).toMatchObject({ title: 'Old', found: false });
    expect(await versions.read(show, version?.id ?? '')).toEqual({ bytes: Buffer.from(textOf('Old')), file: null });
  });

  test('that are damaged are left out, and the others are there', async () => {
    const versions = createVersions(folder, () => now);
    await versions.keep({ ...marked(textOf('One')), file });
    now += 1000;
    await versions.keep({ ...marked(textOf('Two')), file });
    const [show = ''] = readdirSync(path.join(folder, 'versions'));
    const place = path.join(folder, 'versions', show);
    const [record = ''] = readdirSync(place).filter((name) => name.endsWith('.json'));
    writeFileSync(path.join(place, record), '{"half":');
    writeFileSync(path.join(folder, 'versions', 'stray'), 'nothing');
    expect((await versions.shelf()).shows[0]?.versions).toHaveLength(1);
  });
});
