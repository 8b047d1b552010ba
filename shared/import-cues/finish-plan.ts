/** The plan of rows that were checked one by one: held against each other, put in place, made one diff. */
import type { Diff } from '#shared/edit/diff.ts';
import { isEqual } from '#shared/edit/patch-record.ts';
import type { CueRecord, LaneRecord, ResourceRecord, ZoneRecord } from '#shared/show/document.ts';
import type { DraftedRow } from './check-rows.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportField, Mapping } from './import-fields.ts';
import type { ImportPlan, PlannedRow, RowOutcome } from './import-plan.ts';
import { placeCues } from './place-cues.ts';
import { settleRows, type Candidate } from './settle-rows.ts';

export function finishPlan(drafts: readonly DraftedRow[], mapping: Mapping, context: ImportContext): ImportPlan {
  const { document } = context;
  const candidates = new Map<string, Candidate>();
  const rowOf = new Map<string, { row: number; number: string }>();
  for (const { id, number, source, before, after } of drafts) {
    if (id !== null && !rowOf.has(id)) rowOf.set(id, { row: source.row, number });
    if (after) candidates.set(after.id, { row: source.row, before, after });
  }
  const refused = settleRows(document, candidates, (cue) => rowOf.get(cue));
  const settled = drafts.map((row): DraftedRow => {
    const fault = row.after && refused.get(row.after.id);
    return fault ? { ...row, after: null, faults: [fault] } : row;
  });
  const accepted = settled.flatMap(({ after }) => after ?? []);
  const ranks = placeCues(document, accepted);
  const rows = settled.map((row) => plannedRow(row, mapping, ranks));
  const made = newcomersOf(accepted, context);
  const counts: Record<RowOutcome, number> = { add: 0, change: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return { rows, counts, ...made, edit: editOf(rows, counts, made, ranks, context) };
}

function plannedRow(
  { source, number, before, after, faults }: DraftedRow,
  mapping: Mapping,
  ranks: ReadonlyMap<string, number>,
): PlannedRow {
  const row = { source, number, before, faults };
  if (!after) return { ...row, outcome: 'refused', after: null, changed: [] };
  if (!before) return { ...row, outcome: 'add', after: { ...after, rank: ranks.get(after.id) ?? 0 }, changed: [] };
  if (before === after) return { ...row, outcome: 'unchanged', after, changed: [] };
  const held = new Set(mapping);
  const changed = [...held].filter((field) => field !== null && !isEqual(partOf(before, field), partOf(after, field)));
  return { ...row, outcome: 'change', after, changed: changed.filter((field) => field !== null) };
}

/** What of a cue a column shows. */
function partOf(cue: CueRecord, field: ImportField): unknown {
  switch (field) {
    case 'bar':
      return cue.start;
    case 'end':
    case 'duration':
      return cue.duration.likelyMs;
    case 'shortest':
      return cue.duration.minMs;
    case 'longest':
      return cue.duration.maxMs;
    case 'windowEdge':
      return cue.window?.edge;
    case 'windowHard':
      return cue.window?.hard;
    case 'earliest':
    case 'latest':
      return cue.window?.[field];
    case 'department':
      return null;
    default:
      return cue[field];
  }
}

interface Made {
  readonly lanes: readonly LaneRecord[];
  readonly resources: readonly ResourceRecord[];
  readonly zones: readonly ZoneRecord[];
}

/** Those of the noted newcomers that an accepted row needs. */
function newcomersOf(cues: readonly CueRecord[], { lanes, resources, zones }: ImportContext): Made {
  const used = { lanes: new Set<string>(), resources: new Set<string>(), zones: new Set<string>() };
  for (const cue of cues) {
    used.lanes.add(cue.lane);
    for (const id of [...(cue.uses ?? []), cue.clearedBy ?? '']) used.resources.add(id);
    for (const id of [cue.zone ?? '', cue.toZone ?? '']) used.zones.add(id);
  }
  return {
    lanes: [...lanes.made.values()].filter(({ id }) => used.lanes.has(id)),
    resources: [...resources.made.values()].filter(({ id }) => used.resources.has(id)),
    zones: [...zones.made.values()].filter(({ id }) => used.zones.has(id)),
  };
}

function editOf(
  rows: readonly PlannedRow[],
  { add, change }: Readonly<Record<RowOutcome, number>>,
  { lanes, resources, zones }: Made,
  ranks: ReadonlyMap<string, number>,
  { document }: ImportContext,
): ImportPlan['edit'] {
  if (add + change === 0) return null;
  const added = rows.flatMap(({ outcome, after }) => (outcome === 'add' && after ? [after] : []));
  const changed = new Map(
    rows.flatMap(({ outcome, after }) => (outcome === 'change' && after ? [[after.id, after]] : [])),
  );
  const updated = [...document.cues.values()].flatMap((before): [CueRecord, CueRecord][] => {
    const rank = ranks.get(before.id) ?? before.rank;
    const after = changed.get(before.id) ?? before;
    return after === before && rank === before.rank ? [] : [[before, rank === after.rank ? after : { ...after, rank }]];
  });
  const diff: Diff = {
    ...(zones.length > 0 ? { zones: { added: zones } } : {}),
    ...(resources.length > 0 ? { resources: { added: resources } } : {}),
    ...(lanes.length > 0 ? { lanes: { added: lanes } } : {}),
    cues: { ...(added.length > 0 ? { added } : {}), ...(updated.length > 0 ? { updated } : {}) },
  };
  return { label: { step: 'import-cues', added: add, changed: change }, diff };
}
