/** Resources as trees: what is part of what, in the order of the list. */
import { inOrder, type ResourceRecord, type ShowDocument } from '#shared/show/document.ts';
import { changeRecord } from './change-record.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { makeRankRoom } from './rank-room.ts';

export interface TreeRow {
  readonly resource: ResourceRecord;
  /** 0 for what is part of nothing. */
  readonly depth: number;
}

/** Wholes before their parts, siblings in the order of the list: each resource once. */
export function resourceTree(document: ShowDocument): readonly TreeRow[] {
  const parts = Map.groupBy(inOrder(document.resources), ({ partOf }) => partOf);
  const rows: TreeRow[] = [];
  const add = (whole: string | undefined, depth: number): void => {
    for (const resource of parts.get(whole) ?? []) {
      rows.push({ resource, depth });
      add(resource.id, depth + 1);
    }
  };
  add(undefined, 0);
  return rows;
}

export interface ResourcePlace {
  /** What it is to be part of; undefined: of nothing. */
  readonly partOf: string | undefined;
  /** The sibling that it comes behind; null: it is the first. */
  readonly after: string | null;
}

/** Puts a resource, with all of its parts, to another place of the tree. Refused if it would be part of itself. */
export function placeResource(
  document: ShowDocument,
  { id, partOf, after }: ResourcePlace & { readonly id: string },
): Outcome {
  const given = changeRecord(document, { table: 'resources', id, patch: { partOf } });
  if (isRefusal(given)) return given;
  const before = document.resources.get(id);
  const patched = given.diff.resources?.updated?.[0]?.[1] ?? before;
  const siblings = inOrder(document.resources).filter((one) => one.partOf === partOf && one.id !== id);
  const place = after === null ? 0 : siblings.findIndex((one) => one.id === after) + 1;
  const list = inOrder(document.resources).filter((one) => one.id !== id);
  const next = siblings[place];
  // Siblings are told by their ranks alone: right behind the one, or right before the next in the whole list.
  const behind =
    siblings[place - 1]?.id ?? (next ? (list[list.indexOf(next) - 1]?.id ?? null) : (list.at(-1)?.id ?? null));
  if (!before || !patched) return { refused: 'not-found', id };
  if (patched === before && isThere(document, before, place)) return { label: given.label, diff: {} };
  const { ranks, renumbered } = makeRankRoom(document.resources, behind, 1, new Set([id]));
  const moved = { ...patched, rank: ranks[0] ?? patched.rank };
  return { label: given.label, diff: { resources: { updated: [...renumbered, [before, moved]] } } };
}

function isThere(document: ShowDocument, resource: ResourceRecord, place: number): boolean {
  const siblings = inOrder(document.resources).filter(({ partOf }) => partOf === resource.partOf);
  return siblings.indexOf(resource) === place;
}

/** Up and down among its siblings, into the sibling before it, out behind what it is part of. */
export type TreeStep = 'up' | 'down' | 'in' | 'out';

/** One step in the tree; at its ends nothing. */
export function stepResource(
  document: ShowDocument,
  { id, step }: { readonly id: string; readonly step: TreeStep },
): Outcome {
  const resource = document.resources.get(id);
  if (!resource) return { refused: 'not-found', id };
  const place = placeAfter(document, resource, step);
  if (place) return placeResource(document, { id, ...place });
  return { label: { step: 'change-record', table: 'resources', name: resource.name }, diff: {} };
}

function placeAfter(document: ShowDocument, resource: ResourceRecord, step: TreeStep): ResourcePlace | null {
  const all = inOrder(document.resources);
  const siblings = all.filter(({ partOf }) => partOf === resource.partOf);
  const at = siblings.indexOf(resource);
  const previous = siblings[at - 1];
  switch (step) {
    case 'up':
      return previous ? { partOf: resource.partOf, after: siblings[at - 2]?.id ?? null } : null;
    case 'down':
      return siblings[at + 1] ? { partOf: resource.partOf, after: siblings[at + 1]?.id ?? null } : null;
    case 'in': {
      if (!previous) return null;
      const parts = all.filter(({ partOf }) => partOf === previous.id);
      return { partOf: previous.id, after: parts.at(-1)?.id ?? null };
    }
    case 'out': {
      const whole = resource.partOf === undefined ? undefined : document.resources.get(resource.partOf);
      return whole ? { partOf: whole.partOf, after: whole.id } : null;
    }
    default:
      return step satisfies never;
  }
}
