/** A show to the text of its file. */
import { inFileOrder } from './key-order.ts';
import type { Show } from './types.ts';

/**
 * The text of the file: two-space indent, LF, one LF at the end, keys in the order of the format, unknown keys after
 * the known ones of their object. The same show gives the same bytes.
 */
export function serialiseShow(show: Show): string {
  return `${JSON.stringify(inFileOrder(show), null, 2)}\n`;
}
