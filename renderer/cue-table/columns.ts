/** The columns of the table: how wide they are, what stands in them, what they sort by. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { CueWindow, Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import type { Words } from '#shared/words/language.ts';

export const COLUMN_IDS = [
  'order',
  'number',
  'name',
  'lane',
  'start',
  'end',
  'duration',
  'slack',
  'kind',
  'window',
  'uses',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** What a cell is made from. */
export interface RowContext {
  readonly document: ShowDocument;
  readonly plan: Plan;
  readonly words: Words;
}

export interface ColumnSpec {
  readonly id: ColumnId;
  readonly widthPx: number;
  /** Takes the room that is left. */
  readonly grows?: boolean;
  /** Numbers stand at the end. */
  readonly align?: 'end';
  /** Stands in every table. */
  readonly always?: boolean;
  readonly text: (cue: CueRecord, context: RowContext) => string;
  /** Numbers sort as numbers, words as a person counts: CAM 2 before CAM 10. */
  readonly sortKey: (cue: CueRecord, context: RowContext) => number | string;
}

const startOf = ({ id }: CueRecord, { plan }: RowContext): Ms => plan.timesOf(id)?.startMs ?? 0;
const endOf = ({ id }: CueRecord, { plan }: RowContext): Ms => plan.timesOf(id)?.endMs ?? 0;
const laneOf = ({ lane }: CueRecord, { document }: RowContext): string => document.lanes.get(lane)?.name ?? lane;
const usesOf = ({ uses = [] }: CueRecord, { document }: RowContext): string =>
  uses.map((id) => document.resources.get(id)?.name ?? id).join(', ');

const SPECS: Readonly<Record<ColumnId, Omit<ColumnSpec, 'id'>>> = {
  order: { widthPx: 48, align: 'end', text: () => '', sortKey: ({ rank }) => rank },
  number: { widthPx: 84, always: true, text: ({ number }) => number, sortKey: ({ number }) => number },
  name: { widthPx: 120, grows: true, always: true, text: ({ name }) => name, sortKey: ({ name }) => name },
  lane: { widthPx: 112, text: laneOf, sortKey: ({ lane }, { document }) => document.lanes.get(lane)?.rank ?? 0 },
  start: { widthPx: 64, align: 'end', text: (cue, context) => printTime(startOf(cue, context)), sortKey: startOf },
  end: { widthPx: 64, align: 'end', text: (cue, context) => printTime(endOf(cue, context)), sortKey: endOf },
  duration: {
    widthPx: 64,
    align: 'end',
    text: ({ duration }, { words }) => words.fields.seconds(printSeconds(duration.likelyMs)),
    sortKey: ({ duration }) => duration.likelyMs,
  },
  slack: {
    widthPx: 64,
    align: 'end',
    text: ({ id }, { plan, words }) => {
      const slackMs = plan.slackMs(id);
      return slackMs === null ? '—' : words.fields.seconds(printSeconds(slackMs));
    },
    sortKey: ({ id }, { plan }) => plan.slackMs(id) ?? Infinity,
  },
  kind: {
    widthPx: 88,
    text: ({ kind }, { words }) => words.common.cueKinds[kind],
    sortKey: ({ kind }, { words }) => words.common.cueKinds[kind],
  },
  window: {
    widthPx: 136,
    align: 'end',
    text: ({ window }, context) => printWindow(window, context),
    sortKey: sortWindow,
  },
  uses: { widthPx: 180, text: usesOf, sortKey: usesOf },
};

export const COLUMNS: readonly ColumnSpec[] = COLUMN_IDS.map((id) => ({ id, ...SPECS[id] }));

export function columnOf(id: ColumnId): ColumnSpec {
  return { id, ...SPECS[id] };
}

function printWindow(window: CueWindow | undefined, { plan, words }: RowContext): string {
  if (!window) return '';
  const [earliest, latest] = [window.earliest, window.latest].map(
    (moment) => moment && printTime(timeOfMoment(moment, plan.tempo)),
  );
  if (earliest === undefined) return words.cueTable.latest(latest ?? '');
  return latest === undefined ? words.cueTable.earliest(earliest) : words.cueTable.between(earliest, latest);
}

function sortWindow({ window }: CueRecord, { plan }: RowContext): number {
  const bound = window?.earliest ?? window?.latest;
  return bound ? timeOfMoment(bound, plan.tempo) : Infinity;
}
