/** Disks that are full or can only be read: real ones where the machine lets a test mount them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';

/** A disk of so many bytes in the place of the folder; the returned function takes it away. Null: not allowed here. */
export function mountSmallDisk(folder: string, bytes: number): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const made = run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder);
  return made ? () => void run('umount', '--lazy', folder) : null;
}

/** Lets nobody write in the folder; the returned function lets them again. */
export function makeReadOnly(folder: string): () => void {
  // Whoever may do everything is stopped by the disk alone.
  if (run('mount', '--bind', folder, folder) && run('mount', '-o', 'remount,bind,ro', folder))
    return () => void run('umount', '--lazy', folder);
  chmodSync(folder, 0o555);
  return () => chmodSync(folder, 0o755);
}

/** From now on the process can write files of so many bytes only; null: as large as it likes. False: not on this system. */
export function limitFiles(pid: number, bytes: number | null): boolean {
  return run('prlimit', `--pid=${pid}`, `--fsize=${bytes ?? 'unlimited'}:unlimited`);
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
