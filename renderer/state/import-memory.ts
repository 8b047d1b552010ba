/** How tables of known headings were read the last time: kept by this window over starts, never in a show. */
import { z } from 'zod';
import { isImportField, type ImportField, type Mapping } from '#shared/import-cues/import-fields.ts';

export interface RememberedReading {
  readonly mapping: Mapping;
  readonly blanks: 'keep' | 'clear';
}

const KEY = 'one-take.import-readings';
const MOST_REMEMBERED = 50;

const field = z.string().transform((name): ImportField | null => (isImportField(name) ? name : null));
const memory = z.array(
  z.object({
    signature: z.string(),
    mapping: z.array(field.nullable()),
    blanks: z.enum(['keep', 'clear']),
  }),
);
type Memory = z.infer<typeof memory>;

/** How a table of this signature (guess-mapping.ts) was read; undefined if none was. */
export function recallReading(signature: string): RememberedReading | undefined {
  return read().find((entry) => entry.signature === signature);
}

/** Remembers it before all others; those of long ago are forgotten. */
export function rememberReading(signature: string, { mapping, blanks }: RememberedReading): void {
  const others = read().filter((entry) => entry.signature !== signature);
  const all = [{ signature, mapping, blanks }, ...others].slice(0, MOST_REMEMBERED);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Not kept: the next table is guessed at again, which is nothing to stop anybody for.
  }
}

function read(): Memory {
  try {
    return memory.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
