/** The shows that were opened or saved last, newest first. */
import path from 'node:path';
import { z } from 'zod';
import type { Miniature, RecentShow } from '#shared/bridge/recent.ts';
import { DEPARTMENTS } from '#shared/show/types.ts';
import { MINIATURE_LANES, MINIATURE_STEPS } from '#shared/timeline/miniature.ts';
import { createJsonFile } from './json-file.ts';
import type { OpenFiles } from './open-files.ts';

const KEPT = 10;
const step = z.number().int().min(0).max(MINIATURE_STEPS);
export const miniatureSchema = z.object({
  title: z.string().max(1000),
  lanes: z
    .array(
      z.object({
        department: z.enum(DEPARTMENTS),
        colour: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/)
          .optional(),
        dashes: z
          .array(step)
          .max(MINIATURE_STEPS + 1)
          .readonly(),
      }),
    )
    .max(MINIATURE_LANES)
    .readonly(),
}) satisfies z.ZodType<Miniature>;
const recentSchema = z.object({
  shows: z.array(z.object({ path: z.string(), miniature: miniatureSchema.nullable().catch(null) })).readonly(),
});
interface Recent {
  readonly path: string;
  readonly miniature: Miniature | null;
}

export interface RecentShows {
  list(): readonly RecentShow[];
  /** Puts a file at the head of the list. */
  add(file: string): void;
  /** Keeps what a show of the list looks like. */
  keepMiniature(file: string, miniature: Miniature): void;
  /** Takes a file out: it is gone. */
  remove(file: string): void;
  clear(): void;
}

/** `onChange` is called with each change, for the menu. */
export function createRecentShows(userData: string, files: OpenFiles, onChange: () => void): RecentShows {
  const store = createJsonFile(path.join(userData, 'recent.json'), recentSchema);
  let shows: readonly Recent[] = store.read()?.shows.slice(0, KEPT) ?? [];
  const change = (next: readonly Recent[]): void => {
    shows = next;
    void store.write({ shows: next });
    onChange();
  };
  const others = (file: string): Recent[] => shows.filter(({ path: other }) => other !== file);
  return {
    list: () =>
      shows.map(({ path: file, miniature }) => {
        const { token, name, folder } = files.refer({ path: file, writable: true });
        return { token, name, folder, miniature };
      }),
    add(file) {
      const known = shows.find(({ path: other }) => other === file);
      change([known ?? { path: file, miniature: null }, ...others(file)].slice(0, KEPT));
    },
    keepMiniature: (file, miniature) =>
      change(shows.map((show) => (show.path === file ? { path: file, miniature } : show))),
    remove: (file) => change(others(file)),
    clear: () => change([]),
  };
}
