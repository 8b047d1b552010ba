/** What differs between two states of a show: record by record, field by field, with both values. */
import { headerOf, inOrder, type HeaderRecord, type RecordBase, type ShowDocument } from '#shared/show/document.ts';
import { nameOfRecord } from '#shared/edit/record-names.ts';
import { isSameValue } from '#shared/edit/same-value.ts';
import { fieldsOf, type ComparedTable, type ComparedTypes, type Subject } from './compared.ts';
import { countMoved } from './count-moved.ts';
import { keyElements, listFormOf } from './list-forms.ts';
import { createTeller, type Teller } from './tell-values.ts';
import type { Told } from './told.ts';

export interface Difference {
  /** `reordered`: so many records stand elsewhere in their list. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly subject: Subject;
  /** What stood there, and what stands there now; null: nothing. Of whole records, what they are about. */
  readonly before: Told | null;
  readonly after: Told | null;
  readonly count?: number;
}

/** In the order in which they are told: the show itself, its cues, its other lists. */
export const COMPARED_LISTS = [
  'cues',
  'lanes',
  'resources',
  'links',
  'sections',
  'zones',
  'people',
  'jumps',
  'takes',
  'issues',
  'sheets',
] as const satisfies readonly ComparedTable[];
export type ComparedList = (typeof COMPARED_LISTS)[number];
/** The fields that say what a record is about, where it came or went as a whole. */
const ABOUT: { readonly [T in ComparedList]?: readonly (keyof ComparedTypes[T])[] } = {
  cues: ['name', 'start'],
  lanes: ['department'],
  resources: ['kind'],
  sections: ['start'],
  zones: ['kind'],
  people: ['role'],
  takes: ['kind', 'at', 'result'],
  issues: ['at', 'by', 'cues'],
  sheets: ['for'],
};

interface Sides {
  readonly before: ShowDocument;
  readonly after: ShowDocument;
  readonly old: Teller;
  readonly now: Teller;
}

/** Cue by cue and field by field, in the order of the later state; empty if nothing differs. */
export function compareDocuments(before: ShowDocument, after: ShowDocument): readonly Difference[] {
  const sides = { before, after, old: createTeller(before), now: createTeller(after) };
  const [was, is] = [headerOf(before), headerOf(after)];
  return [
    ...compareRecords({ table: 'show', name: '' }, showOf(was), showOf(is), sides),
    ...compareRecords({ table: 'music', name: '' }, was.music, is.music, sides),
    ...compareRecords({ table: 'stage', name: '' }, was.stage ?? {}, is.stage ?? {}, sides),
    ...COMPARED_LISTS.flatMap((table) => compareLists(table, sides)),
  ];
}

/** What of a record was changed; `sides` tell what each value is called. */
export function compareRecords(
  of: Pick<Subject, 'table' | 'name'>,
  before: object,
  after: object,
  sides: Pick<Sides, 'old' | 'now'>,
): Difference[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = new Set([...fieldsOf(after), ...fieldsOf(before)]);
  return [...fields].flatMap((field): Difference[] => {
    const [old, now]: unknown[] = [was.get(field), is.get(field)];
    if (isSameValue(old, now)) return [];
    const subject = { ...of, field };
    const isByElement = of.table !== 'cues' && Array.isArray(old ?? now);
    if (isByElement && listFormOf(of.table, field)) return compareElements(subject, field, old, now, sides);
    const pair = { before: sides.old.value(of.table, field, old), after: sides.now.value(of.table, field, now) };
    return [{ kind: 'changed', subject, ...pair }];
  });
}

/** What a record is called: a cue by its number, an issue by its own. */
export function nameIn(document: ShowDocument, table: ComparedList, record: RecordBase): string {
  if (table === 'links') return nameOfLink(document, record.id);
  if ('number' in record) return String(record.number);
  return 'name' in record && typeof record.name === 'string' ? record.name : '';
}

function nameOfLink(document: ShowDocument, id: string): string {
  const link = document.links.get(id);
  return link ? nameOfRecord(document, link) : '';
}

function showOf({ music: _music, stage: _stage, ...show }: HeaderRecord): object {
  return show;
}

function compareElements(
  subject: Subject,
  field: string,
  before: unknown,
  after: unknown,
  { old, now }: Pick<Sides, 'old' | 'now'>,
): Difference[] {
  const form = listFormOf(subject.table, field);
  const [was, is]: unknown[][] = [before, after].map((list) => (Array.isArray(list) ? list : []));
  if (!form || !was || !is) return [];
  const gone = new Map(keyElements(was, was, form).map((key, at) => [key, was[at]]));
  const told = (from: unknown, to: unknown): Difference => ({
    kind: 'changed',
    subject,
    before: old.element(subject.table, field, from),
    after: now.element(subject.table, field, to),
  });
  const differences: Difference[] = [];
  for (const [at, key] of keyElements(was, is, form).entries()) {
    const from = gone.get(key);
    gone.delete(key);
    if (!isSameValue(from, is[at])) differences.push(told(from, is[at]));
  }
  return [...differences, ...[...gone.values()].map((from) => told(from, undefined))];
}

function compareLists(table: ComparedList, sides: Sides): Difference[] {
  const { before, after, old, now } = sides;
  const [was, is]: (readonly RecordBase[])[] = [inOrder<RecordBase>(before[table]), inOrder<RecordBase>(after[table])];
  if (!was || !is) return [];
  const differences: Difference[] = [];
  const known = new Map(was.map((record) => [record.id, record]));
  for (const record of is) {
    const from = known.get(record.id);
    const of = { table, name: nameIn(after, table, record) };
    if (!from) differences.push({ kind: 'added', subject: of, before: null, after: about(table, record, now) });
    else {
      differences.push(...compareRecords(of, from, record, sides));
      if (table === 'takes') differences.push(...compareRows(of, record.id, sides));
    }
  }
  for (const record of was) {
    if (after[table].has(record.id)) continue;
    const subject = { table, name: nameIn(before, table, record) };
    differences.push({ kind: 'removed', subject, before: about(table, record, old), after: null });
  }
  const count = table === 'takes' || table === 'issues' ? 0 : countMoved(was, is);
  if (count > 0)
    differences.push({ kind: 'reordered', subject: { table, name: '' }, before: null, after: null, count });
  return differences;
}

/** What a record that came or went is about, in a few words; null where its name says it all. */
function about(table: ComparedList, record: RecordBase, teller: Teller): Told | null {
  const fields: readonly string[] = ABOUT[table] ?? [];
  const told = fields.map((field) => teller.field(table, record, field)).filter((one) => one !== null);
  const print: Told['print'] = (words, measures) =>
    told
      .map((one) => one.print(words, measures))
      .filter((text) => text !== '')
      .join(', ');
  return told.length === 0 ? null : { print, exact: () => JSON.stringify(record) };
}

/** Of the rows of a take it is told how many there are, and how many say something else. */
function compareRows(of: Pick<Subject, 'table' | 'name'>, take: string, { before, after }: Sides): Difference[] {
  // Nothing of it has to be looked at where the tables share it.
  if (!after.takeRows.takesUnlike(before.takeRows).has(take)) return [];
  const [was, is] = [before, after].map(({ takeRows }) => takeRows.recordsOf(take));
  if (!was || !is) return [];
  const changed = is.filter((row, at) => {
    const { rank: _rank, id: _id, ...now } = row;
    const { rank: _old, id: _was, ...old } = was[at] ?? row;
    return !was[at] || !isSameValue(old, now);
  });
  if (changed.length === 0 && was.length === is.length) return [];
  const told = (count: number, differing: number): Told => ({
    print: ({ compare }) => compare.rows(count, differing),
    exact: () => String(count),
  });
  const subject = { ...of, field: 'cues' };
  return [{ kind: 'changed', subject, before: told(was.length, 0), after: told(is.length, changed.length) }];
}
