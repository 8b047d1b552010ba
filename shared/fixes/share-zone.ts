/** Lets two cues be in their zones at the same time: somebody has seen that they do not meet. */
import { changeCues } from '#shared/edit/change-cues.ts';
import type { Fixer } from './fix.ts';

export const fixBySharing: Fixer = ({ code, cues: [first = '', second = ''] }, document) => {
  if (code !== 'zone-conflict') return [];
  const numberOf = (id: string): string => document.cues.get(id)?.number ?? id;
  return [
    {
      facts: { fix: 'share-zone', number: numberOf(first), other: numberOf(second) },
      run: (show) =>
        changeCues(show, {
          cues: [first],
          patch: ({ sharesZoneWith = [] }) => ({ sharesZoneWith: [...sharesZoneWith, second] }),
        }),
    },
  ];
};
