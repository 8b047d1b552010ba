/**
 * Two people have worked on copies of one show: what both did is brought together record by record and field by field.
 * Where both have changed the same field, or one has deleted what the other changed, somebody has to choose: a clash.
 */
import {
  createEmptyTables,
  headerOf,
  type HeaderRecord,
  type MutableDocument,
  type RecordBase,
  type RecordTypes,
  type ShowDocument,
  type Table,
} from '#shared/show/document.ts';
import type { EditedTable, SongPart, StepLabel } from '../edit.ts';
import { nextNumberLike } from '../next-number.ts';
import { withoutShared } from '../delete-cues.ts';
import { nameOfRecord } from '../record-names.ts';
import { isSameValue } from '../same-value.ts';
import { usesOf } from '../uses-of.ts';
import { mergeFields, type Chooser, type Side } from './merge-fields.ts';
import { mergeOrder, rankInOrder } from './merge-order.ts';

export interface Clash {
  /** What choices call it by. */
  readonly key: string;
  /** What the two sides do differently. */
  readonly what: StepLabel;
  readonly kind: 'both-changed' | 'deleted-here' | 'deleted-there';
  /** The cue and its field, where it is one: `mine` and `theirs` are records with the two values. */
  readonly cue?: { readonly field: string; readonly mine: RecordTypes['cues']; readonly theirs: RecordTypes['cues'] };
}
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
const SONG_PARTS: ReadonlyMap<string, SongPart> = new Map([
  ['lengthMs', 'length'],
  ['firstBarAt', 'first-bar'],
  ['tempo', 'tempo'],
  ['lyrics', 'lyrics'],
  ['audio', 'file'],
]);

/**
 * My show with what they have done since `base`, which both began with. Without a choice, mine stays. The three are not
 * changed; records that are mine and stay as they are are the same objects.
 */
export function mergeDocuments(base: ShowDocument, mine: ShowDocument, theirs: ShowDocument, choices: Choices): Merged {
  const clashes: Clash[] = [];
  const choose = (clash: Clash): Side => {
    if (!clashes.some(({ key }) => key === clash.key)) clashes.push(clash);
    return choices.get(clash.key) ?? 'mine';
  };
  const sides: Sides = { base, mine, theirs, choose };
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
  return { document, clashes };
}

interface Sides {
  readonly base: ShowDocument;
  readonly mine: ShowDocument;
  readonly theirs: ShowDocument;
  readonly choose: (clash: Clash) => Side;
}

function mergeHeaders(sides: Sides): HeaderRecord {
  const { base, mine, theirs, choose } = sides;
  const [was, my, their] = [base, mine, theirs].map(headerOf);
  if (!was || !my || !their) throw new Error('a document without a header');
  const asked = (what: StepLabel, key: string): Side => choose({ key, what, kind: 'both-changed' });
  const merged = mergeFields<HeaderRecord>(inner(was), inner(my), inner(their), (field) =>
    // Which lists stood in the file though empty is nobody's wish.
    field === 'emptyLists' ? 'mine' : asked({ step: 'change-show', field }, `header ${field}`),
  );
  const music = mergeFields(was.music, my.music, their.music, (field) =>
    asked({ step: 'change-song', part: SONG_PARTS.get(field) ?? 'tempo' }, `music ${field}`),
  );
  const stage = mergeStages(sides, (field) => asked({ step: 'change-show', field: 'stage' }, `stage ${field}`));
  const header: HeaderRecord = { ...merged, music, ...(stage ? { stage } : {}) };
  return isSameValue(header, my) ? my : header;
}

type Stage = NonNullable<HeaderRecord['stage']>;

/** Routes have no ids: they are told apart by their ends. */
function mergeStages({ base, mine, theirs }: Sides, choose: Chooser): Stage | undefined {
  const [was, my, their] = [base, mine, theirs].map((side) => headerOf(side).stage);
  if (!my || !their) return my ?? their;
  const { routes: _was, ...before } = was ?? { routes: [] };
  const { routes: _my, ...mineNow } = my;
  const { routes: _their, ...theirsNow } = their;
  const plain = mergeFields(before, mineNow, theirsNow, choose);
  const routes = mergeFields(byEnds(was), byEnds(my), byEnds(their), choose);
  return { ...plain, routes: Object.values(routes) };
}

function byEnds(stage: Stage | undefined): Record<string, Stage['routes'][number]> {
  // A space keeps the name from being one that objects have of their own.
  return Object.fromEntries(stage?.routes.map((route) => [`${route.from} ${route.to}`, route]) ?? []);
}

/** Without the parts that are merged by themselves. */
function inner({ music: _music, stage: _stage, ...header }: HeaderRecord): HeaderRecord {
  return header as HeaderRecord;
}

function mergeTable(name: ListName, document: MutableDocument, sides: Sides): void {
  // One table of each of the four: the name ties them, which TypeScript cannot follow over a union.
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => side[name] as Table<RecordBase>);
  const into = document[name] as Map<string, RecordBase>;
  if (!base || !mine || !theirs) return;
  const keep = (record: RecordBase): void => void into.set(record.id, record);
  for (const [id, my] of mine) {
    const [was, their] = [base.get(id), theirs.get(id)];
    if (their) keep(mergeFields(was, my, their, chooser(name, my, their, sides)));
    else if (
      !was ||
      (!isUntouched(was, my) && sides.choose(deletion('deleted-there', name, my, sides.mine)) === 'mine')
    )
      keep(my);
  }
  for (const [id, their] of theirs) {
    if (mine.has(id)) continue;
    const was = base.get(id);
    if (
      !was ||
      (!isUntouched(was, their) && sides.choose(deletion('deleted-here', name, their, sides.theirs)) === 'theirs')
    )
      keep(their);
  }
}

function chooser(name: ListName, mine: RecordBase, theirs: RecordBase, sides: Sides): Chooser {
  const key = `${name}/${mine.id}`;
  if (name !== 'cues') return () => sides.choose({ key, what: changeOf(name, mine, sides.mine), kind: 'both-changed' });
  // The name of the table says what its records are.
  const [my, their] = [mine as RecordTypes['cues'], theirs as RecordTypes['cues']];
  return (field) =>
    sides.choose({
      key: `${key}/${field}`,
      what: { step: 'change-cues', count: 1, number: my.number, field },
      kind: 'both-changed',
      cue: { field, mine: my, theirs: their },
    });
}

function deletion(
  kind: 'deleted-here' | 'deleted-there',
  name: ListName,
  record: RecordBase,
  document: ShowDocument,
): Clash {
  const key = `${name}/${record.id}`;
  if (name !== 'cues') return { key, kind, what: changeOf(name, record, document) };
  const { number } = record as RecordTypes['cues'];
  return { key, kind, what: { step: 'change-cues', count: 1, number, field: '' } };
}

function changeOf(name: (typeof LISTS)[number], record: RecordBase, document: ShowDocument): StepLabel {
  if (name === 'takes') return { step: 'change-show', field: name };
  return { step: 'change-record', table: name, name: nameOfRecord(document, record as RecordTypes[EditedTable]) };
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
function takeRows(document: MutableDocument, { base, mine, theirs, choose }: Sides): void {
  for (const side of [mine, theirs]) {
    const isOf = ({ take }: { readonly take: string }): boolean =>
      document.takes.has(take) && (side === mine || !mine.takes.has(take));
    for (const row of side.takeRows.values()) if (isOf(row)) document.takeRows.set(row.id, row);
    for (const event of side.takeEvents.values()) if (isOf(event)) document.takeEvents.set(event.id, event);
  }
  for (const [id, their] of theirs.takeRows) {
    const my = document.takeRows.get(id);
    if (!my || my === their || isSameValue(my, their)) continue;
    const asked = (): Side =>
      choose({ key: `takes/${my.take}`, what: { step: 'change-show', field: 'takes' }, kind: 'both-changed' });
    document.takeRows.set(id, mergeFields(base.takeRows.get(id), my, their, asked));
  }
}
