/** The rows of the table as the show changes: at once where that is cheap, when it has settled where it is not. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { inOrder } from '#shared/show/document.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import type { Words } from '#shared/words/language.ts';
import { createCueSearch } from '#shared/show/search-cues.ts';
import { sortCues } from './sort-cues.ts';
import { bandedRows, plainRows, type TableRows } from './table-rows.ts';
import type { TableSort } from './table-state.ts';

/** So long after the last change the order follows: rows that jump about under a drag help nobody. */
const SETTLE_MS = 150;
/** The order that the plan keeps is a list anew at every step: of more cues than this it waits too. */
const MOST_KEPT = 5_000;

export interface TableOrder {
  /** Cues that are shown, in their order. */
  readonly cues: readonly string[];
  readonly rows: TableRows;
}

export function useTableOrder(show: OpenShow, sort: TableSort, filter: string, words: Words): TableOrder {
  const search = useRef<ReturnType<typeof createCueSearch>>(null);
  search.current ??= createCueSearch();
  const { document, plan, revision } = show;
  const isKept = (sort.by === 'start' || sort.by === 'order') && document.cues.size <= MOST_KEPT;
  // Cues that come and go, and what the person sets, are followed at once; other changes once they have settled.
  const settled = useSettled(revision, `${document.cues.size} ${sort.by}`);
  const stamp = isKept ? null : settled;
  const [byStart, runningOrder] = isKept ? [plan.byStart, plan.runningOrder] : [null, null];
  const sorted = useMemo(
    () => sortCues({ document, plan, words }, sort),
    // eslint-disable-next-line react/exhaustive-deps -- tables change in place: the stamps say when to look again
    [document, byStart, runningOrder, stamp, sort, words],
  );
  const cues = useMemo(
    () => search.current?.find(document, sorted, filter) ?? sorted,
    // eslint-disable-next-line react/exhaustive-deps -- as above; without a filter nothing is searched
    [document, sorted, filter, filter === '' ? null : settled],
  );
  const rows = useMemo(() => {
    if (sort.by !== 'start' || sort.descending) return plainRows(cues);
    const sections = inOrder(document.sections)
      .map((section) => ({ section, startMs: timeOfMoment(section.start, plan.tempo) }))
      .sort((a, b) => a.startMs - b.startMs);
    return bandedRows(cues, sections, (cue) => plan.timesOf(cue)?.startMs ?? 0);
  }, [cues, sort, document, plan]);
  return { cues, rows };
}

/** The value as it was when it last stood still for a while; at once with a new `now`. */
function useSettled<T>(value: T, now: string): T {
  const [settled, setSettled] = useState({ value, now });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value, now }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value, now]);
  if (settled.now === now) return settled.value;
  setSettled({ value, now });
  return value;
}
