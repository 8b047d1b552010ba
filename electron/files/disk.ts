/**
 * What writing durably asks of the file system: a port, so that a test can cut the power between any two of its calls.
 * The shapes are Node's own.
 */
import * as system from 'node:fs/promises';

export interface DiskFile {
  stat(): Promise<{ readonly size: number }>;
  appendFile(content: string | Uint8Array): Promise<void>;
  chmod(mode: number): Promise<void>;
  /** Content and all that is known of the file are on the disk; not its name, which is its folder's. */
  sync(): Promise<void>;
  /** The content, and what is needed to read it. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** Every call throws the system's error. */
export interface Disk {
  open(file: string, flags: string | number, mode?: number): Promise<DiskFile>;
  mkdir(folder: string, options: { readonly recursive: true }): Promise<unknown>;
  readFile(file: string): Promise<Uint8Array>;
  readdir(folder: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  rm(file: string, options: { readonly force: true }): Promise<void>;
  stat(file: string): Promise<{ readonly mode: number; readonly mtime: Date; isDirectory(): boolean }>;
  access(file: string, mode: number): Promise<void>;
  realpath(file: string): Promise<string>;
  readlink(file: string): Promise<string>;
}

export const SYSTEM_DISK: Disk = system;
