/** Moving cues as everybody does it – drags, keys, menus – with later cues going along where ripple is on. */
import type { Outcome } from '#shared/edit/edit.ts';
import { moveCues, type MoveCues } from '#shared/edit/move-cues.ts';
import { rippleMove, rippleTrim, type RippleScope } from '#shared/edit/ripple-cues.ts';
import { trimCue, type TrimCue } from '#shared/edit/trim-cue.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { useSession } from '#renderer/state/session.ts';

/** How far a ripple goes now; null: later cues stay. */
export function rippleNow(): RippleScope | null {
  const { ripple } = useSession.getState();
  return ripple === 'off' ? null : ripple;
}

/** The command for a move as ripple has it now. */
export function moveCommand(move: MoveCues): (document: ShowDocument) => Outcome {
  const scope = rippleNow();
  return (document) => (scope ? rippleMove(document, { ...move, scope }) : moveCues(document, move));
}

/** The command for a trim as ripple has it now. */
export function trimCommand(trim: TrimCue): (document: ShowDocument) => Outcome {
  const scope = rippleNow();
  return (document) => (scope ? rippleTrim(document, { ...trim, scope }) : trimCue(document, trim));
}
