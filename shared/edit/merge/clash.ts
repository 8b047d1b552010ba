/** Where both sides have done something to the same: what is asked about, with what either has there. */
import { compareRecords, nameIn, type ComparedList } from '#shared/compare/compare-documents.ts';
import type { Subject } from '#shared/compare/compared.ts';
import type { Teller } from '#shared/compare/tell-values.ts';
import { printPair, type Told } from '#shared/compare/told.ts';
import type { RecordBase, ShowDocument } from '#shared/show/document.ts';
import type { Chooser, Side } from './merge-fields.ts';

export interface Clash {
  /** What choices call it by. */
  readonly key: string;
  readonly kind: 'both-changed' | 'deleted-here' | 'deleted-there';
  /** What the two sides do differently. */
  readonly subject: Subject;
  /** The two values; null: nothing. Of a record that one side has deleted, what the other has changed in it. */
  readonly mine: Told | null;
  readonly theirs: Told | null;
}
/** The three states, how their values are told, and who is asked. */
export interface Sides {
  readonly base: ShowDocument;
  readonly mine: ShowDocument;
  readonly theirs: ShowDocument;
  readonly tellers: Readonly<Record<'base' | Side, Teller>>;
  readonly choose: (clash: Clash) => Side;
}

/** Asks about each field, and each element of a list, by its own name. */
export function chooser(
  subjectOf: () => Pick<Subject, 'table' | 'name'>,
  key: string,
  { tellers, choose }: Sides,
): Chooser {
  return (field, mine, theirs, element) => {
    const of = subjectOf();
    const { table } = of;
    const told = (side: Side, value: unknown): Told | null =>
      element === undefined ? tellers[side].value(table, field, value) : tellers[side].element(table, field, value);
    return choose({
      key: [key, field, ...(element === undefined ? [] : [element])].join('/'),
      kind: 'both-changed',
      subject: { ...of, field },
      mine: told('mine', mine),
      theirs: told('theirs', theirs),
    });
  };
}

/** One side has deleted what the other has changed: what it has changed is told. */
export function deletion(
  kind: 'deleted-here' | 'deleted-there',
  table: ComparedList,
  was: RecordBase,
  kept: RecordBase,
  { mine, theirs, tellers }: Sides,
): Clash {
  const [side, document] = kind === 'deleted-here' ? (['theirs', theirs] as const) : (['mine', mine] as const);
  const subject = { table, name: nameIn(document, table, kept) };
  const changes = compareRecords(subject, was, kept, { old: tellers.base, now: tellers[side] });
  const told: Told = {
    print: (words, measures) =>
      changes
        .map((change) => words.compare.line(change, printPair(change.before, change.after, words, measures)))
        .join('; '),
    exact: () => JSON.stringify(kept),
  };
  return { key: `${table}/${kept.id}`, kind, subject, mine: null, theirs: null, [side]: told };
}
