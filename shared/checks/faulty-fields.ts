/** Which fields of a cue a problem lies in: where somebody looks who wants to mend it by hand. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Problem } from './problem.ts';

/** A field of the cue, or a link by its id. */
export type FaultyField =
  | { readonly field: 'start' | 'duration' | 'window' | 'uses' | 'zone' | 'toZone' }
  | { readonly field: 'crew' | 'longestPhraseMs' | 'transitionMs' }
  | { readonly field: 'link'; readonly link: string };

/** The fields of one of the cues of a problem, the likeliest first; none for a cue that is not in it. */
export function faultyFields(problem: Problem, cue: CueRecord): readonly FaultyField[] {
  const place = problem.cues.indexOf(cue.id);
  if (place === -1) return [];
  switch (problem.code) {
    case 'window-missed':
      return [{ field: 'window' }];
    case 'link-broken':
      return (problem.links ?? []).map((link) => ({ field: 'link', link }));
    case 'resource-overlap':
      return [{ field: 'uses' }];
    case 'travel-too-short':
    case 'route-missing':
      return problem.cues.length === 1
        ? [{ field: 'toZone' }, { field: 'zone' }, { field: 'duration' }]
        : [placeField(cue, place === 0), { field: 'uses' }];
    case 'zone-conflict':
      return [{ field: cue.zone !== problem.zone && cue.toZone === problem.zone ? 'toZone' : 'zone' }];
    case 'programme-clash':
      return place === 0 ? [{ field: 'duration' }] : [{ field: 'start' }, { field: 'transitionMs' }];
    case 'breath-short':
      return [{ field: 'longestPhraseMs' }];
    case 'crew-short':
      return [{ field: 'crew' }];
    case 'foresight':
      return [{ field: place === 0 ? 'start' : 'duration' }];
    case 'outside-show':
      return [{ field: 'duration' }];
    case 'programme-gap':
      return [];
    default:
      return problem.code satisfies never;
  }
}

/** Where a cue leaves what it uses, or where it needs it. */
function placeField({ toZone }: CueRecord, isLeft: boolean): FaultyField {
  return { field: isLeft && toZone !== undefined ? 'toZone' : 'zone' };
}
