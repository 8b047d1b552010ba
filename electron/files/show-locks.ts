/**
 * Who has a show open: a small file beside it (`.NAME.lock`) that is written anew every few seconds, so that others in a
 * shared folder see it, and see when it has been left behind. It hinders nobody: where it can't be written there is none.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { ShowHolder } from '#shared/bridge/contract.ts';
import { codeOf } from './file-failure.ts';

const BEAT_MS = 10_000;
/** So much older than what is written now, by the clock of the disk, a lock has been left behind. */
const STALE_MS = 45_000;

const lockSchema = z.object({
  /** Of one run of the program. */
  run: z.string(),
  who: z.string().max(200),
  machine: z.string().max(300),
  pid: z.number(),
  /** ISO 8601. */
  since: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

export interface ShowLocks {
  /** Who else has the show open; null if nobody has, or it can't be known. */
  holderOf(file: string): Promise<ShowHolder | null>;
  /** Holds this show from now on, and lets go of the one before; null: none. `onLost`: somebody else took it over. */
  hold(file: string | null): Promise<void>;
}

interface LockParts {
  readonly me?: Pick<Lock, 'who' | 'machine' | 'pid'>;
  readonly onLost: (holder: ShowHolder) => void;
  readonly beatMs?: number;
}

export function createShowLocks({ me = itself(), onLost, beatMs = BEAT_MS }: LockParts): ShowLocks {
  const run = randomUUID();
  let held: { readonly file: string; readonly lock: Lock; readonly timer: NodeJS.Timeout } | null = null;

  async function beat(file: string, lock: Lock): Promise<void> {
    const there = await readLock(file);
    if (there && there.run !== run) {
      if (held?.lock === lock) letGoOf();
      onLost(shown(there));
      return;
    }
    await write(file, lock);
  }
  function letGoOf(): void {
    if (held) clearInterval(held.timer);
    held = null;
  }
  return {
    async holderOf(file) {
      const lock = await readLock(file);
      if (!lock || lock.run === run || (await isLeft(file, lock))) return null;
      return shown(lock);
    },
    async hold(file) {
      if (held?.file === file) return;
      const before = held;
      letGoOf();
      if (before) await remove(before.file, run);
      if (file === null) return;
      const lock: Lock = { run, ...me, since: new Date().toISOString() };
      const timer = setInterval(() => void beat(file, lock), beatMs);
      timer.unref();
      held = { file, lock, timer };
      await write(file, lock);
    },
  };

  /** Whether whoever wrote it is gone: its process, if it ran here; else by its age on the disk's own clock. */
  async function isLeft(file: string, lock: Lock): Promise<boolean> {
    if (lock.machine === me.machine) return !isRunning(lock.pid);
    const probe = `${lockOf(file)}.${run}`;
    try {
      await writeFile(probe, '');
      const [now, then] = [await stat(probe), await stat(lockOf(file))];
      return now.mtimeMs - then.mtimeMs > STALE_MS;
    } catch {
      return false;
    } finally {
      await rm(probe, { force: true }).catch(() => undefined);
    }
  }
}

function itself(): Pick<Lock, 'who' | 'machine' | 'pid'> {
  return { who: os.userInfo().username, machine: os.hostname(), pid: process.pid };
}

function lockOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.lock`);
}

function shown({ who, machine, since }: Lock): ShowHolder {
  return { who, machine, since };
}

async function readLock(file: string): Promise<Lock | null> {
  try {
    return lockSchema.parse(JSON.parse(await readFile(lockOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/** Not atomically, and without a flush: it says who is there now, and is worth nothing tomorrow. */
async function write(file: string, lock: Lock): Promise<void> {
  await writeFile(lockOf(file), JSON.stringify(lock)).catch(() => undefined);
}

async function remove(file: string, run: string): Promise<void> {
  const lock = await readLock(file);
  if (lock?.run === run) await rm(lockOf(file), { force: true }).catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}
