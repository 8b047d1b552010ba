/** Editing in place: what a cell is filled with to be edited, and what becomes of what was typed. */
import { changeCues, type CuePatch } from '#shared/edit/change-cues.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { moveToLane } from '#shared/edit/move-to-lane.ts';
import { trimCue, withLikely } from '#shared/edit/trim-cue.ts';
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import { CUE_KINDS, type Ms } from '#shared/show/types.ts';
import { printExactTime } from '#shared/time/print.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { clockOf } from '#shared/time/show-clock.ts';
import { printLength } from '#shared/words/print-values.ts';
import { readLength, readMoment } from '#renderer/fields/typed.ts';
import type { ColumnId, RowContext } from './columns.ts';

export interface CellEdit {
  readonly text: (cue: CueRecord, context: RowContext) => string;
  /** The values to choose from, where the cell is not typed. */
  readonly choices?: (context: RowContext) => readonly { readonly value: string; readonly label: string }[];
  /** Takes the text; gives the sentence that says why it cannot be taken, or null. */
  readonly commit: (text: string, cue: CueRecord, context: RowContext) => string | null;
}

const run = (command: (document: ShowDocument) => Outcome, { words }: RowContext): string | null =>
  runCommand(command, words);
const change = (cue: CueRecord, patch: CuePatch, context: RowContext): string | null =>
  run((document) => changeCues(document, { cues: [cue.id], patch }), context);
const startOf = (cue: CueRecord, { plan }: RowContext): Ms => plan.timesOf(cue.id)?.startMs ?? 0;
const endOf = (cue: CueRecord, { plan }: RowContext): Ms => plan.timesOf(cue.id)?.endMs ?? 0;

const EDITS: { readonly [K in ColumnId]?: CellEdit } = {
  number: {
    text: ({ number }) => number,
    commit: (text, cue, context) => change(cue, { number: text.trim() }, context),
  },
  name: {
    text: ({ name }) => name,
    commit: (text, cue, context) => change(cue, { name: text }, context),
  },
  lane: {
    text: ({ lane }) => lane,
    choices: ({ document }) => inOrder(document.lanes).map(({ id, name }) => ({ value: id, label: name })),
    commit: (lane, cue, context) => run((document) => moveToLane(document, { cues: [cue.id], lane }), context),
  },
  start: {
    text: (cue, context) => printExactTime(startOf(cue, context)),
    commit(text, cue, context) {
      const startMs = startOf(cue, context);
      const read = readMoment(text, 'time', clockOf(context.document), context.words, startMs);
      if (!read.ok) return read.why;
      // A bar that was typed is what the cue hangs on from now on; a time moves it, whatever it hangs on.
      if (read.value.form === 'bar') return change(cue, { start: read.value.moment }, context);
      return run((document) => moveCues(document, { cues: [cue.id], byMs: read.value.ms - startMs }), context);
    },
  },
  end: {
    text: (cue, context) => printExactTime(endOf(cue, context)),
    commit(text, cue, context) {
      const read = readMoment(text, 'time', clockOf(context.document), context.words, endOf(cue, context));
      if (!read.ok) return read.why;
      return run((document) => trimCue(document, { cue: cue.id, edge: 'end', toMs: read.value.ms }), context);
    },
  },
  duration: {
    text: ({ duration }, { words }) => printLength(duration.likelyMs, words),
    commit(text, cue, context) {
      const { duration } = cue;
      const read = readLength(text, 'length', clockOf(context.document), context.words, duration.likelyMs);
      return read.ok ? change(cue, { duration: withLikely(duration, read.value) }, context) : read.why;
    },
  },
  kind: {
    text: ({ kind }) => kind,
    choices: ({ words }) => CUE_KINDS.map((value) => ({ value, label: words.common.cueKinds[value] })),
    commit(text, cue, context) {
      const kind = CUE_KINDS.find((value) => value === text);
      return kind ? change(cue, { kind }, context) : null;
    },
  },
};

/** How cells of the column are edited; undefined for those that only tell. */
export function editOf(column: ColumnId): CellEdit | undefined {
  return EDITS[column];
}
