/**
 * Earlier versions of shows: what each save has written and what it has replaced, packed, in the program's own folder.
 * For each show a folder named by its id's mark, for each version its text and a small record of it. They are thinned,
 * and where all of them together take too much room, the oldest go of the show that takes the most.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { ShownVersion, VersionShelf } from '#shared/bridge/versions.ts';
import { createTurns } from './append-lines.ts';
import { codeOf } from './file-failure.ts';
import { markOf, type MarkedBytes } from './read-text.ts';
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
  /** Name and folder of the file; earlier versions of the program kept no folder. */
  file: z.string(),
  place: z.string().default(''),
  /** Not saved by this program: it stood in the file, and was replaced. */
  found: z.boolean().default(false),
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

export interface KeptText extends MarkedBytes {
  /** Where it stands, or stood. */
  readonly file: string;
  /** It was not saved, but stood in the file: then the text that replaces it, whose show it counts to if it is none. */
  readonly replacedBy?: Uint8Array;
}

export interface Versions {
  /** Keeps a text, unless it is what the newest version holds. Throws the system's error. */
  keep(kept: KeptText): Promise<void>;
  shelf(): Promise<VersionShelf>;
  /** A version, and the file that it was of, if that is known. Throws the system's error, or zlib's for a damaged one. */
  read(show: string, version: string): Promise<{ readonly bytes: Uint8Array; readonly file: string | null }>;
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
    await makeRoom(left);
  }
  /** Of the show that takes the most room the oldest goes, until there is enough: no show drives out another's. */
  async function makeRoom(versions: readonly StoredVersion[]): Promise<void> {
    const shelves = [...Map.groupBy(versions, ({ folder }) => folder).values()].map((inFolder) => ({
      newestFirst: [...inFolder],
      bytes: bytesOf(inFolder),
    }));
    let used = bytesOf(versions);
    while (used > limitBytes) {
      // The newest of each stays.
      const [largest] = shelves.filter(({ newestFirst }) => newestFirst.length > 1).sort((a, b) => b.bytes - a.bytes);
      const oldest = largest?.newestFirst.pop();
      if (!largest || !oldest) return;
      // eslint-disable-next-line no-await-in-loop -- one after the other, so that what is counted is what is there
      await remove(oldest);
      largest.bytes -= oldest.packed;
      used -= oldest.packed;
    }
  }

  return {
    keep: ({ bytes, mark, file, replacedBy }) =>
      inTurn(async () => {
        const head = headOf(bytes) ?? (replacedBy === undefined ? null : headOf(replacedBy));
        if (!head) return;
        const folder = markOf(head.id).slice(0, 32);
        const versions = await listFolder(path.join(root, folder), folder);
        const [newest] = versions.sort((a, b) => b.atMs - a.atMs);
        if (newest?.mark === mark) return;
        const packed = await pack(bytes);
        const atMs = now();
        const id = `${atMs}-${mark.slice(0, 12)}`;
        const record: VersionRecord = {
          show: head.id,
          title: head.title,
          atMs,
          file: path.basename(file),
          place: path.dirname(file),
          found: replacedBy !== undefined,
          bytes: bytes.byteLength,
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
          versions: versions.map(({ id, atMs, title, file, found, bytes }): ShownVersion => ({
            id,
            at: new Date(atMs).toISOString(),
            title,
            file,
            found,
            bytes,
          })),
        }));
        return { shows, usedBytes: bytesOf(all), limitBytes };
      }),
    async read(show, version) {
      const bytes = await unpack(await readFile(path.join(root, show, version + TEXT)));
      const record = await readRecord(path.join(root, show), version).catch(() => null);
      return { bytes, file: record && record.place !== '' ? path.join(record.place, record.file) : null };
    },
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
          return [{ ...(await readRecord(place, id)), folder, id }];
        } catch {
          // Half of a version is none.
          return [];
        }
      }),
  );
  return found.flat();
}

async function readRecord(place: string, id: string): Promise<VersionRecord> {
  return recordSchema.parse(JSON.parse(await readFile(path.join(place, id + RECORD), 'utf8')));
}

function bytesOf(versions: readonly StoredVersion[]): number {
  return versions.reduce((sum, { packed }) => sum + packed, 0);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return [];
    throw thrown;
  }
}

/** Id and title of a show; null for what is none. The head of the text has them where it is in the program's own form. */
function headOf(bytes: Uint8Array): { readonly id: string; readonly title: string } | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const valueOf = (key: string): string | null => {
    const literal = new RegExp(`^  "${key}": (".*"),?$`, 'mu').exec(head)?.[1];
    return literal === undefined ? null : (JSON.parse(literal) as string);
  };
  const id = valueOf('id');
  return id === null ? headOfOther(bytes) : { id, title: valueOf('title') ?? '' };
}

const headSchema = z.object({ id: z.string().min(1), title: z.string().catch('') });

/** The same of a text that another program has written in a form of its own. */
function headOfOther(bytes: Uint8Array): z.infer<typeof headSchema> | null {
  try {
    return headSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
