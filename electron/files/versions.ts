/**
 * Earlier versions of shows: what each save has written, packed, in the program's own folder. For each show a folder
 * named by its id's mark, for each version its text and a small record of it. They are thinned by age, and the oldest
 * go where all of them together take too much room.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { ShownVersion, VersionShelf } from '#shared/bridge/contract.ts';
import { createTurns } from './append-lines.ts';
import { codeOf } from './file-failure.ts';
import { thinVersions } from './thin-versions.ts';
import { writeAtomically } from './write-atomically.ts';

const TEXT = '.onetake.gz';
const RECORD = '.json';
/** All versions of all shows together. */
const LIMIT_BYTES = 500_000_000;

const recordSchema = z.object({
  show: z.string(),
  title: z.string(),
  atMs: z.number(),
  file: z.string(),
  /** Of the text, as UTF-8. */
  bytes: z.number(),
  /** On the disk. */
  packed: z.number(),
  mark: z.string(),
});
type VersionRecord = z.infer<typeof recordSchema>;

interface StoredVersion extends VersionRecord {
  readonly folder: string;
  readonly id: string;
}

export interface Versions {
  /** Keeps what was saved, unless it is what the newest version holds. Throws the system's error. */
  keep(saved: { readonly text: string; readonly file: string }): Promise<void>;
  shelf(): Promise<VersionShelf>;
  /** The text of a version. Throws the system's error, or zlib's for one that is damaged. */
  read(show: string, version: string): Promise<string>;
  drop(show: string): Promise<void>;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export function createVersions(userData: string, now = Date.now, limitBytes = LIMIT_BYTES): Versions {
  const root = path.join(userData, 'versions');
  const inTurn = createTurns();

  async function listAll(): Promise<readonly StoredVersion[]> {
    const folders = await namesIn(root);
    const lists = await Promise.all(folders.map((folder) => listFolder(path.join(root, folder), folder)));
    return lists.flat().sort((a, b) => b.atMs - a.atMs);
  }
  async function remove({ folder, id }: StoredVersion): Promise<void> {
    // The record first: a text without a record is no version.
    await rm(path.join(root, folder, id + RECORD), { force: true });
    await rm(path.join(root, folder, id + TEXT), { force: true });
  }
  async function thin(): Promise<void> {
    const all = await listAll();
    const left: StoredVersion[] = [];
    for (const versions of Map.groupBy(all, ({ folder }) => folder).values()) {
      const gone = new Set(
        thinVersions(
          versions.map(({ atMs }) => atMs),
          now(),
        ),
      );
      for (const version of versions) {
        if (gone.has(version.atMs)) await remove(version);
        else left.push(version);
      }
    }
    const newest = new Set([...Map.groupBy(left, ({ folder }) => folder).values()].map(([first]) => first));
    let used = left.reduce((sum, { packed }) => sum + packed, 0);
    for (const version of left.toSorted((a, b) => a.atMs - b.atMs)) {
      if (used <= limitBytes) return;
      if (newest.has(version)) continue;
      await remove(version);
      used -= version.packed;
    }
  }

  return {
    keep: ({ text, file }) =>
      inTurn(async () => {
        const head = headOf(text);
        if (!head) return;
        const folder = markOf(head.id).slice(0, 32);
        const mark = markOf(text);
        const versions = await listFolder(path.join(root, folder), folder);
        const [newest] = versions.sort((a, b) => b.atMs - a.atMs);
        if (newest?.mark === mark) return;
        const packed = await pack(text);
        const atMs = now();
        const id = `${atMs}-${mark.slice(0, 12)}`;
        const record: VersionRecord = {
          show: head.id,
          title: head.title,
          atMs,
          file: path.basename(file),
          bytes: Buffer.byteLength(text),
          packed: packed.byteLength,
          mark,
        };
        await mkdir(path.join(root, folder), { recursive: true });
        await writeAtomically(path.join(root, folder, id + TEXT), packed);
        await writeAtomically(path.join(root, folder, id + RECORD), JSON.stringify(record));
        await thin();
      }),
    shelf: () =>
      inTurn(async () => {
        const all = await listAll();
        const shows = [...Map.groupBy(all, ({ folder }) => folder)].map(([key, versions]) => ({
          key,
          show: versions[0]?.show ?? '',
          title: versions[0]?.title ?? '',
          versions: versions.map(({ id, atMs, title, file, bytes }): ShownVersion => ({
            id,
            at: new Date(atMs).toISOString(),
            title,
            file,
            bytes,
          })),
        }));
        return { shows, usedBytes: all.reduce((sum, { packed }) => sum + packed, 0), limitBytes };
      }),
    read: async (show, version) =>
      (await unpack(await readFile(path.join(root, show, version + TEXT)))).toString('utf8'),
    drop: (show) => inTurn(() => rm(path.join(root, show), { recursive: true, force: true })),
  };
}

/** The versions in a folder whose record can be read and whose text is there. */
async function listFolder(place: string, folder: string): Promise<StoredVersion[]> {
  const names = new Set(await namesIn(place));
  const ids = [...names].filter((name) => name.endsWith(RECORD)).map((name) => name.slice(0, -RECORD.length));
  const found = await Promise.all(
    ids
      .filter((id) => names.has(id + TEXT))
      .map(async (id): Promise<StoredVersion[]> => {
        try {
          const record = recordSchema.parse(JSON.parse(await readFile(path.join(place, id + RECORD), 'utf8')));
          return [{ ...record, folder, id }];
        } catch {
          // Half of a version is none.
          return [];
        }
      }),
  );
  return found.flat();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return [];
    throw thrown;
  }
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Id and title, from the head of the text, where the program's own form has them; null for what is no show. */
function headOf(text: string): { readonly id: string; readonly title: string } | null {
  const head = text.slice(0, 4096);
  const valueOf = (key: string): string | null => {
    const literal = new RegExp(`^  "${key}": (".*"),?$`, 'mu').exec(head)?.[1];
    return literal === undefined ? null : (JSON.parse(literal) as string);
  };
  const id = valueOf('id');
  return id === null ? null : { id, title: valueOf('title') ?? '' };
}
