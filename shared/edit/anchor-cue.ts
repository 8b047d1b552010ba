/** Changes what cues hang on, without moving them. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Anchor, Edge } from '#shared/show/types.ts';
import { barMomentAt } from './bar-moment.ts';
import { changeCues } from './change-cues.ts';
import { readCueTimes, type CueTimes } from './cue-times.ts';
import { isRefusal, type Outcome } from './edit.ts';
import type { Diff } from './diff.ts';
import { countOf, findCues } from './held-cues.ts';

/** What a cue is to hang on. */
export type AnchorKind =
  | { readonly on: 'time' }
  | { readonly on: 'bar' }
  | { readonly on: 'cue'; readonly after: string; readonly edge: Edge };

/** Each cue keeps its planned time to the millisecond. Refused if a cue is locked, or would hang on itself. */
export function anchorCue(
  document: ShowDocument,
  { cues: ids, kind }: { readonly cues: readonly string[]; readonly kind: AnchorKind },
): Outcome {
  const cues = findCues(document, ids);
  if ('refused' in cues) return cues;
  const times = readCueTimes(document);
  const updated: NonNullable<NonNullable<Diff['cues']>['updated']>[number][] = [];
  for (const cue of cues) {
    // One by one through the command that knows every rule: hanging several cues on one another is refused below.
    const outcome = changeCues(document, { cues: [cue.id], patch: { start: anchorAt(cue, kind, times) } });
    if (isRefusal(outcome)) return outcome;
    updated.push(...(outcome.diff.cues?.updated ?? []));
  }
  return {
    label: { step: 'change-cues', field: 'start', ...countOf(cues) },
    diff: updated.length > 0 ? { cues: { updated } } : {},
  };
}

function anchorAt({ id, start }: CueRecord, kind: AnchorKind, times: CueTimes): Anchor {
  const ms = times.startOf(id);
  switch (kind.on) {
    case 'time':
      return 'at' in start ? start : { at: ms };
    case 'bar':
      return 'bar' in start ? start : barMomentAt(ms, times.tempo);
    case 'cue': {
      const offsetMs = ms - times.edgeOf(kind.after, kind.edge);
      return { after: kind.after, edge: kind.edge, ...(offsetMs === 0 ? {} : { offsetMs }) };
    }
    default:
      return kind satisfies never;
  }
}
