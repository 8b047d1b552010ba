/**
 * Rules between rows: numbers given once, no cue that hangs on one that does not come, none that hangs on itself. A row
 * that breaks one is refused, which may take the ground from others: until all that are left fit together.
 */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { PlacedFault } from './cell-fault.ts';

export interface Candidate {
  readonly row: number;
  readonly before: CueRecord | null;
  readonly after: CueRecord;
}

/** Why candidates cannot stand, by cue; all others can, together. `rowOf` gives the row of a cue that was refused before. */
export function settleRows(
  document: ShowDocument,
  candidates: ReadonlyMap<string, Candidate>,
  rowOf: (cue: string) => { readonly row: number; readonly number: string } | undefined,
): Map<string, PlacedFault> {
  const refused = new Map<string, PlacedFault>();
  const finalOf = (id: string): CueRecord | undefined =>
    (refused.has(id) ? undefined : candidates.get(id)?.after) ?? document.cues.get(id);
  for (;;) {
    const found = [
      ...missingGround(candidates, finalOf, rowOf),
      ...numbersTwice(document, candidates, finalOf),
      ...circles(candidates, finalOf),
    ].filter(([id]) => !refused.has(id));
    if (found.length === 0) return refused;
    for (const [id, fault] of found) if (!refused.has(id)) refused.set(id, fault);
  }
}

type FinalOf = (id: string) => CueRecord | undefined;
type Faults = Iterable<readonly [cue: string, fault: PlacedFault]>;

function* missingGround(
  candidates: ReadonlyMap<string, Candidate>,
  finalOf: FinalOf,
  rowOf: (cue: string) => { readonly row: number; readonly number: string } | undefined,
): Faults {
  for (const [id, { after }] of candidates) {
    const leader = 'after' in after.start ? [['start', after.start.after] as const] : [];
    const sharers = (after.sharesZoneWith ?? []).map((cue) => ['sharesZoneWith', cue] as const);
    for (const [field, cue] of [...leader, ...sharers]) {
      if (finalOf(cue)) continue;
      const { row = 0, number = cue } = rowOf(cue) ?? {};
      yield [id, { field, fault: { fault: 'needs-refused', number, row } }];
    }
  }
}

function* numbersTwice(document: ShowDocument, candidates: ReadonlyMap<string, Candidate>, finalOf: FinalOf): Faults {
  const holders = new Map<string, string>();
  const ids = new Set([...document.cues.keys(), ...candidates.keys()]);
  for (const id of ids) {
    const number = finalOf(id)?.number;
    if (number === undefined) continue;
    const other = holders.get(number);
    holders.set(number, id);
    if (other === undefined) continue;
    for (const cue of [other, id]) {
      const candidate = candidates.get(cue);
      if (candidate && candidate.before?.number !== number)
        yield [cue, { field: 'number', fault: { fault: 'refused', refusal: { refused: 'number-taken', number } } }];
    }
  }
}

/** Each circle of anchors that the candidates close; all of its members that the table has hung anew. */
function* circles(candidates: ReadonlyMap<string, Candidate>, finalOf: FinalOf): Faults {
  /** The walk in which a cue was seen first: one that comes back to itself in the same walk stands in a circle. */
  const seen = new Map<string, string>();
  const leaderOf = (id: string): string | undefined => {
    const start = finalOf(id)?.start;
    return start && 'after' in start ? start.after : undefined;
  };
  for (const walk of candidates.keys()) {
    let id: string | undefined = walk;
    while (id !== undefined && !seen.has(id)) {
      seen.set(id, walk);
      id = leaderOf(id);
    }
    if (id === undefined || seen.get(id) !== walk) continue;
    const members = [id];
    for (let next = leaderOf(id); next !== undefined && next !== id; next = leaderOf(next)) members.push(next);
    const numbers = members.map((member) => finalOf(member)?.number ?? member);
    for (const member of members) {
      const candidate = candidates.get(member);
      if (candidate && candidate.before?.start !== candidate.after.start)
        yield [member, { field: 'start', fault: { fault: 'refused', refusal: { refused: 'anchor-circle', numbers } } }];
    }
  }
}
