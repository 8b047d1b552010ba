/**
 * Lengths and speeds as people read and type them: in metres or in feet, as the settings say. The file and every
 * calculation are metric; this is the one place that converts.
 */
import type { Units } from '#shared/bridge/settings.ts';

export interface Measures {
  readonly units: Units;
  readonly length: 'm' | 'ft';
  readonly speed: 'm/s' | 'ft/s';
  readonly area: 'm²' | 'ft²';
  /** How many metres one unit of length is. The international foot, exact (1959). */
  readonly metres: number;
  /** What the plan's points are drawn to, in metres. */
  readonly gridStep: number;
  /** Decimals that are shown: a hundredth of a foot is 3 mm. Metres are shown as they stand in the file. */
  readonly digits: number;
}

const MEASURES: Readonly<Record<Units, Measures>> = {
  metres: { units: 'metres', length: 'm', speed: 'm/s', area: 'm²', metres: 1, gridStep: 0.5, digits: 6 },
  feet: { units: 'feet', length: 'ft', speed: 'ft/s', area: 'ft²', metres: 0.3048, gridStep: 0.3048, digits: 2 },
};
/** What the file, the command line and paper speak. */
export const METRIC = MEASURES.metres;

export function measuresIn(units: Units): Measures {
  return MEASURES[units];
}

/** Metres, or metres per second, as the number that is shown; rounded to `digits` decimals. */
export function toShown({ metres, digits: most }: Measures, value: number, digits = most): number {
  return roundTo(value / metres, Math.min(digits, most));
}

/** What was typed, as metres or metres per second, to the thousandth of a millimetre: 12 ft is 3.6576. */
export function fromShown({ metres }: Measures, shown: number): number {
  return roundTo(shown * metres, 6);
}

/** `18 m`, `59.06 ft` */
export function printLength(measures: Measures, metres: number, digits?: number): string {
  return `${printShown(measures, metres, digits)} ${measures.length}`;
}

/** `1.4 m/s`, `4.59 ft/s` */
export function printSpeed(measures: Measures, speed: number, digits?: number): string {
  return `${printShown(measures, speed, digits)} ${measures.speed}`;
}

/** `12.5 m²`, `134.5 ft²`: to the tenth. */
export function printArea({ metres, area }: Measures, squareMetres: number): string {
  return `${roundTo(squareMetres / (metres * metres), 1)} ${area}`;
}

/** The number alone, with a true minus. */
export function printShown(measures: Measures, value: number, digits?: number): string {
  return String(toShown(measures, value, digits)).replace('-', '−');
}

/** Never −0. A length beyond all numbers, which a file may come to in feet, is the largest there is. */
function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  const held = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
  const rounded = Math.round(held * factor) / factor;
  return Number.isFinite(rounded) ? rounded || 0 : held;
}

const METRE = /^m(?:et(?:er|re)s?)?$|^미터$/u;
const FOOT = /^(?:ft|foot|feet|')$|^피트$/u;

/**
 * The units that a typed text ends with, whatever the settings say, and what stands before them: `12 ft`, `3.5 m/s`.
 * Null for a text without a unit.
 */
export function unitTyped(text: string): { readonly rest: string; readonly measures: Measures } | null {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  const [, rest, unit = ''] = /^(.*?)\s*([a-z']+|미터|피트)(?:\s*\/\s*(?:s|초))?$/u.exec(plain) ?? [];
  if (rest === undefined) return null;
  if (METRE.test(unit)) return { rest, measures: MEASURES.metres };
  return FOOT.test(unit) ? { rest, measures: MEASURES.feet } : null;
}
