/**
 * Links: a thin line measured off between the two edges, as on a drawing: down from the one, along at the height of the
 * other, a tick at both ends. Its colour says whether the link holds, is tight or broken; dashed is one that may be
 * broken at a price. What room is left stands at it where nothing else does.
 *
 *    ▐██████████▌
 *               ┴
 *               │   3.2 s left
 *               └──────────────┤▐█████████▌
 */
import type { LinkRecord } from '#shared/show/document.ts';
import { isHard } from '#shared/show/defaults.ts';
import type { Edge } from '#shared/show/types.ts';
import { printSeconds } from '#shared/time/print.ts';
import { rectBetween, seenBounds, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import { edgeTime, roomOfLink, type LinkRoom } from '#shared/timeline/link-room.ts';
import { viewPx, xOfTime } from '#shared/timeline/viewport.ts';
import { textWidthPx } from '#renderer/canvas/fit-text.ts';
import { mixColours, type Palette } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';
import { isOpenGround, textRect, type TextRoom } from './text-room.ts';

const TICK_PX = 4;
/** Beside a body that the line would cross. */
const BESIDE_PX = 3;
const STUB_PX = 8;
const TEXT_GAP_PX = 4;
/** Text that must be written stays so far inside of the view. */
const EDGE_PX = 4;
/** Where beside the upright part of a line its text is tried. */
const SHARES = [0.5, 0.25, 0.75, 0.1, 0.9];

/** A link with the line that stands for it. */
export interface LinkLine {
  readonly link: LinkRecord;
  readonly room: LinkRoom;
  /** Corners, from the one edge to the other. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Number of the cue that is not seen; null if both are. */
  readonly hidden: string | null;
}

/** Where the link's line runs; null if neither of its cues is seen. */
export function lineOfLink({ model, viewport }: Scene, link: LinkRecord): LinkLine | null {
  const [first, second] = [model.placeOf(link.from.cue), model.placeOf(link.to.cue)];
  if (!first || !second) return null;
  const room = roomOfLink(link, edgeTime(first, link.from.edge), edgeTime(second, link.to.edge));
  const from = seenBounds(model, viewport, link.from.cue);
  const to = seenBounds(model, viewport, link.to.cue);
  const fromX = Math.round(xOfTime(viewport, edgeTime(first, link.from.edge)));
  const toX = Math.round(xOfTime(viewport, edgeTime(second, link.to.edge)));
  if (from && to) return { link, room, points: cornersOf(from, fromX, to, toX, link.to.edge), hidden: null };
  const [seen, x] = from ? [from, fromX] : [to, toX];
  if (!seen) return null;
  const points = [
    { x, y: seen.y },
    { x, y: seen.y - STUB_PX },
  ];
  return { link, room, points, hidden: (from ? second : first).cue.number };
}

function cornersOf(from: ViewRect, fromX: number, to: ViewRect, toX: number, edge: Edge) {
  const middle = Math.round(to.y + to.heightPx / 2) + 0.5;
  // The line comes to the edge from outside of the body, or passes beside it.
  const fromOutside = edge === 'start' ? fromX <= toX : fromX >= toX;
  const isBelow = to.y >= from.y + from.heightPx;
  const isAbove = to.y + to.heightPx <= from.y;
  const along = fromOutside
    ? middle
    : Math.round(isBelow || !isAbove ? to.y - BESIDE_PX : to.y + to.heightPx + BESIDE_PX) + 0.5;
  const start = along > from.y + from.heightPx ? from.y + from.heightPx : along < from.y ? from.y : along;
  const x = fromX + 0.5;
  return [{ x, y: start }, ...(start === along ? [] : [{ x, y: along }]), { x: toX + 0.5, y: along }];
}

/** Draws the lines; `lit` ones stand out. */
export function drawLinks(
  context: CanvasRenderingContext2D,
  { palette }: Pick<Scene, 'palette'>,
  lines: readonly LinkLine[],
  lit: boolean,
): void {
  for (const { link, room, points } of lines) {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) continue;
    context.strokeStyle = colourOf(palette, room, lit);
    context.lineWidth = lit ? 1.5 : 1;
    context.setLineDash(isHard(link) ? [] : [5, 3]);
    context.beginPath();
    for (const [at, { x, y }] of points.entries()) {
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    const next = points[1] ?? last;
    const isUpright = next.x === first.x && next.y !== first.y;
    tick(first, isUpright);
    // Where it ends it has come along, never down.
    if (points.length > 2 || !isUpright) tick(last, false);
    context.stroke();
  }

  function tick({ x, y }: { readonly x: number; readonly y: number }, isLevel: boolean): void {
    context.moveTo(x - (isLevel ? TICK_PX : 0), y - (isLevel ? 0 : TICK_PX));
    context.lineTo(x + (isLevel ? TICK_PX : 0), y + (isLevel ? 0 : TICK_PX));
  }
}

/** No text is written over these lines. */
export function takeLines(lines: readonly LinkLine[], texts: TextRoom): void {
  for (const { points } of lines) {
    for (const [at, to] of points.entries()) {
      const from = points[at - 1];
      if (from) texts.take(rectBetween({ x: viewPx(from.x), y: viewPx(from.y) }, { x: viewPx(to.x), y: viewPx(to.y) }));
    }
  }
}

/**
 * Writes what room the links have left. For lit ones it is always written, on a ground of its own where it would else
 * stand on a cue.
 */
export function labelLinks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  lines: readonly LinkLine[],
  texts: TextRoom,
  lit: boolean,
): void {
  const { palette, widthPx, heightPx } = scene;
  context.font = `500 11px ${palette.font}`;
  for (const line of lines) {
    const text = textOf(line, scene);
    const places = placesFor(context, line, text, widthPx);
    const free = places.find(({ x, baseline }) => {
      const rect = textRect(context, text, x, baseline);
      const isInView = rect.x >= 0 && rect.x + rect.widthPx <= widthPx && rect.y >= 0 && baseline <= heightPx;
      return isInView && texts.isFree(rect) && isOpenGround(scene, rect);
    });
    const place = free ?? (lit && isSeen(line, scene) ? places[0] : undefined);
    if (!place) continue;
    const textPx = textWidthPx(context, text);
    const x = Math.max(EDGE_PX, Math.min(place.x, widthPx - EDGE_PX - textPx));
    const rect = textRect(context, text, x, place.baseline);
    if (!free) {
      context.fillStyle = palette.raised;
      context.fillRect(rect.x - 3, rect.y - 1, rect.widthPx + 6, rect.heightPx + 2);
    }
    context.fillStyle = lit ? colourOf(palette, line.room, true) : textColourOf(palette, line.room);
    context.fillText(text, x, place.baseline);
    texts.take(rect);
  }
}

/** Whether any of the line is in view. */
function isSeen({ points }: LinkLine, { widthPx, heightPx }: Scene): boolean {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return Math.max(...xs) >= 0 && Math.min(...xs) <= widthPx && Math.max(...ys) >= 0 && Math.min(...ys) <= heightPx;
}

function textOf({ room, hidden }: LinkLine, { words: { lanes } }: Scene): string {
  const seconds = printSeconds(Math.abs(room.roomMs));
  const left = room.roomMs < 0 ? lanes.linkBroken(seconds) : lanes.linkLeft(seconds);
  return hidden === null ? left : `${lanes.hiddenCue(hidden)} · ${left}`;
}

/** Where the text may stand, the best place first: over the level part, under it, beside the upright part. */
function placesFor(
  context: CanvasRenderingContext2D,
  { points }: LinkLine,
  text: string,
  widthPx: number,
): readonly { readonly x: number; readonly baseline: number }[] {
  const [first = { x: 0, y: 0 }, second = first] = points;
  const bend = points.at(-2) ?? first;
  const last = points.at(-1) ?? first;
  const textPx = textWidthPx(context, text);
  const left = Math.max(0, Math.min(bend.x, last.x));
  const right = Math.min(widthPx, Math.max(bend.x, last.x));
  const middle = (left + right - textPx) / 2;
  const isLong = right - left >= textPx + 2 * TEXT_GAP_PX;
  const along = [last.y - TEXT_GAP_PX, last.y + TEXT_GAP_PX + 9].map((baseline) => ({ x: middle, baseline }));
  const beside = SHARES.flatMap((share) => {
    const baseline = first.y + share * (second.y - first.y) + 4;
    return [
      { x: first.x + TEXT_GAP_PX + 1, baseline },
      { x: first.x - TEXT_GAP_PX - 1 - textPx, baseline },
    ];
  });
  return [...(isLong ? along : []), ...beside];
}

function colourOf(palette: Palette, { state }: LinkRoom, lit: boolean): string {
  switch (state) {
    case 'holds':
      return lit ? palette.focus : mixColours(palette.panel, palette.dim, 0.75);
    case 'tight':
      return lit ? palette.warning : mixColours(palette.panel, palette.warning, 0.7);
    case 'broken':
      return lit ? palette.error : mixColours(palette.panel, palette.error, 0.85);
    default:
      return state satisfies never;
  }
}

/** Text keeps its contrast where the line steps back. */
function textColourOf(palette: Palette, { state }: LinkRoom): string {
  return state === 'holds' ? palette.dim : state === 'tight' ? palette.warning : palette.error;
}
