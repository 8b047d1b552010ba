/** Small records of the program itself (settings, recent shows, window place) in the user's data folder. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ZodType } from 'zod';
import { writeAtomically } from './write-atomically.ts';

export interface JsonFile<T> {
  /** Undefined if there is none, or if what is there can't be understood: the program then starts afresh. */
  read(): T | undefined;
  /** Writes after what is being written; a failure is given to nobody, for the program runs without its records. */
  write(value: T): Promise<void>;
}

export function createJsonFile<T>(file: string, schema: ZodType<T>): JsonFile<T> {
  let writing: Promise<void> = Promise.resolve();
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return undefined;
      }
    },
    write(value) {
      const text = `${JSON.stringify(value, null, 2)}\n`;
      writing = writing.then(async () => {
        try {
          await mkdir(path.dirname(file), { recursive: true });
          await writeAtomically(file, text);
        } catch (thrown) {
          process.emitWarning(`Could not write ${file}: ${String(thrown)}`);
        }
      });
      return writing;
    },
  };
}
