/** Points of the plan as they are typed: `−3.5, 12`. */
import type { Point } from '#shared/show/types.ts';
import { fromShown, printShown, unitTyped, type Measures } from '#shared/units/measures.ts';

/** Its two numbers in the units of the settings; rounded to `digits` decimals. */
export function printPoint([x, y]: Readonly<Point>, measures: Measures, digits?: number): [string, string] {
  return [printShown(measures, x, digits), printShown(measures, y, digits)];
}

/**
 * Two numbers with a comma, a semicolon or a blank between them, perhaps with a unit behind; null for anything else.
 * Full-width signs of a Korean keyboard are read too. Not rounded: what is typed is what is meant.
 */
export function readPoint(text: string, measures: Measures): Point | null {
  const typed = unitTyped(text) ?? { rest: text, measures };
  const plain = typed.rest.normalize('NFKC').replaceAll('−', '-').trim();
  const parts = plain.split(/\s*[,;]\s*|\s+/u);
  const [x, y, ...rest] = parts.map((part) => (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(part) ? Number(part) : NaN));
  if (x === undefined || y === undefined || rest.length > 0 || Number.isNaN(x) || Number.isNaN(y)) return null;
  return [fromShown(typed.measures, x), fromShown(typed.measures, y)];
}
