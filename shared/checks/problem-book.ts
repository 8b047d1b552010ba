/**
 * All problems of a show, kept by what they were found at, and as one list in order. A change writes the pages anew
 * that it reached; what was not reached, or came out the same, stays the same object.
 */
import type { AcceptanceMark } from './acceptance.ts';
import type { Problem } from './problem.ts';

export interface ProblemBook {
  /** What was found at one place, in place of what stood there: a cue's slot, a link's id, a resource … */
  write(check: object, place: number | string, found: readonly Problem[]): void;
  /** The list after what was written since; the same list if nothing changed. */
  settle(): readonly Problem[];
  /** Sorts the whole list again: what `compare` goes by has changed. */
  sortAgain(): void;
}

const NONE: readonly Problem[] = [];

export function createProblemBook(compare: (a: Problem, b: Problem) => number, mark: AcceptanceMark): ProblemBook {
  const pages = new Map<object, Map<number | string, readonly Problem[]>>();
  let list: readonly Problem[] = NONE;
  let fresh: Problem[] = [];
  let stale = new Set<Problem>();
  return {
    write(check, place, found) {
      let page = pages.get(check);
      if (!page) pages.set(check, (page = new Map()));
      const old = page.get(place) ?? NONE;
      if (old.length === 0 && found.length === 0) return;
      const marked = found.map(mark);
      // What is alike at the beginning and at the end stays; most changes reach a few problems in between.
      let head = 0;
      while (head < old.length && alike(old[head], marked[head])) head += 1;
      let tail = 0;
      const most = Math.min(old.length, marked.length) - head;
      while (tail < most && alike(old.at(-1 - tail), marked.at(-1 - tail))) tail += 1;
      if (head + tail === old.length && head + tail === marked.length) return;
      for (const problem of old.slice(head, old.length - tail)) stale.add(problem);
      const news = marked.slice(head, marked.length - tail);
      for (const problem of news) fresh.push(problem);
      if (marked.length === 0) page.delete(place);
      else page.set(place, [...old.slice(0, head), ...news, ...old.slice(old.length - tail)]);
    },
    settle() {
      if (fresh.length === 0 && stale.size === 0) return list;
      list = merge(list, stale, fresh.sort(compare), compare);
      fresh = [];
      stale = new Set();
      return list;
    },
    sortAgain() {
      list = list.toSorted(compare);
    },
  };
}

function merge(
  list: readonly Problem[],
  stale: ReadonlySet<Problem>,
  fresh: readonly Problem[],
  compare: (a: Problem, b: Problem) => number,
): Problem[] {
  const merged: Problem[] = [];
  let next = 0;
  for (const problem of list) {
    if (stale.has(problem)) continue;
    for (let first = fresh[next]; first && compare(first, problem) < 0; first = fresh[next]) {
      merged.push(first);
      next += 1;
    }
    merged.push(problem);
  }
  return merged.concat(fresh.slice(next));
}

/** Whether two problems say the same. */
function alike(a: Problem | undefined, b: Problem | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.fromMs === b.fromMs &&
    a.toMs === b.toMs &&
    a.byMs === b.byMs &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.resource === b.resource &&
    a.zone === b.zone &&
    a.accepted === b.accepted &&
    a.breathMs === b.breathMs &&
    sameWay(a.way, b.way) &&
    sameIds(a.cues, b.cues) &&
    sameIds(a.links, b.links)
  );
}

function sameWay(a: Problem['way'], b: Problem['way']): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.from === b.from &&
      a.to === b.to &&
      a.metres === b.metres &&
      a.speed === b.speed)
  );
}

function sameIds(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.length === b?.length && (a?.every((id, index) => id === b?.[index]) ?? true);
}
