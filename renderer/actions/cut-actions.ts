/** What editors of film and sound do with keys: trim to the playhead, roll, split, join, ripple; hang, link and pin. */
import { anchorCue } from '#shared/edit/anchor-cue.ts';
import { pinCues } from '#shared/edit/connect-cues.ts';
import { joinCues } from '#shared/edit/join-cues.ts';
import { borderAt, rollEdge } from '#shared/edit/roll-edge.ts';
import { splitCues } from '#shared/edit/split-cues.ts';
import { isRefusal, type Outcome } from '#shared/edit/edit.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { useConnecting } from '#renderer/state/connecting.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { RIPPLE_MODES, useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';
import { trimCommand } from './move-command.ts';
import { beatMs } from './nudge-actions.ts';

const hasSelection = (): boolean => useSession.getState().selection.size > 0;
const hasFocus = (): boolean => useSession.getState().focus !== null;
const onSelection = (command: (show: ShowDocument, cues: readonly string[]) => Outcome): Action => ({
  run: () => void useDocument.getState().run((show) => command(show, [...useSession.getState().selection])),
  isEnabled: hasSelection,
});
const onFocus = (command: (cue: string) => (show: ShowDocument) => Outcome): Action => ({
  run() {
    const { focus } = useSession.getState();
    if (focus !== null) useDocument.getState().run(command(focus));
  },
  isEnabled: hasFocus,
});

export const cutActions = {
  'split-cues': { run: splitAtPlayhead, isEnabled: hasSelection },
  'join-cues': onSelection((show, cues) => joinCues(show, { cues })),
  'trim-start': onFocus((cue) => trimCommand({ cue, edge: 'start', toMs: playheadMs() })),
  'trim-end': onFocus((cue) => trimCommand({ cue, edge: 'end', toMs: playheadMs() })),
  'end-later': onFocus((cue) => trimCommand({ cue, edge: 'end', toMs: edgeMs(cue, 'end') + beatMs() })),
  'end-earlier': onFocus((cue) => trimCommand({ cue, edge: 'end', toMs: edgeMs(cue, 'end') - beatMs() })),
  'roll-later': onFocus((cue) => (show) => roll(show, cue, beatMs())),
  'roll-earlier': onFocus((cue) => (show) => roll(show, cue, -beatMs())),
  'cycle-ripple': { run: cycleRipple },
  'pin-cues': onSelection((show, cues) => pinCues(show, { cues })),
  'anchor-bar': onSelection((show, cues) => anchorCue(show, { cues, kind: { on: 'bar' } })),
  'anchor-time': onSelection((show, cues) => anchorCue(show, { cues, kind: { on: 'time' } })),
  'connect-cues': { run: connect, isEnabled: hasFocus },
  'stop-connecting': {
    run: () => useConnecting.getState().mark(null),
    isEnabled: () => useConnecting.getState().marked !== null,
  },
} satisfies Record<string, Action>;

function playheadMs(): Ms {
  return Math.round(useTransport.getState().positionMs());
}

function edgeMs(cue: string, edge: Edge): Ms {
  const times = currentShow().plan.timesOf(cue);
  return (edge === 'start' ? times?.startMs : times?.endMs) ?? 0;
}

/** The second halves are selected: they are what is gone on with. */
function splitAtPlayhead(): void {
  const cues = [...useSession.getState().selection];
  let added: readonly string[] = [];
  const done = useDocument.getState().run((show) => {
    const outcome = splitCues(show, { cues, atMs: playheadMs() });
    if (!isRefusal(outcome)) added = outcome.diff.cues?.added?.map(({ id }) => id) ?? [];
    return outcome;
  });
  if (done) useSession.getState().select(added);
}

/** The border at the end of the cue; where it has none, the one at its start. */
function roll(document: ShowDocument, cue: string, byMs: Ms): Outcome {
  const border = borderAt(document, cue, 'end') ?? borderAt(document, cue, 'start');
  if (!border) return { refused: 'no-border', number: document.cues.get(cue)?.number ?? '' };
  return rollEdge(document, { border, byMs });
}

function cycleRipple(): void {
  const { ripple, setRipple } = useSession.getState();
  setRipple(RIPPLE_MODES[(RIPPLE_MODES.indexOf(ripple) + 1) % RIPPLE_MODES.length] ?? 'off');
}

/**
 * Of several selected cues the one that was selected first leads, and the others follow. With one cue, it is marked to
 * lead, and the next cue on which this is run follows it.
 */
function connect(): void {
  const { selection, focus } = useSession.getState();
  const { marked, mark, choose } = useConnecting.getState();
  if (focus === null || marked === focus) {
    mark(null);
    return;
  }
  const [first, ...others] = selection;
  if (marked === null && others.length === 0) {
    mark(focus);
    return;
  }
  const leader = marked ?? first ?? focus;
  const followers = [...selection].filter((cue) => cue !== leader);
  choose({ leader: { cue: leader, edge: 'end' }, followers, followerEdge: 'start', place: null });
}
