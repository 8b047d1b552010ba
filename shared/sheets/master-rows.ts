/** The master sheet as facts: all cues by time, under the sections of the song, with the calls between them. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Ms } from '#shared/show/types.ts';
import { cueRowOf, type CueRow } from './cue-row.ts';
import { gatherCalls, type CallsLine } from './gather-calls.ts';
import { bandsOf, type SectionBand } from './section-bands.ts';

export type MasterRow = SectionBand | CallsLine | CueRow;

/** Every cue once, by planned start, then running order; a band where its section changes, calls before their cue. */
export function masterRows(document: ShowDocument, plan: Plan): MasterRow[] {
  const cues = plan.byStart.flatMap((id) => {
    const cue = document.cues.get(id);
    const row = cue && cueRowOf(cue, document, plan);
    return row ? [row] : [];
  });
  const bandAt = bandsOf(document, plan);
  const calls = gatherCalls(cues);
  const rows: MasterRow[] = [];
  let current: SectionBand | null = null;
  for (const [place, row] of cues.entries()) {
    const band = bandAt(row.startMs);
    if (band && band !== current) rows.push(band);
    current = band;
    const line = calls.get(place);
    if (line) rows.push(line);
    rows.push(row);
  }
  return rows;
}

/** Every time and length that rows print: what decides how exactly they are printed. */
export function* printedTimes(rows: Iterable<MasterRow>): Generator<Ms> {
  for (const row of rows) {
    switch (row.kind) {
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
