/** What a drag snaps to, gathered once when it begins, and what it was drawn to in words. */
import type { SnapField, SnapTarget } from '#shared/timeline/snapping.ts';
import { windowSnaps } from '#shared/timeline/snapping.ts';
import { withFollowers } from '#shared/timeline/followers.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { printBar } from '#shared/time/print.ts';
import type { Words } from '#shared/words/language.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { TimelineView } from '../timeline-view.ts';

/**
 * The field for a drag of these cues; a function, since view and chosen grid may change meanwhile. Of the windows only
 * those of the cues that move draw: another cue's bounds say nothing about them.
 */
export function gatherSnapField(view: TimelineView, cues: Iterable<string>): () => SnapField | null {
  const { document, plan } = currentShow();
  const moving = withFollowers(document.cues, cues);
  const moved = [...moving].flatMap((cue) => document.cues.get(cue) ?? []);
  const windows = windowSnaps(moved, (moment) => timeOfMoment(moment, plan.tempo));
  const sections = [...document.sections.values()].map(({ name, start }) => ({
    name,
    timeMs: timeOfMoment(start, plan.tempo),
  }));
  return () => {
    const { snap, viewport } = useSession.getState();
    if (snap === 'none') return null;
    const playheadMs = useTransport.getState().positionMs();
    const lanes = view.lanesInView();
    return { lanes, tempo: plan.tempo, grid: snap, msPerPx: viewport.msPerPx, playheadMs, sections, windows, moving };
  };
}

/** What something was drawn to, in a word or two. */
export function describeSnap(target: SnapTarget, { timeline }: Words): string {
  const numberOf = (cue: string): string => currentShow().document.cues.get(cue)?.number ?? '';
  switch (target.to) {
    case 'bar':
      return timeline.snapBar(printBar({ bar: target.bar, beat: 1 }));
    case 'beat':
      return timeline.snapBar(printBar({ bar: target.bar, beat: target.beat }));
    case 'cue':
      return target.edge === 'start'
        ? timeline.snapStart(numberOf(target.cue))
        : timeline.snapEnd(numberOf(target.cue));
    case 'window':
      return target.bound === 'earliest'
        ? timeline.snapEarliest(numberOf(target.cue))
        : timeline.snapLatest(numberOf(target.cue));
    case 'section':
      return target.name;
    case 'playhead':
      return timeline.snapPlayhead;
    default:
      return target satisfies never;
  }
}
