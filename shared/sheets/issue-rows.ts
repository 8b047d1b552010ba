/**
 * What the master sheet said when sheets were handed out: one row a cue, each fact under its own name, in no language
 * and with every time to the millisecond, so that a later sheet can be held against it whatever it is printed in.
 */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Issue, IssueRow } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printBar, printTime } from '#shared/time/print.ts';
import type { CueRow, RowWindow } from './cue-row.ts';
import { sheetRows } from './sheet-rows.ts';

/** The rows of the master sheet as it stands, in its order. */
export function issueRows(document: ShowDocument, plan: Plan): IssueRow[] {
  return sheetRows(document, plan).flatMap((row) =>
    row.kind === 'cue' ? [{ cue: row.cue, number: row.number, row: factsOf(row) }] : [],
  );
}

function factsOf(row: CueRow): Record<string, string> {
  const time = (ms: number | null): string => (ms === null ? '' : printTime(ms, 'millis'));
  const facts = {
    department: row.department,
    kind: row.cueKind,
    trigger: row.trigger,
    name: row.name,
    picture: row.picture,
    call: row.call,
    warn: time(row.warnMs),
    standby: time(row.standbyMs),
    go: time(row.startMs),
    bar: printBar(row.bar),
    lasts: time(row.lastsMs),
    window: row.window ? printWindow(row.window, time) : '',
    slack: time(row.slackMs),
    commit: time(row.commitMs),
    ifNoGo: row.ifNoGo,
    clearedBy: row.clearedBy,
    lens: row.lens,
    offAir: row.offAir ? 'yes' : '',
    notes: row.notes,
  };
  // What is not said takes no room: of ten thousand cues most say little.
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ''));
}

function printWindow({ edge, earliestMs, latestMs, hard }: RowWindow, time: (ms: number | null) => string): string {
  return `${edge} ${time(earliestMs)}–${time(latestMs)}${hard ? '' : ' soft'}`;
}

/** Numbers of the cues that differ from what was handed out. */
export interface SinceIssue {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/**
 * What has become of an issue since. Slack is not looked at: it moves with every other cue and is nobody's instruction.
 */
export function changesSince({ cues }: Pick<Readonly<Issue>, 'cues'>, rows: readonly IssueRow[]): SinceIssue {
  const before = new Map(cues.map((row) => [row.cue, row]));
  const now = new Set(rows.map(({ cue }) => cue));
  const isSame = (row: IssueRow): boolean => said(before.get(row.cue)) === said(row);
  return {
    changed: rows.filter((row) => before.has(row.cue) && !isSame(row)).map(({ number }) => number),
    added: rows.filter(({ cue }) => !before.has(cue)).map(({ number }) => number),
    gone: cues.filter(({ cue }) => !now.has(cue)).map(({ number }) => number),
  };
}

function said(row: IssueRow | undefined): string {
  const { slack: _slack, ...facts } = row?.row ?? {};
  return JSON.stringify([row?.number, Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
