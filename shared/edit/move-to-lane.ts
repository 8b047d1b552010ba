/** Moves cues to a lane, their times as they are. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';
import { countOf, freeCues } from './held-cues.ts';

/** Locked cues stay; refused if none may go, or if the lane is locked itself. A cue keeps its kind. */
export function moveToLane(
  document: ShowDocument,
  args: { readonly cues: readonly string[]; readonly lane: string },
): Outcome {
  const lane = document.lanes.get(args.lane);
  if (!lane) return { refused: 'not-found', id: args.lane };
  if (lane.locked) return { refused: 'lane-locked', lane: lane.name };
  const cues = freeCues(document, args.cues);
  if ('refused' in cues) return cues;
  const leaving = cues.filter((cue) => cue.lane !== lane.id);
  return {
    label: { step: 'change-cues', field: 'lane', ...countOf(cues) },
    diff: { cues: { updated: leaving.map((cue) => [cue, { ...cue, lane: lane.id }]) } },
  };
}
