import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VersionFailure } from '#shared/bridge/versions.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { createFileMarks } from '#electron/files/file-marks.ts';
import { markOf } from '#electron/files/read-text.ts';
import { createVersions } from '#electron/files/versions.ts';
import { createVersionKeeper } from './version-keeper.ts';

let userData = '';
let file = '';
beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'one-take-keeper-'));
  file = path.join(userData, 'mine.onetake');
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const textOf = (title: string): string => serialiseShow({ ...randomShow(3), title });

function start() {
  const onFailure = vi.fn<(failure: VersionFailure | null) => void>();
  let now = 1_790_000_000_000;
  const versions = createVersions(userData, () => (now += 1000));
  const marks = createFileMarks();
  const keeper = createVersionKeeper({ userData, versions, marks, onFailure });
  return {
    onFailure,
    save: async (text: string) => {
      const told = onFailure.mock.calls.length;
      const bytes = Buffer.from(text);
      await keeper.keepReplaced(file, bytes);
      writeFileSync(file, text);
      await marks.note(file, markOf(bytes));
      keeper.keepSaved(file, { bytes, mark: markOf(bytes) });
      await vi.waitFor(() => expect(onFailure.mock.calls.length).toBeGreaterThan(told));
    },
    kept: async () =>
      (await versions.shelf()).shows.flatMap((show) => show.versions.map(({ title, found }) => ({ title, found }))),
  };
}

describe('a save', () => {
  test('keeps what the file held when it was opened, and what another program has put there', async () => {
    writeFileSync(file, textOf('As opened'));
    const { save, kept, onFailure } = start();
    await save(textOf('First'));
    await save(textOf('Second'));
    writeFileSync(file, textOf('Theirs'));
    await save(textOf('Third'));
    expect(await kept()).toEqual([
      { title: 'Third', found: false },
      { title: 'Theirs', found: true },
      { title: 'Second', found: false },
      { title: 'First', found: false },
      { title: 'As opened', found: true },
    ]);
    expect(onFailure.mock.calls.every(([failure]) => failure === null)).toBe(true);
  });

  test('of a file that was not there, or holds no text, keeps what it has written', async () => {
    const { save, kept } = start();
    await save(textOf('First'));
    writeFileSync(file, Uint8Array.of(0xff, 0xfe, 0, 0));
    await save(textOf('Second'));
    expect((await kept()).map(({ title }) => title)).toEqual(['Second', 'First']);
  });

  test('is done though nothing can be kept, and tells what is lost until all is kept again', async () => {
    writeFileSync(file, textOf('As opened'));
    writeFileSync(path.join(userData, 'versions'), 'in the way');
    const { save, kept, onFailure } = start();
    await save(textOf('First'));
    await vi.waitFor(() =>
      expect(onFailure.mock.calls.map(([failure]) => failure?.what)).toEqual(['replaced', 'saved']),
    );
    rmSync(path.join(userData, 'versions'));
    await save(textOf('Second'));
    expect(onFailure.mock.lastCall).toEqual([null]);
    // What could not be kept when it was written is kept before it is replaced.
    expect((await kept()).map(({ title }) => title)).toEqual(['Second', 'First']);
  });
});
