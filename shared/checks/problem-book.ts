/**
 * All problems of a show as one list in order, kept as they are found and go. What comes out the same as before stays
 * the same object.
 */
import type { AcceptanceMark } from './acceptance.ts';
import type { Exchange } from './along.ts';
import type { Problem } from './problem.ts';

export interface ProblemBook {
  /**
   * Writes what was found somewhere in place of what was written there, at most once before it is settled; gives what
   * stands there now.
   */
  readonly exchange: Exchange;
  /** The list after what was written since; the same list if nothing changed. */
  settle(): readonly Problem[];
  /** Sorts the whole list again: what `compare` goes by has changed. */
  sortAgain(): void;
}

const NONE: readonly Problem[] = [];
/** So few that go or come are looked up one by one. */
const FEW = 24;

export function createProblemBook(compare: (a: Problem, b: Problem) => number, mark: AcceptanceMark): ProblemBook {
  let list: readonly Problem[] = NONE;
  let fresh: Problem[] = [];
  let stale = new Set<Problem>();
  return {
    exchange(old, found) {
      if (old.length === 0 && found.length === 0) return NONE;
      const marked = found.map(mark);
      // What is alike at the beginning and at the end stays; most changes reach a few problems in between.
      let head = 0;
      while (head < old.length && alike(old[head], marked[head])) head += 1;
      let tail = 0;
      const most = Math.min(old.length, marked.length) - head;
      while (tail < most && alike(old.at(-1 - tail), marked.at(-1 - tail))) tail += 1;
      if (head + tail === old.length && head + tail === marked.length) return old;
      for (const problem of old.slice(head, old.length - tail)) stale.add(problem);
      const news = marked.slice(head, marked.length - tail);
      for (const problem of news) fresh.push(problem);
      return [...old.slice(0, head), ...news, ...old.slice(old.length - tail)];
    },
    settle() {
      if (fresh.length === 0 && stale.size === 0) return list;
      const isFew = fresh.length + stale.size <= FEW;
      list = (isFew ? putFew : merge)(list, stale, fresh.sort(compare), compare);
      fresh = [];
      stale = new Set();
      return list;
    },
    sortAgain() {
      list = list.toSorted(compare);
    },
  };
}

type Merge = (
  list: readonly Problem[],
  stale: ReadonlySet<Problem>,
  fresh: readonly Problem[],
  compare: (a: Problem, b: Problem) => number,
) => Problem[];

const merge: Merge = (list, stale, fresh, compare) => {
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
};

/** The same, without a look at each of the others. */
const putFew: Merge = (list, stale, fresh, compare) => {
  const put = [...list];
  for (const problem of stale) put.splice(put.indexOf(problem), 1);
  for (const problem of fresh) {
    let low = 0;
    let high = put.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = put[middle];
      if (there && compare(there, problem) <= 0) low = middle + 1;
      else high = middle;
    }
    put.splice(low, 0, problem);
  }
  return put;
};

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
    a.crew?.needed === b.crew?.needed &&
    a.crew?.there === b.crew?.there &&
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
