/**
 * Two people have worked on copies of one show: what both did is brought together record by record, field by field, and
 * in lists without ids element by element. Where both have changed the same, or one has deleted what the other changed,
 * somebody has to choose: a clash.
 */
import {
  createEmptyTables,
  type MutableDocument,
  type RecordBase,
  type RecordTypes,
  type ShowDocument,
  type Table,
} from '#shared/show/document.ts';
import { nameIn } from '#shared/compare/compare-documents.ts';
import { LIST_FORMS } from '#shared/compare/list-forms.ts';
import { createTeller } from '#shared/compare/tell-values.ts';
import { nextNumberLike } from '../next-number.ts';
import { withoutShared } from '../delete-cues.ts';
import { isSameValue } from '../same-value.ts';
import { usesOf } from '../uses-of.ts';
import { chooser, deletion, type Clash, type Sides } from './clash.ts';
import { mergeFields, type Chooser, type Shape, type Side } from './merge-fields.ts';
import { mergeHeaders } from './merge-header.ts';
import { mergeOrder, rankInOrder } from './merge-order.ts';

export interface Merged {
  readonly document: ShowDocument;
  readonly clashes: readonly Clash[];
}
export type Choices = ReadonlyMap<string, Side>;

/** Lists whose records stand for themselves. Rows and events of takes go with their take. */
const LISTS = [
  'people',
  'sections',
  'zones',
  'resources',
  'lanes',
  'links',
  'jumps',
  'takes',
  'issues',
  'sheets',
] as const;
type ListName = (typeof LISTS)[number] | 'cues';
/** Fields that are one thing: a place and where it ends, the two ends of a link, its two bounds. */
const CUE_UNITS = [['zone', 'toZone']] as const;
const LINK_UNITS = [
  ['from', 'to'],
  ['minMs', 'maxMs'],
] as const;

/**
 * My show with what they have done since `base`, which both began with. Without a choice, mine stays. The three are not
 * changed; records that are mine and stay as they are are the same objects.
 */
export function mergeDocuments(base: ShowDocument, mine: ShowDocument, theirs: ShowDocument, choices: Choices): Merged {
  const clashes = new Map<string, Clash>();
  const choose = (clash: Clash): Side => {
    if (!clashes.has(clash.key)) clashes.set(clash.key, clash);
    return choices.get(clash.key) ?? 'mine';
  };
  const tellers = { base: createTeller(base), mine: createTeller(mine), theirs: createTeller(theirs) };
  const sides: Sides = { base, mine, theirs, tellers, choose };
  const document = createEmptyTables();
  const header = mergeHeaders(sides);
  document.header.set(header.id, header);
  mergeTable('cues', document, sides);
  for (const name of LISTS) mergeTable(name, document, sides);
  keepWhatIsUsed(document, sides);
  forgetWhatIsGone(document);
  keepNumbersApart(document, mine);
  for (const name of ['cues', ...LISTS] as const) order(name, document, sides);
  takeRows(document, sides);
  return { document, clashes: [...clashes.values()] };
}

function mergeTable(name: ListName, document: MutableDocument, sides: Sides): void {
  // One table of each of the four: the name ties them, which TypeScript cannot follow over a union.
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => side[name] as Table<RecordBase>);
  const into = document[name] as Map<string, RecordBase>;
  if (!base || !mine || !theirs) return;
  const keep = (record: RecordBase): void => void into.set(record.id, record);
  const shape = shapeOf(name);
  for (const [id, my] of mine) {
    const [was, their] = [base.get(id), theirs.get(id)];
    if (their) {
      const ask = chooser(() => ({ table: name, name: nameIn(sides.mine, name, my) }), `${name}/${id}`, sides);
      keep(mergeFields(was, my, their, ask, shape));
    } else if (
      !was ||
      (!isUntouched(was, my) && sides.choose(deletion('deleted-there', name, was, my, sides)) === 'mine')
    )
      keep(my);
  }
  for (const [id, their] of theirs) {
    if (mine.has(id)) continue;
    const was = base.get(id);
    if (
      !was ||
      (!isUntouched(was, their) && sides.choose(deletion('deleted-here', name, was, their, sides)) === 'theirs')
    )
      keep(their);
  }
}

/** The name ties the shape to the records, which TypeScript cannot follow over a union. */
function shapeOf(name: ListName): Shape<RecordBase> {
  const units = name === 'cues' ? CUE_UNITS : name === 'links' ? LINK_UNITS : [];
  return { lists: LIST_FORMS[name] ?? {}, units } as Shape<RecordBase>;
}

function isUntouched(before: RecordBase, after: RecordBase): boolean {
  return isSameValue({ ...before, rank: 0 }, { ...after, rank: 0 });
}

/** One side has deleted what the other hangs something on: it stays. */
function keepWhatIsUsed(document: MutableDocument, { base, mine, theirs }: Sides): void {
  const names = ['lanes', 'resources', 'zones', 'jumps', 'people', 'cues'] as const;
  for (let isAgain = true; isAgain;) {
    isAgain = false;
    for (const name of names) {
      const gone = [...base[name].keys()].filter((id) => !document[name].has(id));
      for (const id of gone) {
        // A way alone keeps no place: it goes along with it (forgetWhatIsGone).
        if (usesOf(document, { table: name, ids: [id] }).every(({ by }) => by === 'route')) continue;
        const record = mine[name].get(id) ?? theirs[name].get(id) ?? base[name].get(id);
        if (record) (document[name] as Map<string, RecordBase>).set(id, record);
        isAgain = true;
      }
    }
  }
}

/** What goes along by itself: routes of a place, and the mention of a cue in others' shared places. */
function forgetWhatIsGone({ cues, zones, header }: MutableDocument): void {
  const isGone = (cue: string): boolean => !cues.has(cue);
  for (const cue of cues.values()) {
    if (cue.sharesZoneWith?.some(isGone)) cues.set(cue.id, withoutShared(cue, isGone));
  }
  for (const [id, { stage, ...rest }] of header) {
    const routes = stage?.routes.filter(({ from, to }) => zones.has(from) && zones.has(to));
    if (stage && routes && routes.length < stage.routes.length)
      header.set(id, { ...rest, stage: { ...stage, routes } });
  }
}

/** Both have added a cue of the same number: theirs gets the next one that is free. */
function keepNumbersApart({ cues }: MutableDocument, mine: ShowDocument): void {
  const isAsMine = ({ id, number }: RecordTypes['cues']): boolean => mine.cues.get(id)?.number === number;
  const taken = new Set([...cues.values()].filter(isAsMine).map(({ number }) => number));
  const all = new Set([...cues.values()].map(({ number }) => number));
  for (const cue of cues.values()) {
    if (isAsMine(cue)) continue;
    if (taken.has(cue.number)) {
      const number = nextNumberLike(cue.number, all);
      cues.set(cue.id, { ...cue, number });
      all.add(number);
      taken.add(number);
    } else taken.add(cue.number);
  }
}

function order(name: ListName, document: MutableDocument, { base, mine, theirs }: Sides): void {
  const table = document[name] as Map<string, RecordBase>;
  const my = mine[name] as Table<RecordBase>;
  const records = mergeOrder(base[name] as Table<RecordBase>, my, theirs[name] as Table<RecordBase>, table);
  table.clear();
  for (const record of rankInOrder(records, my)) table.set(record.id, record);
}

/**
 * A take is what happened: its rows are those of the side that has it, mine if both have. What both have written beside
 * a row (that it does not count, and why) is brought together.
 */
function takeRows(document: MutableDocument, sides: Sides): void {
  const { mine, theirs } = sides;
  for (const take of document.takes.keys()) {
    const side = mine.takes.has(take) ? mine : theirs;
    document.takeRows.share(take, side.takeRows);
    document.takeEvents.share(take, side.takeEvents);
    if (side === mine && !isSameTake(mine, theirs, take)) mergeRows(document, take, sides);
  }
}

/** Whether both have the same rows of a take, as they stand in the files: then nothing of it has to be looked at. */
function isSameTake(mine: ShowDocument, theirs: ShowDocument, take: string): boolean {
  const [my, their] = [mine.takeRows.entriesOf(take), theirs.takeRows.entriesOf(take)];
  return my !== null && my.length === their?.length && my.every((row, place) => isSameValue(row, their[place]));
}

function mergeRows(document: MutableDocument, take: string, { base, theirs, tellers, choose }: Sides): void {
  for (const their of theirs.takeRows.recordsOf(take)) {
    const { id } = their;
    const my = document.takeRows.get(id);
    if (!my || my === their || isSameValue(my, their)) continue;
    const name = `${document.takes.get(my.take)?.name ?? ''} · ${my.number}`;
    const ask: Chooser = (field, ours, others) =>
      choose({
        key: `takes/${my.take}/${id}/${field}`,
        kind: 'both-changed',
        subject: { table: 'takes', name, field: 'cues' },
        mine: tellers.mine.value('takes', field, ours),
        theirs: tellers.theirs.value('takes', field, others),
      });
    document.takeRows.set(id, mergeFields(base.takeRows.get(id), my, their, ask));
  }
}
