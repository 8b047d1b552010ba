/** What in a show names a record, and would hang in the air without it. */
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import { routesOf } from './change-routes.ts';
import type { EditedTable } from './edit.ts';
import { nameOfRecord } from './record-names.ts';

/** What is to be deleted: one or several records of a table. */
export interface Deletion {
  readonly table: EditedTable | 'cues';
  readonly ids: readonly string[];
}

/** One field of one record that names what is to go. */
export type Use =
  | {
      readonly by: 'cue';
      readonly id: string;
      /** The cue's number. */
      readonly name: string;
      readonly as: 'lane' | 'uses' | 'clearedBy' | 'zone' | 'toZone' | 'jump' | 'after';
    }
  | { readonly by: 'resource'; readonly id: string; readonly name: string; readonly as: 'partOf' | 'home' | 'people' }
  | { readonly by: 'link'; readonly id: string; readonly name: string; readonly as: 'link' }
  /** A way between places, which has no id: `id` is that of the place at its other end. */
  | { readonly by: 'route'; readonly id: string; readonly name: string; readonly as: 'route' };

/**
 * All uses by others, cues in running order first. What goes along by itself is none: the mention of a cue in other
 * cues' shared places.
 */
export function usesOf(document: ShowDocument, { table, ids }: Deletion): readonly Use[] {
  const gone = new Set(ids);
  const isGone = (id: string | undefined): boolean => id !== undefined && gone.has(id);
  const uses: Use[] = [];
  for (const cue of inOrder(document.cues)) {
    const note = (as: Extract<Use, { by: 'cue' }>['as']) => uses.push({ by: 'cue', id: cue.id, name: cue.number, as });
    switch (table) {
      case 'lanes':
        if (isGone(cue.lane)) note('lane');
        break;
      case 'resources':
        if (cue.uses?.some(isGone)) note('uses');
        if (isGone(cue.clearedBy)) note('clearedBy');
        break;
      case 'zones':
        if (isGone(cue.zone)) note('zone');
        if (isGone(cue.toZone)) note('toZone');
        break;
      case 'jumps':
        if (isGone(cue.jump)) note('jump');
        break;
      case 'cues':
        if (!gone.has(cue.id) && 'after' in cue.start && gone.has(cue.start.after)) note('after');
        break;
      case 'people':
      case 'sections':
      case 'links':
      case 'sheets':
      case 'issues':
        break;
      default:
        table satisfies never;
    }
  }
  for (const resource of inOrder(document.resources)) {
    const { id, name, partOf, home, people = [] } = resource;
    if (table === 'resources' && isGone(partOf) && !gone.has(id)) uses.push({ by: 'resource', id, name, as: 'partOf' });
    if (table === 'zones' && isGone(home)) uses.push({ by: 'resource', id, name, as: 'home' });
    if (table === 'people' && people.some(isGone)) uses.push({ by: 'resource', id, name, as: 'people' });
  }
  if (table === 'zones') {
    for (const { from, to } of routesOf(document)) {
      if (!isGone(from) && !isGone(to)) continue;
      const nameOf = (id: string): string => document.zones.get(id)?.name ?? id;
      uses.push({ by: 'route', id: isGone(from) ? to : from, name: `${nameOf(from)} – ${nameOf(to)}`, as: 'route' });
    }
  }
  if (table !== 'cues') return uses;
  for (const link of inOrder(document.links)) {
    // A link between two cues that both go is nobody's loss.
    if (gone.has(link.from.cue) === gone.has(link.to.cue)) continue;
    uses.push({ by: 'link', id: link.id, name: nameOfRecord(document, link), as: 'link' });
  }
  return uses;
}
