import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ShowHolder } from '#shared/bridge/contract.ts';
import { createShowLocks } from './show-locks.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-locks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nobody = (): void => undefined;
const here = { who: 'caller', machine: 'desk', pid: process.pid };
const there = { who: 'director', machine: 'laptop', pid: 1 };
const show = (): string => path.join(folder, 'mine.onetake');
const lock = (): string => path.join(folder, '.mine.onetake.lock');

describe('a show that is open', () => {
  test('says who has it, to others and not to oneself, until it is let go', async () => {
    const mine = createShowLocks({ me: here, onLost: nobody });
    const theirs = createShowLocks({ me: there, onLost: nobody });
    expect(await theirs.holderOf(show())).toBeNull();
    await mine.hold(show());
    expect(await theirs.holderOf(show())).toMatchObject({ who: 'caller', machine: 'desk' });
    expect(await mine.holderOf(show())).toBeNull();
    await mine.hold(path.join(folder, 'other.onetake'));
    expect(existsSync(lock())).toBe(false);
    await mine.hold(null);
    expect(await theirs.holderOf(path.join(folder, 'other.onetake'))).toBeNull();
  });

  test('is free when the process that had it is gone, or its lock grows old', async () => {
    const mine = createShowLocks({ me: here, onLost: nobody });
    const dead = { run: 'r', who: 'caller', machine: 'desk', pid: 2 ** 22 + 1, since: '2026-11-23T10:00:00Z' };
    writeFileSync(lock(), JSON.stringify(dead));
    expect(await mine.holderOf(show())).toBeNull();
    writeFileSync(lock(), JSON.stringify({ ...dead, machine: 'laptop' }));
    expect(await mine.holderOf(show())).toMatchObject({ machine: 'laptop' });
    const old = Date.now() / 1000 - 120;
    utimesSync(lock(), old, old);
    expect(await mine.holderOf(show())).toBeNull();
  });

  test('that somebody opens anyway is told to who had it, and is not taken back', async () => {
    const lost = vi.fn<(holder: ShowHolder) => void>();
    const mine = createShowLocks({ me: here, onLost: lost, beatMs: 20 });
    const theirs = createShowLocks({ me: there, onLost: nobody });
    await mine.hold(show());
    await theirs.hold(show());
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
    expect(lost.mock.calls[0]?.[0]).toMatchObject({ who: 'director' });
    expect(readFileSync(lock(), 'utf8')).toContain('director');
    await mine.hold(null);
    expect(existsSync(lock())).toBe(true);
  });

  test('is not hindered by a lock that can’t be read or written', async () => {
    const mine = createShowLocks({ me: here, onLost: nobody });
    writeFileSync(lock(), 'no lock');
    expect(await mine.holderOf(show())).toBeNull();
    await mine.hold(path.join(folder, 'nowhere', 'x.onetake'));
    await mine.hold(null);
  });
});
