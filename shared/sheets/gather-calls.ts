/**
 * The lines between the cues of a sheet that say what to warn and what to have stand by.
 *
 * A sheet is read downwards in time. A set move is stood by half a minute and a dozen cues before its own row, so the
 * call needs a line of its own at that place. Calls that fall between the same two rows are one line. A cue whose own
 * row comes next anyway needs none: its time stands in the row.
 */
import type { Ms } from '#shared/show/types.ts';
import type { CueRow } from './cue-row.ts';

/** Cues warned or stood by at one moment. */
export interface Call {
  readonly atMs: Ms;
  readonly call: 'warn' | 'standby';
  readonly numbers: readonly string[];
}

export interface CallsLine {
  readonly kind: 'calls';
  readonly calls: readonly [Call, ...Call[]];
}

interface SingleCall {
  readonly atMs: Ms;
  readonly call: Call['call'];
  readonly row: number;
}

/** The line to print before each row, where there is one. `rows` are ordered by start. */
export function gatherCalls(rows: readonly CueRow[]): ReadonlyMap<number, CallsLine> {
  const single: SingleCall[] = [];
  for (const [row, { warnMs, standbyMs }] of rows.entries()) {
    if (warnMs !== null) single.push({ atMs: warnMs, call: 'warn', row });
    if (standbyMs !== null) single.push({ atMs: standbyMs, call: 'standby', row });
  }
  single.sort((a, b) => a.atMs - b.atMs || a.row - b.row);

  const byPlace = new Map<number, SingleCall[]>();
  let place = 0;
  for (const call of single) {
    // The first row that does not start before the call; at the latest the cue's own.
    while ((rows[place]?.startMs ?? Infinity) < call.atMs) place += 1;
    const there = byPlace.get(place);
    if (there) there.push(call);
    else byPlace.set(place, [call]);
  }

  const lines = new Map<number, CallsLine>();
  for (const [row, calls] of byPlace) {
    const standbys = calls.filter(({ call }) => call === 'standby');
    const ownOnly = standbys.length === 1 && standbys[0]?.row === row;
    const [first, ...rest] = mergeCalls(ownOnly ? calls.filter(({ call }) => call === 'warn') : calls, rows);
    if (first) lines.set(row, { kind: 'calls', calls: [first, ...rest] });
  }
  return lines;
}

function mergeCalls(calls: readonly SingleCall[], rows: readonly CueRow[]): Call[] {
  const merged: { atMs: Ms; call: Call['call']; numbers: string[] }[] = [];
  for (const { atMs, call, row } of calls) {
    const number = rows[row]?.number ?? '';
    // In order of time, so that only the last two can be of this moment.
    const same = merged.slice(-2).find((one) => one.atMs === atMs && one.call === call);
    if (same) same.numbers.push(number);
    else merged.push({ atMs, call, numbers: [number] });
  }
  return merged;
}
