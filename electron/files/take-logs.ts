/**
 * Takes that are running or were cut off, event by event on the disk: one file of JSON lines a take. What was answered
 * as written is there after a crash or a power cut.
 */
import path from 'node:path';
import type { FoundTakeLog, TakeLog } from '#shared/bridge/journals.ts';
import { createAppender, createTurns, wholeLines } from './append-lines.ts';
import { SYSTEM_DISK, type Disk } from './disk.ts';
import { codeOf } from './file-failure.ts';
import { syncFolder } from './write-atomically.ts';

const ENDING = '.jsonl';

export interface TakeLogs {
  /** Appends the lines and flushes them to the disk. Throws the system's error. */
  append(log: TakeLog): Promise<void>;
  /** All logs of a show, oldest take first by name. A line that was cut off in the middle is left out. */
  ofShow(show: string): Promise<readonly FoundTakeLog[]>;
  /** Removes a take's log; nothing happens if there is none. */
  drop(show: string, take: string): Promise<void>;
}

export function createTakeLogs(userData: string, disk = SYSTEM_DISK): TakeLogs {
  const root = path.join(userData, 'takes');
  const folderOf = (show: string): string => path.join(root, fileNameOf(show));
  const fileOf = (show: string, take: string): string => path.join(folderOf(show), `${fileNameOf(take)}${ENDING}`);
  const appendLines = createAppender(userData, disk);
  const inTurn = createTurns();
  return {
    append: ({ show, take, lines }) => inTurn(() => appendLines(fileOf(show, take), lines)),
    ofShow: (show) =>
      inTurn(async () => {
        const names = await namesIn(folderOf(show), disk);
        return Promise.all(
          names.map(async (name): Promise<FoundTakeLog> => {
            const file = path.join(folderOf(show), name);
            const text = new TextDecoder().decode(await disk.readFile(file));
            const writtenAt = (await disk.stat(file)).mtime.toISOString();
            return { show, take: idOf(name.slice(0, -ENDING.length)), lines: wholeLines(text), writtenAt };
          }),
        );
      }),
    drop: (show, take) =>
      inTurn(async () => {
        await disk.rm(fileOf(show, take), { force: true });
        await syncFolder(folderOf(show), disk).catch(() => undefined);
      }),
  };
}

async function namesIn(folder: string, disk: Disk): Promise<readonly string[]> {
  try {
    return (await disk.readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

/**
 * A file name for an id. File systems may not tell "a" from "A" and Windows knows devices named CON or NUL, so capitals
 * become "~" and their small letter, and each name begins with "id-".
 */
function fileNameOf(id: string): string {
  return `id-${id.replace(/[A-Z]/g, (capital) => `~${capital.toLowerCase()}`)}`;
}

function idOf(name: string): string {
  return name.slice('id-'.length).replace(/~([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}
