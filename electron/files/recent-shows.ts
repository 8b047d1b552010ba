/** The shows that were opened or saved last, newest first. */
import path from 'node:path';
import { z } from 'zod';
import type { RecentShow } from '#shared/bridge/contract.ts';
import { createJsonFile } from './json-file.ts';
import type { OpenFiles } from './open-files.ts';

const KEPT = 10;
const recentSchema = z.object({ paths: z.array(z.string()) });

export interface RecentShows {
  list(): readonly RecentShow[];
  /** Puts a file at the head of the list. */
  add(file: string): void;
  /** Takes a file out: it is gone. */
  remove(file: string): void;
  clear(): void;
}

/** `onChange` is called with each change, for the menu. */
export function createRecentShows(userData: string, files: OpenFiles, onChange: () => void): RecentShows {
  const store = createJsonFile(path.join(userData, 'recent.json'), recentSchema);
  let paths: readonly string[] = store.read()?.paths.slice(0, KEPT) ?? [];
  const change = (next: readonly string[]): void => {
    paths = next;
    void store.write({ paths: [...next] });
    onChange();
  };
  return {
    list: () => paths.map((file) => files.refer({ path: file, writable: true })),
    add: (file) => change([file, ...paths.filter((other) => other !== file)].slice(0, KEPT)),
    remove: (file) => change(paths.filter((other) => other !== file)),
    clear: () => change([]),
  };
}
