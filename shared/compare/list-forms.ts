/** Lists whose elements have no ids: by what one is told from the others, and in what order they stand. */
import type { Moment } from '#shared/show/types.ts';
import { subjectOf } from '#shared/checks/acceptance.ts';
import type { ComparedTypes } from './compared.ts';

export interface ListForm<E> {
  /** What an element is told by, from the strictest to the loosest. Two new ones that agree in the first are one. */
  marksOf(element: E): readonly string[];
  /** Below 0 where `a` stands before `b`; without it they stand where they were put. */
  compare?(a: E, b: E): number;
}

type ElementOf<L> = NonNullable<L> extends readonly (infer E)[] ? E : never;
/** By field; all other fields are taken whole. */
export type ListForms<R> = { readonly [K in keyof R]?: ListForm<ElementOf<R[K]>> };

const ID: ListForm<string> = { marksOf: (id) => [id] };

export const LIST_FORMS: { readonly [T in keyof ComparedTypes]?: ListForms<ComparedTypes[T]> } = {
  show: { accepted: { marksOf: (acceptance) => [subjectOf(acceptance)] } },
  music: {
    tempo: { marksOf: ({ bar }) => [String(bar)], compare: (a, b) => a.bar - b.bar },
    lyrics: { marksOf: ({ start, text }) => [`${markOf(start)} ${text}`, text, markOf(start)] },
  },
  // Ways are walked both ways; a space keeps the two ends apart.
  stage: { routes: { marksOf: ({ from, to }) => [[from, to].sort().join(' ')] } },
  cues: { uses: ID, sharesZoneWith: ID },
  resources: { people: ID },
  jumps: { winds: { marksOf: ({ altitudeM }) => [String(altitudeM)], compare: (a, b) => a.altitudeM - b.altitudeM } },
};

function markOf(moment: Moment): string {
  if ('at' in moment) return `at ${moment.at}`;
  const { bar, beat = 1, offsetMs = 0 } = moment;
  return `bar ${bar} ${beat} ${offsetMs}`;
}

/** The form of a field's list; undefined for a field that is taken whole. */
export function listFormOf(table: keyof ComparedTypes, field: string): ListForm<unknown> | undefined {
  const forms: Readonly<Record<string, ListForm<unknown> | undefined>> = LIST_FORMS[table] ?? {};
  return forms[field];
}

/**
 * Keys for the elements of a list that has come from `base`: an element that is still the same one has the key of that
 * one, new ones have keys of their own. The keys of `base` itself are those against itself.
 */
export function keyElements<E>(base: readonly E[], list: readonly E[], form: ListForm<E>): readonly string[] {
  const marksOfBase = base.map((element) => form.marksOf(element));
  const marks = list.map((element) => form.marksOf(element));
  const free = new Set(base.keys());
  const found = new Map<number, number>();
  for (let level = 0; level < (marks[0]?.length ?? 0); level += 1) {
    const open = Map.groupBy(free, (at) => marksOfBase[at]?.[level] ?? '');
    for (const [at, mark] of marks.entries()) {
      const was = found.has(at) ? undefined : open.get(mark[level] ?? '')?.shift();
      if (was === undefined) continue;
      found.set(at, was);
      free.delete(was);
    }
  }
  const times = new Map<string, number>();
  return marks.map(([mark = ''], at) => {
    const was = found.get(at);
    if (was !== undefined) return `was ${was}`;
    const time = (times.get(mark) ?? 0) + 1;
    times.set(mark, time);
    return `new ${time} ${mark}`;
  });
}
