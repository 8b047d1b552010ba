import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ShowHolder } from '#shared/bridge/holders.ts';
import { createShowLocks } from './show-locks.ts';
import type { Identity } from './this-machine.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-locks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nobody = (): void => undefined;
const here: Identity = { who: 'caller', machine: 'desk', machineId: 'd', boot: 'b', pid: process.pid, started: '' };
const there: Identity = { ...here, who: 'director', machine: 'laptop', machineId: 'l', pid: 1 };
const HELD_MS = 200;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** A lock that somebody has just written. */
const writeLock = (by: Partial<Identity>, run = 'r'): void =>
  writeFileSync(lock(), JSON.stringify({ run, ...here, ...by, since: '2026-11-23T10:00:00Z' }));
const age = (): void => {
  const old = Date.now() / 1000 - 120;
  utimesSync(lock(), old, old);
};
const show = (): string => path.join(folder, 'mine.onetake');
const lock = (): string => path.join(folder, '.mine.onetake.lock');

describe('a show that is open', () => {
  test('says who has it, to others and not to oneself, until it is let go', async () => {
    const mine = createShowLocks({ me: here, onOther: nobody });
    const theirs = createShowLocks({ me: there, onOther: nobody });
    expect(await theirs.holderOf(show())).toBeNull();
    await mine.hold(show());
    expect(await theirs.holderOf(show())).toMatchObject({ who: 'caller', machine: 'desk' });
    expect(await mine.holderOf(show())).toBeNull();
    await mine.hold(path.join(folder, 'other.onetake'));
    expect(existsSync(lock())).toBe(false);
    await mine.hold(null);
    expect(await theirs.holderOf(path.join(folder, 'other.onetake'))).toBeNull();
  });

  test('is free when the process that had it is gone', async () => {
    const mine = createShowLocks({ me: here, onOther: nobody });
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeLock({ pid: dead });
    expect(await mine.holderOf(show())).toBeNull();
    // Of a machine of the same name that lives: its number means nothing here.
    writeLock({ pid: dead, machineId: 'another desk' });
    expect(await mine.holderOf(show())).toMatchObject({ machine: 'desk' });
    writeLock({ pid: dead, boot: 'another start' });
    expect(await mine.holderOf(show())).toMatchObject({ machine: 'desk' });
  });

  test('is free when its lock grows old, whoever wrote it', async () => {
    const mine = createShowLocks({ me: here, onOther: nobody });
    for (const by of [there, here, { pid: process.pid, started: '' }]) {
      writeLock(by);
      expect(await mine.holderOf(show())).not.toBeNull();
      age();
      expect(await mine.holderOf(show())).toBeNull();
    }
    // As an earlier One Take wrote it.
    const { run, who, machine, pid, since } = { run: 'r', ...there, since: '2026-11-23T10:00:00Z' };
    writeFileSync(lock(), JSON.stringify({ run, who, machine, pid, since }));
    expect(await mine.holderOf(show())).toMatchObject({ who: 'director' });
    age();
    expect(await mine.holderOf(show())).toBeNull();
    expect(readdirSync(folder)).toEqual(['.mine.onetake.lock']);
  });

  test('that somebody opens anyway is told to who had it, is not taken back, and is again theirs when it is left', async () => {
    const other = vi.fn<(holder: ShowHolder | null) => void>();
    const mine = createShowLocks({ me: here, onOther: other, beatMs: 20 });
    const theirs = createShowLocks({ me: there, onOther: nobody, beatMs: 20 });
    await mine.hold(show());
    expect(await theirs.holderOf(show())).toMatchObject({ who: 'caller' });
    await theirs.hold(show());
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1));
    expect(other.mock.calls[0]?.[0]).toMatchObject({ who: 'director' });
    await pause(HELD_MS);
    expect(readFileSync(lock(), 'utf8')).toContain('director');
    expect(other).toHaveBeenCalledTimes(1);
    await theirs.hold(null);
    await vi.waitFor(() => expect(other.mock.lastCall).toEqual([null]));
    expect(readFileSync(lock(), 'utf8')).toContain('caller');
    await mine.hold(null);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not taken from somebody whom nobody was told of', async () => {
    const other = vi.fn<(holder: ShowHolder | null) => void>();
    const mine = createShowLocks({ me: here, onOther: other, beatMs: 20 });
    expect(await mine.holderOf(show())).toBeNull();
    // They came between the question and the opening.
    writeLock(there, 'theirs');
    await mine.hold(show());
    expect(readFileSync(lock(), 'utf8')).toContain('director');
    expect(other).toHaveBeenCalledTimes(1);
    await mine.hold(null);
    expect(existsSync(lock())).toBe(true);
  });

  test('is not hindered by a lock that can’t be read or written', async () => {
    const mine = createShowLocks({ me: here, onOther: nobody });
    writeFileSync(lock(), 'no lock');
    expect(await mine.holderOf(show())).toBeNull();
    await mine.hold(path.join(folder, 'nowhere', 'x.onetake'));
    await mine.hold(null);
  });
});
