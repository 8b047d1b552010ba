/**
 * Who has a show open: a small file beside it (`.NAME.lock`) that is written anew every few seconds, so that others in a
 * shared folder see it, and see when it has been left behind. It hinders nobody: where it can't be written there is none.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ShowHolder } from '#shared/bridge/holders.ts';
import { createTurns } from './append-lines.ts';
import { hasEnded, type Identity } from './this-machine.ts';

const BEAT_MS = 10_000;
/** So much older than what is written now, by the clock of the disk, a lock has been left behind. */
const STALE_MS = 45_000;
/** The same by the clock of this machine, where nothing can be written beside it to see that of the disk. */
const STALE_BY_OWN_CLOCK_MS = 24 * 3_600_000;

const lockSchema = z.object({
  /** Of one run of the program. */
  run: z.string(),
  who: z.string().max(200),
  machine: z.string().max(300),
  // Earlier versions of the program wrote none of these.
  machineId: z.string().max(100).default(''),
  boot: z.string().max(100).default(''),
  started: z.string().max(100).default(''),
  pid: z.number(),
  /** ISO 8601. */
  since: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

export interface ShowLocks {
  /**
   * Who else has the show open; null if nobody has, or it can't be known. Whoever was named may be taken over: the
   * person was asked.
   */
  holderOf(file: string): Promise<ShowHolder | null>;
  /**
   * Holds this show from now on, and lets go of the one before; null: none. Where somebody else has it who was not
   * named, theirs stays.
   */
  hold(file: string | null): Promise<void>;
}

interface LockParts {
  readonly me: Identity;
  /** Somebody else has the show now that is held here; null: they have left it. */
  readonly onOther: (holder: ShowHolder | null) => void;
  readonly beatMs?: number;
}

interface Held {
  readonly file: string;
  readonly lock: Lock;
  /** The run of the other who has it now; null: it is held here. */
  lostTo: string | null;
}

export function createShowLocks({ me, onOther, beatMs = BEAT_MS }: LockParts): ShowLocks {
  const run = randomUUID();
  /** Of each file the run whose holder was named last. */
  const named = new Map<string, string>();
  const inTurn = createTurns();
  let held: Held | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function beat(mine: Held): Promise<void> {
    // Let go of while it waited for its turn.
    if (held !== mine) return;
    const other = await otherIn(mine.file);
    if (!other) await write(mine.file, mine.lock);
    const now = other?.run ?? null;
    if (now === mine.lostTo) return;
    mine.lostTo = now;
    onOther(other && shown(other));
  }

  /** The lock of somebody else who is there. */
  async function otherIn(file: string): Promise<Lock | null> {
    const lock = await readLock(file);
    return lock && lock.run !== run && !hasEnded(lock, me) && !(await isStale(file, run)) ? lock : null;
  }

  return {
    async holderOf(file) {
      const other = await otherIn(file);
      if (other) named.set(file, other.run);
      return other && shown(other);
    },
    hold: (file) =>
      inTurn(async () => {
        if ((held?.file ?? null) === file) return;
        clearInterval(timer);
        if (held) await remove(held.file, run);
        held = file === null ? null : { file, lock: { run, ...me, since: new Date().toISOString() }, lostTo: null };
        const mine = held;
        if (!mine) return;
        const there = await readLock(mine.file);
        if (there && there.run === named.get(mine.file)) await write(mine.file, mine.lock);
        else await beat(mine);
        timer = setInterval(() => void inTurn(() => beat(mine)), beatMs);
        timer.unref();
      }),
  };
}

/** Whether it is so old that nobody can be there any more, by the disk's own clock. */
async function isStale(file: string, run: string): Promise<boolean> {
  const probe = besideLock(file, run);
  try {
    const then = await stat(lockOf(file));
    try {
      await writeFile(probe, '');
      return (await stat(probe)).mtimeMs - then.mtimeMs > STALE_MS;
    } catch {
      return Date.now() - then.mtimeMs > STALE_BY_OWN_CLOCK_MS;
    }
  } catch {
    // It is gone by now.
    return true;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

function lockOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.lock`);
}

/** A name that no other run uses. */
function besideLock(file: string, run: string): string {
  return `${lockOf(file)}.${run}`;
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

/** Never half, for others read it at any moment; without a flush: tomorrow it is worth nothing. */
async function write(file: string, lock: Lock): Promise<void> {
  const beside = besideLock(file, lock.run);
  try {
    await writeFile(beside, JSON.stringify(lock));
    await rename(beside, lockOf(file));
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function remove(file: string, run: string): Promise<void> {
  const lock = await readLock(file);
  if (lock?.run === run) await rm(lockOf(file), { force: true }).catch(() => undefined);
}
