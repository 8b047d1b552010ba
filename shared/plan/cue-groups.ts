/** Cues that a check looks at together, kept in order, so that a change costs it only what is around. */
import type { CueRecord } from '#shared/show/document.ts';
import type { CueSlots } from './cue-slots.ts';
import { isFilming } from './filming.ts';
import { cutUp, type Stretch } from './stretches.ts';

const MEMBERS = {
  /** Cameras, on air or not. */
  cameras: ({ kind }) => kind === 'camera',
  /** Cameras on air for some time. */
  filming: isFilming,
  /** Set moves that need crew for some time. */
  handled: ({ kind, duration, crew = 0 }) => kind === 'set-move' && duration.likelyMs > 0 && crew > 0,
} satisfies Record<string, (cue: CueRecord) => boolean>;

export type GroupName = keyof typeof MEMBERS;
/** By group: slots by planned start, then running order. */
export type CueGroups = Readonly<Record<GroupName, readonly Stretch[]>>;

export const GROUP_NAMES: readonly GroupName[] = ['cameras', 'filming', 'handled'];

/** Those of the slots that belong to a group. */
export function membersOf(group: GroupName, slots: readonly number[], { cues }: CueSlots): number[] {
  return slots.filter((slot) => {
    const cue = cues.at(slot);
    return cue !== undefined && MEMBERS[group](cue);
  });
}

/** The groups of slots that are sorted by start. */
export function findGroups(byStart: readonly number[], { cues }: CueSlots): CueGroups {
  const found: Record<GroupName, number[]> = { cameras: [], filming: [], handled: [] };
  for (const slot of byStart) {
    const cue = cues.at(slot);
    if (!cue) continue;
    for (const group of GROUP_NAMES) if (MEMBERS[group](cue)) found[group].push(slot);
  }
  return { cameras: cutUp(found.cameras), filming: cutUp(found.filming), handled: cutUp(found.handled) };
}
