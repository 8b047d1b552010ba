/**
 * The lock that keeps the program single. Electron answers `requestSingleInstanceLock` at once, so all of it is files:
 * a lock with the holder's process id, and a folder in which later starts leave their message before they end.
 */
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

export interface SecondStart {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly data: unknown;
}

/** True if this process holds the lock now; else the holder has been told of `start`. */
export function takeLock(userData: string, start: SecondStart, onSecond: (second: SecondStart) => void): boolean {
  const lock = path.join(userData, 'stand-in.lock');
  const mailbox = path.join(userData, 'stand-in-starts');
  mkdirSync(mailbox, { recursive: true });
  if (!claim(lock)) {
    const letter = path.join(mailbox, randomUUID());
    // Written whole under another name first: the holder reads what it sees.
    writeWhole(`${letter}.part`, JSON.stringify(start));
    renameSync(`${letter}.part`, `${letter}.json`);
    return false;
  }
  const collect = (): void => {
    for (const name of readdirSync(mailbox).filter((file) => file.endsWith('.json'))) {
      const letter = path.join(mailbox, name);
      const text = readFileSync(letter, 'utf8');
      rmSync(letter);
      onSecond(JSON.parse(text) as SecondStart);
    }
  };
  const watcher = watch(mailbox, collect);
  watcher.unref();
  process.on('exit', () => rmSync(lock, { force: true }));
  return true;
}

function claim(lock: string): boolean {
  for (;;) {
    // A link to a file that is whole already: nobody ever sees a lock without its holder.
    const mine = `${lock}.${process.pid}`;
    try {
      writeWhole(mine, String(process.pid));
      linkSync(mine, lock);
      return true;
    } catch {
      if (isAlive(Number(readHolder(lock)))) return false;
      rmSync(lock, { force: true });
    } finally {
      rmSync(mine, { force: true });
    }
  }
}

function readHolder(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // EPERM: it lives and belongs to somebody else.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

function writeWhole(file: string, text: string): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, text);
  closeSync(descriptor);
}
