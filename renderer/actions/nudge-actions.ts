/** Moving what is selected by keys: cues by a bar, a beat, a frame or a millisecond, across lanes, and their windows. */
import { slipWindow } from '#shared/edit/slip-window.ts';
import { frameRateOf } from '#shared/show/defaults.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { frameLengthMs } from '#shared/time/timecode.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { openLanes } from '#renderer/state/lanes-view.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from './action.ts';
import { moveCommand } from './move-command.ts';

const hasSelection = (): boolean => useSession.getState().selection.size > 0;
const nudge = (byMs: () => Ms): Action => ({
  run: () => void useDocument.getState().run(moveCommand({ cues: selected(), byMs: byMs() })),
  isEnabled: hasSelection,
});
const toLane = (byLanes: number): Action => ({
  run: () => void useDocument.getState().run(moveCommand({ cues: selected(), byMs: 0, byLanes, lanes: openLanes() })),
  isEnabled: hasSelection,
});
const slip = (byMs: () => Ms): Action => ({
  run: () => void useDocument.getState().run((show) => slipWindow(show, { cues: selected(), byMs: byMs() })),
  isEnabled: hasSelection,
});

export const nudgeActions = {
  'nudge-later': nudge(() => beatMs()),
  'nudge-earlier': nudge(() => -beatMs()),
  'nudge-later-bar': nudge(() => barMs(1)),
  'nudge-earlier-bar': nudge(() => -barMs(-1)),
  'nudge-later-fine': nudge(() => frameMs()),
  'nudge-earlier-fine': nudge(() => -frameMs()),
  'nudge-later-ms': nudge(() => 1),
  'nudge-earlier-ms': nudge(() => -1),
  'lane-down': toLane(1),
  'lane-up': toLane(-1),
  'slip-window-later': slip(() => beatMs()),
  'slip-window-earlier': slip(() => -beatMs()),
} satisfies Record<string, Action>;

function selected(): string[] {
  return [...useSession.getState().selection];
}

/** Where the leading one of the selected cues starts; 0 without one. */
function leadingMs(): Ms {
  const { focus } = useSession.getState();
  return (focus === null ? undefined : currentShow().plan.timesOf(focus)?.startMs) ?? 0;
}

/** A beat where the leading one of the selected cues starts. */
export function beatMs(): Ms {
  const { tempo } = currentShow().plan;
  return Math.round(60_000 / tempo.bpmIn(tempo.barBeatAt(leadingMs()).bar));
}

/** From there to the same beat of the next bar (1) or the one before (-1): bars need not be equally long. */
function barMs(by: 1 | -1): Ms {
  const { tempo } = currentShow().plan;
  const { bar, beat } = tempo.barBeatAt(leadingMs());
  return Math.abs(tempo.timeOf(bar + by, beat) - tempo.timeOf(bar, beat));
}

function frameMs(): Ms {
  return Math.round(frameLengthMs(frameRateOf(headerOf(currentShow().document))));
}
