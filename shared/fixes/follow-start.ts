/** Hangs a cue on the start of another instead of its end, at the same time: a start is known when it happens. */
import { changeCues } from '#shared/edit/change-cues.ts';
import type { Fixer } from './fix.ts';

export const fixByFollowingStart: Fixer = ({ code, cues: [id = '', leader = ''] }, document, plan) => {
  const [times, led] = [plan.timesOf(id), plan.timesOf(leader)];
  // Before the start of the other nobody can go by it either.
  if (code !== 'foresight' || !times || !led || times.startMs < led.startMs) return [];
  const numberOf = (cue: string): string => document.cues.get(cue)?.number ?? cue;
  const offsetMs = times.startMs - led.startMs;
  return [
    {
      facts: { fix: 'follow-start', number: numberOf(id), other: numberOf(leader) },
      run: (show) => changeCues(show, { cues: [id], patch: { start: { after: leader, edge: 'start', offsetMs } } }),
    },
  ];
};
