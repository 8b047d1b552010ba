/** The rows of a sheet as facts: its cues in their groups and order, with the calls between them. */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { CUE_KINDS, DEPARTMENTS, type Ms } from '#shared/show/types.ts';
import { cueRowOf, type CueRow } from './cue-row.ts';
import { filterOf } from './filter-cues.ts';
import { gatherCalls, type CallsLine } from './gather-calls.ts';
import { bandsOf, type SectionBand } from './section-bands.ts';
import { MASTER_SPEC, type Grouping, type SheetSpec, type Sorting } from './sheet-spec.ts';

/** A band that divides a sheet by something else than the song. */
export interface GroupBand {
  readonly kind: 'group';
  readonly by: Exclude<Grouping, 'section' | 'none'>;
  /** A department or kind, or the id of a lane or zone; empty: cues without one. */
  readonly key: string;
  /** Of a lane or zone; departments and kinds are named in words. */
  readonly name: string;
}

export type SheetRow = SectionBand | GroupBand | CallsLine | CueRow;

/**
 * Every cue of the sheet once. By planned start, then running order, unless the sheet says otherwise; a band where a
 * group begins that has cues; calls before their cue, as long as the rows run downwards in time.
 */
export function sheetRows(document: ShowDocument, plan: Plan, spec: SheetSpec = MASTER_SPEC): SheetRow[] {
  const isOn = filterOf(document, spec.filter);
  const rows = plan.byStart.flatMap((id): Sorted[] => {
    const cue = document.cues.get(id);
    const row = cue && isOn(cue) ? cueRowOf(cue, document, plan) : undefined;
    return cue && row ? [{ cue, row }] : [];
  });
  const groups = groupsOf(rows, document, plan, spec.groupBy).map(({ band, rows: own }) => ({
    band,
    rows: inOrderOf(spec.sortBy, own).map(({ row }) => row),
  }));
  // Sections follow one another in time, and so do their calls: one may stand in the section before its cue's.
  const isOneRun = spec.groupBy === 'section' || spec.groupBy === 'none';
  const runs = isOneRun ? [groups] : groups.map((group) => [group]);
  return runs.flatMap((run) => {
    const calls = spec.sortBy === 'start' ? gatherCalls(run.flatMap((group) => group.rows)) : NO_CALLS;
    let place = 0;
    return run.flatMap(({ band, rows: own }): SheetRow[] => [
      ...(band ? [band] : []),
      ...own.flatMap((row): SheetRow[] => {
        const line = calls.get(place);
        place += 1;
        return line ? [line, row] : [row];
      }),
    ]);
  });
}

const NO_CALLS: ReadonlyMap<number, CallsLine> = new Map();

interface Sorted {
  readonly cue: CueRecord;
  readonly row: CueRow;
}
interface Group {
  readonly band: SectionBand | GroupBand | null;
  readonly rows: readonly Sorted[];
}

const collator = new Intl.Collator(['en', 'ko'], { numeric: true });

/** Rows that come by start, in the order asked for. */
function inOrderOf(sortBy: Sorting, rows: readonly Sorted[]): readonly Sorted[] {
  if (sortBy === 'start') return rows;
  if (sortBy === 'running-order') return rows.toSorted((a, b) => a.cue.rank - b.cue.rank);
  return rows.toSorted((a, b) => collator.compare(a.cue.number, b.cue.number));
}

function groupsOf(rows: readonly Sorted[], document: ShowDocument, plan: Plan, groupBy: Grouping): readonly Group[] {
  if (groupBy === 'none') return [{ band: null, rows }];
  if (groupBy === 'section') {
    const bandAt = bandsOf(document, plan);
    return [...Map.groupBy(rows, ({ row }) => bandAt(row.startMs))].map(([band, own]) => ({ band, rows: own }));
  }
  const keyOf = ({ cue, row }: Sorted): string => {
    if (groupBy === 'department') return row.department;
    return (groupBy === 'lane' ? cue.lane : groupBy === 'kind' ? cue.kind : cue.zone) ?? '';
  };
  const byKey = Map.groupBy(rows, keyOf);
  return keysOf(document, groupBy).flatMap(({ key, name }): Group[] => {
    const own = byKey.get(key);
    return own ? [{ band: { kind: 'group', by: groupBy, key, name }, rows: own }] : [];
  });
}

/** The groups there may be, in the order of the show's own lists; cues without one come last. */
function keysOf(
  document: ShowDocument,
  by: GroupBand['by'],
): readonly { readonly key: string; readonly name: string }[] {
  const plain = (keys: readonly string[]) => keys.map((key) => ({ key, name: '' }));
  if (by === 'department') return plain(DEPARTMENTS);
  if (by === 'kind') return plain(CUE_KINDS);
  if (by === 'lane') return inOrder(document.lanes).map(({ id, name }) => ({ key: id, name }));
  return [...inOrder(document.zones).map(({ id, name }) => ({ key: id, name })), { key: '', name: '' }];
}

/** Every time and length that rows print: what decides how exactly they are printed. */
export function* printedTimes(rows: Iterable<SheetRow>): Generator<Ms> {
  for (const row of rows) {
    switch (row.kind) {
      case 'group':
        break;
      case 'section':
        if (row.start) yield row.start.atMs;
        break;
      case 'calls':
        for (const { atMs } of row.calls) yield atMs;
        break;
      case 'cue':
        yield row.startMs;
        yield row.lastsMs;
        for (const ms of [row.standbyMs, row.slackMs, row.commitMs, row.window?.earliestMs, row.window?.latestMs]) {
          if (ms !== null && ms !== undefined) yield ms;
        }
        break;
      default:
        row satisfies never;
    }
  }
}
