import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SYSTEM_DISK, type Disk } from './disk.ts';
import { writeAtomically } from './write-atomically.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'one-take-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('on Windows', () => {
  beforeEach(() => void vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } })));
  afterEach(() => void vi.unstubAllGlobals());
  const held = (tries: number): { readonly disk: Disk; readonly tried: () => number } => {
    let tried = 0;
    const disk: Disk = {
      ...SYSTEM_DISK,
      async rename(from, to) {
        tried += 1;
        if (tried <= tries) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        await SYSTEM_DISK.rename(from, to);
      },
    };
    return { disk, tried: () => tried };
  };

  test('a file that a scanner holds for a moment is written when it lets go', async () => {
    writeFileSync(at('show.onetake'), 'one');
    const { disk, tried } = held(3);
    await writeAtomically(at('show.onetake'), 'two', disk);
    expect(tried()).toBe(4);
    expect(readFileSync(at('show.onetake'), 'utf8')).toBe('two');
  });

  test('a file that another program keeps is told as that, and stays as it is', async () => {
    writeFileSync(at('show.onetake'), 'one');
    const written = writeAtomically(at('show.onetake'), 'two', held(Infinity).disk);
    await expect(written).rejects.toMatchObject({ fault: 'in-use' });
    expect(readFileSync(at('show.onetake'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['show.onetake']);
  });
});

describe('writing a file', () => {
  test('makes it, with nothing left beside it', async () => {
    await writeAtomically(at('show.onetake'), 'one');
    expect(readFileSync(at('show.onetake'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['show.onetake']);
  });

  test('replaces it and keeps its mode, whatever the mask of the process takes away', async () => {
    writeFileSync(at('show.onetake'), 'one');
    chmodSync(at('show.onetake'), 0o666);
    await writeAtomically(at('show.onetake'), 'two');
    expect(readFileSync(at('show.onetake'), 'utf8')).toBe('two');
    expect(statSync(at('show.onetake')).mode & 0o777).toBe(0o666);
  });

  test('is a new file under the old name, so that who has the old one open keeps reading it whole', async () => {
    writeFileSync(at('show.onetake'), 'one');
    const before = statSync(at('show.onetake')).ino;
    await writeAtomically(at('show.onetake'), 'two');
    expect(statSync(at('show.onetake')).ino).not.toBe(before);
  });

  test('writes what a link points to, and leaves the link', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/show.onetake'), 'one');
    symlinkSync('real/show.onetake', at('link.onetake'));
    await writeAtomically(at('link.onetake'), 'two');
    expect(readlinkSync(at('link.onetake'))).toBe('real/show.onetake');
    expect(readFileSync(at('real/show.onetake'), 'utf8')).toBe('two');
    expect(readdirSync(folder).sort()).toEqual(['link.onetake', 'real']);
  });

  test('follows a link to a file that is not there yet', async () => {
    symlinkSync('new.onetake', at('link.onetake'));
    await writeAtomically(at('link.onetake'), 'one');
    expect(readlinkSync(at('link.onetake'))).toBe('new.onetake');
    expect(readFileSync(at('new.onetake'), 'utf8')).toBe('one');
  });

  test('refuses a folder and leaves it as it was', async () => {
    mkdirSync(at('show.onetake'));
    await expect(writeAtomically(at('show.onetake'), 'one')).rejects.toMatchObject({ fault: 'is-directory' });
    expect(readdirSync(folder)).toEqual(['show.onetake']);
  });

  test('fails with the system’s code where the folder is gone', async () => {
    await expect(writeAtomically(at('gone/show.onetake'), 'one')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

interface Aftermath {
  /** The fault that the person is told, with the system's code. */
  readonly failure: { readonly fault: string; readonly detail: string } | null;
  readonly left: readonly string[];
  readonly text: string;
}

/**
 * Replaces "the old show" by `bytes` bytes in a process of its own, under a limit that a test can't put on itself, and
 * gives what came of it.
 */
function writeUnder(limit: readonly string[], bytes: number): Aftermath {
  const script = `
    import { readdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs';
    import { failureOfWriting } from ${JSON.stringify(new URL('file-failure.ts', import.meta.url).href)};
    import { writeAtomically } from ${JSON.stringify(new URL('write-atomically.ts', import.meta.url).href)};
    const [folder, mode] = process.argv.slice(1);
    const file = folder + '/show.onetake';
    writeFileSync(file, 'the old show');
    chmodSync(file, Number(mode));
    process.on('SIGXFSZ', () => {});
    const failure = await writeAtomically(file, 'x'.repeat(${bytes})).then(() => null, (thrown) => failureOfWriting(file, thrown));
    console.log(JSON.stringify({ failure, left: readdirSync(folder), text: readFileSync(file, 'utf8') }));`;
  const mode = limit[0] === 'setpriv' ? 0o444 : 0o644;
  const args = [...limit, process.execPath, '--input-type=module', '-e', script, folder, String(mode)];
  const { stdout, stderr } = spawnSync('env', args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Aftermath;
}

/** A disk of 256 KiB over the test's folder, seen by the process below only; needs the right to mount. */
const smallDisk = (): readonly string[] => [
  'unshare',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs -o size=256k tmpfs "${folder}" && exec "$0" "$@"`,
];
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' }).status === 0;
const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
/** Root without the right to pass over the modes of files. */
const WITHOUT_PRIVILEGES = ['setpriv', '--inh-caps=-all', '--bounding-set=-all'];

describe.runIf(process.platform === 'linux')(
  'a write that fails leaves the old file whole, and nothing beside it',
  () => {
    const untouched = { left: ['show.onetake'], text: 'the old show' };

    test('where the process may not write so much', () => {
      const { failure, ...rest } = writeUnder(['prlimit', '--fsize=4096'], 1_000_000);
      expect(failure).toMatchObject({ fault: 'disk-full', detail: 'EFBIG' });
      expect(rest).toEqual(untouched);
    });

    test.runIf(canMount)('where the disk is full', () => {
      const { failure, ...rest } = writeUnder(smallDisk(), 1_000_000);
      expect(failure).toMatchObject({ fault: 'disk-full', detail: 'ENOSPC' });
      expect(rest).toEqual(untouched);
    });

    test.runIf(isLinuxRoot)('where the file may not be written, though its folder may', () => {
      const { failure, ...rest } = writeUnder(WITHOUT_PRIVILEGES, 10);
      expect(failure).toMatchObject({ fault: 'no-permission', detail: 'EACCES' });
      expect(rest).toEqual(untouched);
    });
  },
);
