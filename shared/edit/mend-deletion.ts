/**
 * Deletes what is in use, and mends what used it, in one step: given to another record, released, or deleted too.
 *
 *              reassign                       release                        delete too
 *   lane       cues go to the other lane      –                              its cues go
 *   resource   the other is used instead      cues use it no more            cues that use it go
 *   zone       the other is the place         cues and homes have no place   cues that are in it go
 *              and its ways lead there        and its ways go                and its ways go
 *   person     the other is one of them       resources do without           –
 *   jump       cues make the other            cues have none                 –
 *   cue        followers hang on the other    followers stay when they are   followers go
 *
 * Parts of a resource that goes become parts of what it was part of. Nothing moves in time.
 */
import type { ResourceRecord, ShowDocument } from '#shared/show/document.ts';
import type { CueEdge, Edge } from '#shared/show/types.ts';
import { anchorCue } from './anchor-cue.ts';
import { changeCues } from './change-cues.ts';
import { changeRecord } from './change-record.ts';
import { giveRoutes } from './change-routes.ts';
import { deleteCues } from './delete-cues.ts';
import { deleteRecord } from './delete-record.ts';
import type { Outcome, Refusal, StepLabel } from './edit.ts';
import { countOf, findCues, heldBy } from './held-cues.ts';
import { nameOfRecord } from './record-names.ts';
import { NOTHING, runTogether } from './run-together.ts';
import { usesOf, type Deletion } from './uses-of.ts';

export type Mend =
  /** `to`: a record of the same table. */
  { readonly how: 'reassign'; readonly to: string } | { readonly how: 'release' } | { readonly how: 'delete-too' };

const MENDS: Readonly<Record<Deletion['table'], readonly Mend['how'][]>> = {
  lanes: ['reassign', 'delete-too'],
  resources: ['reassign', 'release', 'delete-too'],
  zones: ['reassign', 'release', 'delete-too'],
  people: ['reassign', 'release'],
  jumps: ['reassign', 'release'],
  cues: ['release', 'reassign', 'delete-too'],
  sections: [],
  links: [],
  sheets: [],
  issues: [],
};

/** The ways to mend there are for a table, the mildest first. */
export function mendsFor(table: Deletion['table']): readonly Mend['how'][] {
  return MENDS[table];
}

/** Cues that would be deleted with it. Those that only report "clear" for a resource, or end in a zone, stay. */
export function cuesThatGoToo(document: ShowDocument, deletion: Deletion): readonly string[] {
  const going = new Set<string>();
  for (const use of usesOf(document, deletion)) {
    if (use.by === 'cue' && (use.as === 'lane' || use.as === 'uses' || use.as === 'zone')) going.add(use.id);
  }
  if (deletion.table !== 'cues') return [...going];
  const gone = new Set(deletion.ids);
  const followers = Map.groupBy(document.cues.values(), ({ start }) => ('after' in start ? start.after : ''));
  // The set grows while it is walked, until nobody hangs on anybody in it.
  for (const leader of gone) {
    for (const { id } of followers.get(leader) ?? []) {
      gone.add(id);
      going.add(id);
    }
  }
  return [...going];
}

/** Refused if a lock holds what would have to change, or if the other record cannot take its place. */
export function mendDeletion(
  document: ShowDocument,
  { mend, ...deletion }: Deletion & { readonly mend: Mend },
): Outcome {
  const { table, ids } = deletion;
  const label = labelOf(document, deletion);
  if ('refused' in label) return label;
  if (mend.how === 'reassign' && (!document[table].has(mend.to) || ids.includes(mend.to)))
    return { refused: 'not-found', id: mend.to };
  const cues = mend.how === 'delete-too' ? cuesThatGoToo(document, deletion) : [];
  const held = heldRefusal(document, [...cues, ...(table === 'cues' ? ids : [])]);
  if (held) return held;
  if (table === 'cues') {
    return runTogether(document, label, [
      (show) => (mend.how === 'reassign' ? hangOn(show, ids, mend.to) : NOTHING),
      (show) => deleteCues(show, { cues: [...ids, ...cues] }),
    ]);
  }
  const to = mend.how === 'reassign' ? mend.to : undefined;
  const gone = new Set(ids);
  return runTogether(document, label, [
    (show) => (cues.length > 0 ? deleteCues(show, { cues }) : NOTHING),
    (show) => mendCues(show, deletion, to),
    ...[...document.resources.keys()].map((id) => (show: ShowDocument) => mendResource(show, id, table, gone, to)),
    (show) => (table === 'zones' ? giveRoutes(show, { zones: gone, to }) : NOTHING),
    ...ids.map((id) => (show: ShowDocument) => deleteRecord(show, { table, id })),
  ]);
}

function labelOf(document: ShowDocument, { table, ids }: Deletion): StepLabel | Refusal {
  if (table === 'cues') {
    const cues = findCues(document, ids);
    return 'refused' in cues ? cues : { step: 'delete-cues', ...countOf(cues) };
  }
  const [id = ''] = ids;
  const record = document[table].get(id);
  return record ? { step: 'delete-record', table, name: nameOfRecord(document, record) } : { refused: 'not-found', id };
}

function heldRefusal(document: ShowDocument, ids: readonly string[]): Refusal | null {
  for (const id of ids) {
    const cue = document.cues.get(id);
    const refusal = cue && heldBy(document, cue);
    if (refusal) return refusal;
  }
  return null;
}

/** Cues name the other record instead, or none. */
function mendCues(document: ShowDocument, deletion: Deletion, to: string | undefined): Outcome {
  const gone = new Set(deletion.ids);
  const other = (id: string | undefined): string | undefined => (id !== undefined && gone.has(id) ? to : id);
  const cues = [...new Set(usesOf(document, deletion).flatMap((use) => (use.by === 'cue' ? [use.id] : [])))];
  if (cues.length === 0) return NOTHING;
  const { table } = deletion;
  return changeCues(document, {
    cues,
    patch(cue) {
      if (table === 'lanes') return { lane: other(cue.lane) ?? cue.lane };
      if (table === 'jumps') return { jump: other(cue.jump) };
      if (table === 'resources') return { uses: listWith(cue.uses, other), clearedBy: other(cue.clearedBy) };
      const zone = other(cue.zone);
      const toZone = other(cue.toZone);
      // Nothing ends where nothing begins, and what ends where it began has not gone anywhere.
      return { zone, toZone: zone === undefined || toZone === zone ? undefined : toZone };
    },
  });
}

/** The list with what is gone replaced or left out, each id once; undefined if nothing is left. */
function listWith(
  list: readonly string[] | undefined,
  other: (id: string) => string | undefined,
): string[] | undefined {
  const left = [...new Set((list ?? []).flatMap((id) => other(id) ?? []))];
  return left.length > 0 || list?.length === 0 ? left : undefined;
}

function mendResource(
  document: ShowDocument,
  id: string,
  table: Deletion['table'],
  gone: ReadonlySet<string>,
  to: string | undefined,
): Outcome {
  const resource = document.resources.get(id);
  if (!resource || (table === 'resources' && gone.has(id))) return NOTHING;
  const { partOf, home, people } = resource;
  const names = (other: string | undefined): boolean => other !== undefined && gone.has(other);
  if (table === 'resources' && names(partOf)) {
    return changeRecord(document, {
      table: 'resources',
      id,
      patch: { partOf: wholeFor(document, resource, gone, to) },
    });
  }
  if (table === 'zones' && names(home)) return changeRecord(document, { table: 'resources', id, patch: { home: to } });
  if (table === 'people' && people?.some(names)) {
    const patch = { people: listWith(people, (person) => (gone.has(person) ? to : person)) };
    return changeRecord(document, { table: 'resources', id, patch });
  }
  return NOTHING;
}

/** What a part belongs to afterwards: the other resource, unless that one is in the part itself; else one level up. */
function wholeFor(
  document: ShowDocument,
  part: ResourceRecord,
  gone: ReadonlySet<string>,
  to: string | undefined,
): string | undefined {
  const above = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : document.resources.get(id)?.partOf;
  let isInside = false;
  for (let id = to; id !== undefined; id = above(id)) isInside ||= id === part.id;
  if (to !== undefined && !isInside) return to;
  let whole = part.partOf;
  while (whole !== undefined && gone.has(whole)) whole = above(whole);
  return whole;
}

/** Followers hang on the same edge of another cue and stay when they are; links hold to it, where they still can. */
function hangOn(document: ShowDocument, ids: readonly string[], to: string): Outcome {
  const gone = new Set(ids);
  const followers = usesOf(document, { table: 'cues', ids }).flatMap((use) =>
    // One that follows itself takes the place of its leader, and hangs on nobody then.
    use.as === 'after' && use.id !== to ? [use.id] : [],
  );
  const edgeOf = (id: string): Edge | undefined => {
    const start = document.cues.get(id)?.start;
    return start && 'after' in start ? start.edge : undefined;
  };
  const edges = (['start', 'end'] as const).map((edge) => ({
    edge,
    cues: followers.filter((id) => edgeOf(id) === edge),
  }));
  const links = [...document.links.values()].filter(({ from, to: end }) => gone.has(from.cue) !== gone.has(end.cue));
  const held = (end: Readonly<CueEdge>): CueEdge => (gone.has(end.cue) ? { ...end, cue: to } : end);
  const label: StepLabel = { step: 'delete-cues', count: ids.length };
  return runTogether(document, label, [
    ...edges.map(({ edge, cues }) => (show: ShowDocument) => {
      return cues.length > 0 ? anchorCue(show, { cues, kind: { on: 'cue', after: to, edge } }) : NOTHING;
    }),
    ...links.map((link) => (show: ShowDocument) => {
      const [from, end] = [held(link.from), held(link.to)];
      // From a cue to itself there is no link: that one goes with the cue.
      if (from.cue === end.cue) return NOTHING;
      return changeRecord(show, { table: 'links', id: link.id, patch: { from, to: end } });
    }),
  ]);
}
