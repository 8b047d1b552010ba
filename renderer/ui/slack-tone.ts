/** How slack looks, wherever it is shown. */
import type { Ms } from '#shared/show/types.ts';

/** Below this there is as good as none: a called cue is not hit more closely. */
const TIGHT_MS = 500;
/** With so much a bar is full. */
export const FULL_SLACK_MS = 10_000;

export type SlackTone = 'free' | 'tight' | 'broken';

/** Null: no limit. */
export function slackTone(roomMs: Ms | null): SlackTone {
  if (roomMs === null || roomMs >= TIGHT_MS) return 'free';
  return roomMs < 0 ? 'broken' : 'tight';
}
