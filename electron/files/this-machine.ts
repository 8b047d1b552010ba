/** Who has a show open, told so exactly that nobody is taken for another: the person, the machine, this very process. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from './file-failure.ts';
import { createJsonFile } from './json-file.ts';

export interface Identity {
  readonly who: string;
  /** The machine's name, to be shown. Others may have the same. */
  readonly machine: string;
  /** Of the program's own folder on this machine. A disk that was copied has it too. */
  readonly machineId: string;
  /** Of the time since the machine was started; a copied disk has another. */
  readonly boot: string;
  readonly pid: number;
  /** When the process was started, for the number may be another's by now; empty where the system does not tell. */
  readonly started: string;
}

const BOOT_FILE = '/proc/sys/kernel/random/boot_id';
/** Where the system gives its start no name it is told by its time, which wanders a little. */
const BOOT_GRAIN_MS = 600_000;

const machineSchema = z.object({ id: z.uuid() });

/** This process; `userData`: the program's own folder. */
export function identify(userData: string): Identity {
  return {
    who: nameOfUser(),
    machine: os.hostname(),
    machineId: machineId(userData),
    boot: firstLineOf(BOOT_FILE) ?? String(Math.round((Date.now() - os.uptime() * 1000) / BOOT_GRAIN_MS)),
    pid: process.pid,
    started: startOf(process.pid),
  };
}

/** Whether the other ran on this machine, since it was started last, and has ended. False where that is not certain. */
export function hasEnded(other: Identity, me: Identity): boolean {
  const isHere = other.machineId === me.machineId && other.machine === me.machine && other.boot === me.boot;
  if (!isHere) return false;
  return !isRunning(other.pid) || (other.started !== '' && other.started !== startOf(other.pid));
}

/** A user who is in no list of users (of a container, of a directory that does not answer) has a number only. */
function nameOfUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env['USER'] ?? process.env['LOGNAME'] ?? `uid ${process.getuid?.() ?? '?'}`;
  }
}

function machineId(userData: string): string {
  const store = createJsonFile(path.join(userData, 'machine.json'), machineSchema);
  const known = store.read();
  if (known) return known.id;
  const id = randomUUID();
  void store.write({ id });
  return id;
}

/** Ticks since the machine was started: the 22nd field of Linux' /proc/PID/stat, of which the second may hold anything. */
function startOf(pid: number): string {
  const line = firstLineOf(`/proc/${pid}/stat`);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function firstLineOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').split('\n')[0] ?? null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}
