/** Where the name of a zone is written on the plan, and how much of it. */
import type { ZoneRecord } from '#shared/show/document.ts';
import { boundsOf } from '#shared/stage/outline.ts';
import type { PlanFrame } from './plan-frame.ts';
import type { PlanBox } from './plan-box.ts';

export interface WrittenName {
  /** The middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Whether the zone has room for it, and for its kind below. */
  readonly isInside: boolean;
  /** What both lines cover. */
  readonly box: PlanBox;
}

const LEAST_INSIDE_PX = 44;
const LEAST_NAME_PX = 84;
/** About as wide as a letter of a name: Hangul takes the whole square. */
const HANGUL_PX = 11.5;
const LATIN_PX = 6.8;

/**
 * At the lower edge of the zone, where fewest ways cross it, shortened to about its width; under it where the zone is
 * too flat for words. Null for a zone that is nowhere.
 */
export function writtenName(zone: ZoneRecord, frame: PlanFrame): WrittenName | null {
  const bounds = boundsOf(zone.outline ?? []) ?? boundsOf(zone.target ? [zone.target] : []);
  if (!bounds) return null;
  const low = frame.toPx([bounds.left, bounds.bottom]);
  const high = frame.toPx([bounds.right, bounds.top]);
  const x = (low.x + high.x) / 2;
  const isInside = low.y - high.y >= LEAST_INSIDE_PX;
  const y = isInside ? low.y - 20 : low.y + 13;
  const text = shorten(zone.name, Math.max(LEAST_NAME_PX, high.x - low.x - 8));
  const half = widthOf(text) / 2;
  return {
    x,
    y,
    text,
    isInside,
    box: { left: x - half, right: x + half, top: y - 11, bottom: y + (isInside ? 17 : 4) },
  };
}

function shorten(name: string, widthPx: number): string {
  let used = 0;
  let fitted = '';
  for (const letter of name) {
    used += widthOf(letter);
    if (used > widthPx) return `${fitted.trimEnd()}…`;
    fitted += letter;
  }
  return fitted;
}

function widthOf(text: string): number {
  let widthPx = 0;
  for (const letter of text) widthPx += letter >= '\u1100' ? HANGUL_PX : LATIN_PX;
  return widthPx;
}
