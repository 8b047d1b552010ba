/** Points of the plan as they are typed: `−3.5, 12`. */
import type { Point } from '#shared/show/types.ts';

/** Its two numbers in metres, nothing rounded away. */
export function printPoint([x, y]: Readonly<Point>): [string, string] {
  return [printMetres(x), printMetres(y)];
}

function printMetres(metres: number): string {
  return String(metres).replace('-', '−');
}

/**
 * Two numbers with a comma, a semicolon or a blank between them; null for anything else. Full-width signs of a Korean
 * keyboard are read too. Not rounded: what is typed is what is meant.
 */
export function readPoint(text: string): Point | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim();
  const parts = plain.split(/\s*[,;]\s*|\s+/u);
  const [x, y, ...rest] = parts.map((part) => (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(part) ? Number(part) : NaN));
  if (x === undefined || y === undefined || rest.length > 0 || Number.isNaN(x) || Number.isNaN(y)) return null;
  return [x, y];
}
