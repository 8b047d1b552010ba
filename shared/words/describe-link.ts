/** A link as a sentence: "SET 2’s start: at least 2.0 s after CAM 1’s end". */
import type { LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { CueEdge, Ms } from '#shared/show/types.ts';
import type { Words } from './language.ts';
import { printLength } from './print-values.ts';

/** `document`: for the numbers of its cues. */
export function describeLink({ from, to, minMs, maxMs }: LinkRecord, document: ShowDocument, words: Words): string {
  const { inspector } = words;
  const end = ({ cue, edge }: CueEdge): string => inspector.linkEdge(document.cues.get(cue)?.number ?? cue, edge);
  const length = (ms: Ms): string => printLength(Math.abs(ms), words);
  const bounds = [
    ...(minMs === undefined
      ? []
      : [minMs < 0 ? inspector.mostBefore(length(minMs)) : inspector.leastAfter(length(minMs))]),
    ...(maxMs === undefined
      ? []
      : [maxMs < 0 ? inspector.leastBefore(length(maxMs)) : inspector.mostAfter(length(maxMs))]),
  ];
  return inspector.link(end(to), bounds, end(from));
}
