/** Moving cues as everybody does it – drags, keys, menus – with later cues going along where ripple is on. */
import type { Outcome } from '#shared/edit/edit.ts';
import { moveCues, type MoveCues } from '#shared/edit/move-cues.ts';
import { rippleMove, rippleTrim } from '#shared/edit/ripple-cues.ts';
import { trimCue, type TrimCue } from '#shared/edit/trim-cue.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { useSession } from '#renderer/state/session.ts';

/** The command for a move as ripple has it now. */
export function moveCommand(move: MoveCues): (document: ShowDocument) => Outcome {
  const { ripple } = useSession.getState();
  return (document) => (ripple === 'off' ? moveCues(document, move) : rippleMove(document, { ...move, scope: ripple }));
}

/** The command for a trim as ripple has it now. */
export function trimCommand(trim: TrimCue): (document: ShowDocument) => Outcome {
  const { ripple } = useSession.getState();
  return (document) => (ripple === 'off' ? trimCue(document, trim) : rippleTrim(document, { ...trim, scope: ripple }));
}
