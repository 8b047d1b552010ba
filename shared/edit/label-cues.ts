/** How a step names the cues it is about: how many, and which one if it is one. */
import type { CueRecord } from '#shared/show/document.ts';

export function labelCues(cues: readonly Pick<CueRecord, 'number'>[]): { count: number; number?: string } {
  const [only] = cues;
  return cues.length === 1 && only ? { count: 1, number: only.number } : { count: cues.length };
}
