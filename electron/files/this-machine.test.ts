import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inRoot } from '#build/paths.ts';
import { hasEnded, identify, type Identity } from './this-machine.ts';

let userData = '';
let me: Identity;
beforeEach(async () => {
  userData = newFolder();
  me = identify(userData);
  await isWritten(userData);
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'one-take-machine-'));
const isWritten = (folder: string): Promise<void> =>
  vi.waitFor(() => expect(existsSync(path.join(folder, 'machine.json'))).toBe(true));
/** The number of a process that has just ended. */
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('who has a show open', () => {
  test('is the same machine over starts, and another one with the same name is not', async () => {
    expect(identify(userData)).toEqual(me);
    const folder = newFolder();
    const other = identify(folder);
    expect(other).toMatchObject({ machine: me.machine, boot: me.boot });
    expect(other.machineId).not.toBe(me.machineId);
    await isWritten(folder);
    rmSync(folder, { recursive: true });
  });

  test('has ended when its process has, or its number is another’s by now', () => {
    expect(hasEnded(me, me)).toBe(false);
    expect(hasEnded({ ...me, pid: ended() }, me)).toBe(true);
    // As after a crash, when the number went to somebody else.
    const isTold = process.platform === 'linux';
    expect(hasEnded({ ...me, started: '1' }, me)).toBe(isTold);
    expect(hasEnded({ ...me, started: '' }, me)).toBe(false);
  });

  test('is not known to have ended where it ran on another machine, or before this one was started again', () => {
    const other = { ...me, pid: ended() };
    expect(hasEnded({ ...other, machineId: 'another' }, me)).toBe(false);
    expect(hasEnded({ ...other, machine: 'another' }, me)).toBe(false);
    // A disk that was copied to another machine of the same name.
    expect(hasEnded({ ...other, boot: 'another' }, me)).toBe(false);
  });

  // Only root may be somebody else.
  test.skipIf(process.getuid?.() !== 0)('is told even where the system has no name for the user', async () => {
    const script = `import(${JSON.stringify(inRoot('electron', 'files', 'this-machine.ts'))})
      .then(({ identify }) => console.log(JSON.stringify(identify(process.argv[1]))))`;
    const nobody = 54_321;
    const child = spawn(process.execPath, ['-e', script, userData], { uid: nobody, gid: nobody, env: {} });
    const written: string[] = [];
    child.stdout.on('data', (part) => written.push(String(part)));
    child.stderr.on('data', (part) => written.push(String(part)));
    await new Promise((resolve) => child.on('close', resolve));
    expect(written.join('')).toContain(`"who":"uid ${nobody}"`);
  });
});
