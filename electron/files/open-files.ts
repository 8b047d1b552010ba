/** The files the window knows, by token: paths stay in the shell. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { FileRef } from '#shared/bridge/files.ts';

export interface KnownFile {
  readonly path: string;
  /** False for shows that come with the program: they are opened, never written. */
  readonly writable: boolean;
}

export interface OpenFiles {
  /** The reference to a file, the same each time it is asked for. */
  refer(file: KnownFile): FileRef;
  /** What a token stands for; undefined for one that was never given out. */
  find(token: string): KnownFile | undefined;
}

export function createOpenFiles(): OpenFiles {
  const files = new Map<string, KnownFile>();
  const tokens = new Map<string, string>();
  return {
    refer(file) {
      const token = tokens.get(file.path) ?? randomUUID();
      tokens.set(file.path, token);
      files.set(token, file);
      return {
        token,
        name: file.writable ? path.basename(file.path) : '',
        folder: file.writable ? path.dirname(file.path) : '',
        writable: file.writable,
      };
    },
    find: (token) => files.get(token),
  };
}
