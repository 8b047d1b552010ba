/** Why something cannot be done, and what to do about it. */
import type { Refusal } from '#shared/edit/edit.ts';
import { nameCircle } from '../name-circle.ts';

/** At most so many cue numbers stand in a sentence. */
const NAMED = 4;
const list = (numbers: readonly string[]): string => {
  const named = numbers.slice(0, NAMED).join(', ');
  return numbers.length > NAMED ? `${named} and ${numbers.length - NAMED} more` : named;
};
const more = (count: number): string => `… ${count} more …`;

export function refusalsEn(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'nothing-selected':
      return 'Select a cue first.';
    case 'cue-locked':
      return `${refusal.number} is locked. Unlock it in the inspector to change it.`;
    case 'lane-locked':
      return `The lane ${refusal.lane} is locked. Unlock it to change its cues.`;
    case 'no-lane':
      return 'There is no lane to put it in. Add a lane first.';
    case 'number-taken':
      return `${refusal.number} is taken by another cue. Every number stands once in a show.`;
    case 'issue-taken':
      return `Issue ${refusal.number} was handed out already. Every issue has its own number.`;
    case 'number-invalid':
      return refusal.number.trim() === ''
        ? 'A cue needs a number, such as CAM 12.'
        : `“${refusal.number}” is too long for a cue’s number: 24 characters at the most.`;
    case 'anchor-circle':
      return `Then the cues would hang on each other in a circle: ${nameCircle(refusal.numbers, more)}.`;
    case 'nothing-to-split':
      return 'Put the playhead inside a selected cue: it is split there.';
    case 'nothing-to-join':
      return 'Select two or more cues of one lane: they become one.';
    case 'no-border':
      return `Nothing begins or ends where ${refusal.number} does. A border can be moved where two cues of a lane meet.`;
    case 'no-window':
      return `${refusal.number} has no window. Give it one in the inspector first.`;
    case 'part-circle':
      return `Then a resource would be a part of itself: ${nameCircle(refusal.names, more)}.`;
    case 'value-invalid':
      return refusal.value === '' ? 'Something has to stand here.' : `“${refusal.value}” does not fit here.`;
    case 'tempo-taken':
      return `Bar ${refusal.bar} has its tempo already.`;
    case 'no-section':
      return 'No section runs here that could be cut in two.';
    case 'no-room':
      return `${refusal.next} begins right behind ${refusal.section} and lasts no longer: a copy would leave nothing of it. Copy the cues to the start of ${refusal.next} instead.`;
    case 'in-use':
      return `${refusal.name} is in use by ${list(refusal.numbers)}. Take it out there first.`;
    case 'not-found':
      return 'That is not in the show any more.';
    default:
      return refusal satisfies never;
  }
}
