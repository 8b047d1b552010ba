/**
 * What can be taken hold of on the board: bar lines, starts of sections, lines of lyrics. Each is a slider over the
 * canvas, for the pointer, the keyboard and those who listen; only what is in view, and as far apart as a finger needs.
 */
import { timeLyric } from '#shared/edit/change-lyrics.ts';
import { moveSection } from '#shared/edit/change-sections.ts';
import { fitBarLine } from '#shared/edit/change-tempo.ts';
import { moveMoment, nearestBeatMoment } from '#shared/edit/bar-moment.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { BarFitReach } from '#shared/time/fit-bar.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { tempoMapOf, type TempoMap } from '#shared/time/tempo-map.ts';
import { barTicks } from '#shared/timeline/ruler-ticks.ts';
import { xOfTime, type Viewport } from '#shared/timeline/viewport.ts';
import type { BandName } from './song-bands.ts';
import type { SongFacts } from './song-scene.ts';

export type BoardHandle = { readonly key: string; readonly band: BandName; readonly timeMs: Ms } & (
  | { readonly kind: 'bar'; readonly bar: number; readonly bpm: number }
  | { readonly kind: 'section'; readonly id: string; readonly name: string }
  | { readonly kind: 'lyric'; readonly index: number; readonly text: string }
);

/** Handles nearer to each other than this are left out. */
const LEAST_APART_PX = 12;
/** A dragged bar line is drawn to the playhead from so far. */
const REACH_PX = 7;

/** `held`: the key of the one that has the keyboard, which stays wherever it is. */
export function boardHandles(
  facts: SongFacts,
  viewport: Viewport,
  widthPx: number,
  held: string | null,
): BoardHandle[] {
  const isSeen = ({ timeMs }: { readonly timeMs: Ms }): boolean => {
    const x = xOfTime(viewport, timeMs);
    return x >= -1 && x <= widthPx;
  };
  const apart = (all: readonly BoardHandle[]): BoardHandle[] => {
    let lastX = -Infinity;
    return all.filter((handle) => {
      if (handle.key === held) return true;
      const x = xOfTime(viewport, handle.timeMs);
      if (!isSeen(handle) || x - lastX < LEAST_APART_PX) return false;
      lastX = x;
      return true;
    });
  };
  const { tempo } = facts;
  const bars = new Set(barTicks(viewport, widthPx, tempo).named.map(({ bar }) => bar));
  const heldBar = held === null ? null : /^bar (\d+)$/u.exec(held);
  if (heldBar) bars.add(Number(heldBar[1]));
  return [
    ...apart(
      facts.sections.map(({ id, name, timeMs }) => ({
        kind: 'section',
        key: `section ${id}`,
        band: 'sections',
        id,
        name,
        timeMs,
      })),
    ),
    ...apart(
      [...bars]
        .filter((bar) => bar >= 1)
        .sort((a, b) => a - b)
        .map((bar) => ({
          kind: 'bar',
          key: `bar ${bar}`,
          band: 'bars',
          bar,
          bpm: tempo.bpmIn(bar > 1 ? bar - 1 : bar),
          timeMs: tempo.timeOf(bar, 1),
        })),
    ),
    ...apart(
      facts.lyrics.map(({ text, timeMs }, index) => ({
        kind: 'lyric',
        key: `lyric ${index}`,
        band: 'lyrics',
        index,
        text,
        timeMs,
      })),
    ),
  ];
}

/** The command that puts what the handle holds to a time. */
export function moveHandle(document: ShowDocument, handle: BoardHandle, toMs: Ms, reach: BarFitReach): Outcome {
  switch (handle.kind) {
    case 'bar':
      return fitBarLine(document, { bar: handle.bar, toMs, reach });
    case 'section':
      return moveSection(document, { id: handle.id, toMs });
    case 'lyric': {
      const { music } = headerOf(document);
      const start = music.lyrics?.[handle.index]?.start ?? { at: toMs };
      return timeLyric(document, { index: handle.index, start: moveMoment(start, toMs, tempoMapOf(music)) });
    }
    default:
      return handle satisfies never;
  }
}

/**
 * Where a dragged handle goes: bar lines to the playhead, which somebody has put where they hear the bar; sections and
 * lyrics to the nearest beat too.
 */
export function snapHandle(
  handle: BoardHandle,
  timeMs: Ms,
  { tempo, msPerPx, playheadMs }: { readonly tempo: TempoMap; readonly msPerPx: number; readonly playheadMs: Ms },
): Ms {
  const reachMs = REACH_PX * msPerPx;
  const places = handle.kind === 'bar' ? [playheadMs] : [playheadMs, beatNear(timeMs, tempo)];
  const near = places.filter((place) => Math.abs(place - timeMs) <= reachMs);
  const nearest = near.reduce(
    (best, place) => (Math.abs(place - timeMs) < Math.abs(best - timeMs) ? place : best),
    near[0] ?? timeMs,
  );
  return Math.round(nearest);
}

function beatNear(timeMs: Ms, tempo: TempoMap): Ms {
  return timeOfMoment(nearestBeatMoment(Math.round(timeMs), tempo), tempo);
}
