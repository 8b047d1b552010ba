/** Where new cues stand in the running order: behind the row above them, the first ones by their time. */
import { lastNoLater } from '#shared/edit/add-cue.ts';
import { readCueTimes } from '#shared/edit/cue-times.ts';
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import { rankAt, ranksBetween } from '#shared/show/rank.ts';
import { timeOfMoment } from '#shared/time/moment.ts';

/**
 * The rank of every cue whose rank is not what it was: of the new ones, and, where there is no room between two, of all.
 * `rows` are the cues of the accepted rows in the order of the table.
 */
export function placeCues(document: ShowDocument, rows: readonly CueRecord[]): ReadonlyMap<string, number> {
  /** The new cues behind each cue that is there; null: before all. */
  const behind = new Map<string | null, CueRecord[]>();
  let place: string | null | undefined;
  for (const cue of rows) {
    if (document.cues.has(cue.id)) {
      place = cue.id;
      continue;
    }
    place ??= firstPlace(document, cue);
    const group = behind.get(place);
    if (group) group.push(cue);
    else behind.set(place, [cue]);
  }
  const staying = inOrder(document.cues);
  const ranks = new Map<string, number>();
  let hasRoom = true;
  [null, ...staying].forEach((cue, index) => {
    const group = behind.get(cue?.id ?? null) ?? [];
    const between = ranksBetween(cue?.rank ?? null, staying[index]?.rank ?? null, group.length);
    group.forEach(({ id }, at) => ranks.set(id, between?.[at] ?? 0));
    if (!between) hasRoom = false;
  });
  if (hasRoom) return ranks;
  const all = [null, ...staying].flatMap((cue) => [...(cue ? [cue] : []), ...(behind.get(cue?.id ?? null) ?? [])]);
  return new Map(all.map(({ id }, index) => [id, rankAt(index)]));
}

function firstPlace(document: ShowDocument, { start }: CueRecord): string | null {
  const times = readCueTimes(document);
  if (!('after' in start)) return lastNoLater(document, timeOfMoment(start, times.tempo), times);
  return document.cues.has(start.after) ? start.after : (inOrder(document.cues).at(-1)?.id ?? null);
}
