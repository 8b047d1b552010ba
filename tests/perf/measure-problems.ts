/** Shows in which every cue has a problem: they stay usable. */
import { subjectOf } from '#shared/checks/acceptance.ts';
import { listProblems, problemsOf, type ListedRow, type ProblemGrouping } from '#shared/checks/list-problems.ts';
import type { Problem } from '#shared/checks/problem.ts';
import { forgetVanished } from '#shared/edit/accept-problem.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor, type Editor } from '#shared/edit/editor.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { PlanEngine } from '#shared/plan/plan.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Accepted, Show } from '#shared/show/types.ts';
import { missedShow, shortHandedShow } from '#tests/fixtures/troubled-shows.ts';
import { spread, time, type Emit, type Wanted } from './samples.ts';

const GROUPINGS: readonly ProblemGrouping[] = ['time', 'cue', 'code', 'department'];
/** So many of the problems are accepted where that is measured. */
const ACCEPTED = 2000;

interface Trouble {
  readonly editor: Editor;
  readonly engine: PlanEngine;
}

export function measureProblems(show: Show, emit: Emit): void {
  const cues = show.cues.length;
  // The frame has more to do than that.
  const wanted = (under: number): { wanted?: Wanted } => (cues === 10_000 ? { wanted: { of: 'p95', under } } : {});
  const missed = openShow(missedShow(show));
  const { problems } = missed.engine.plan;
  const what = (name: string): string => `${problems.length.toLocaleString('en')} problems: ${name}`;
  emit({ cues, what: what('one move'), unit: 'ms', ...spread(timesOfMoves(missed, show)), ...wanted(4) });
  for (const grouping of GROUPINGS) {
    const name = grouping === 'time' ? 'list of a drag frame' : `list of a drag frame, by ${grouping}`;
    emit({ cues, what: what(name), unit: 'ms', ...spread(timesOfLists(missed, show, grouping)), ...wanted(8) });
  }
  emit({ cues, what: what('the next one (F8)'), unit: 'ms', ...spread(timesOfSteps(missed)), ...wanted(8) });
  const accepting = loadDocument({ ...missedShow(show), accepted: problems.slice(-ACCEPTED).map(acceptedOf) });
  const looking = createPlanEngine(accepting).plan.problems;
  const forget = time(() => forgetVanished(accepting, looking), { runs: 20 });
  emit({
    cues,
    what: what(`${ACCEPTED.toLocaleString('en')} accepted looked up`),
    unit: 'ms',
    ...spread(forget),
    ...wanted(8),
  });
  const moves = timesOfMoves(openShow(shortHandedShow(show)), show);
  emit({ cues, what: 'one move where each set move is short of crew', unit: 'ms', ...spread(moves), ...wanted(4) });
}

function openShow(show: Show): Trouble {
  const document = loadDocument(show);
  const editor = createEditor(document);
  const engine = createPlanEngine(document);
  editor.subscribe(({ diff }) => engine.update(diff));
  return { editor, engine };
}

/** One cue after the other, to and fro. */
function move({ editor }: Trouble, show: Show, round: number): void {
  const cue = show.cues[(Math.floor(round / 2) * 97) % show.cues.length]?.id ?? '';
  const outcome = moveCues(editor.document, { cues: [cue], byMs: round % 2 === 0 ? 500 : -500 });
  if (isRefusal(outcome)) throw new Error(`a generated cue can't be moved: ${outcome.refused}`);
  editor.run(outcome);
}

function timesOfMoves(trouble: Trouble, show: Show): number[] {
  return time((round) => move(trouble, show, round), { warmUp: 40, runs: 400 });
}

/** The list as the panel makes it after a move of the drag; the move itself is not counted. */
function timesOfLists(trouble: Trouble, show: Show, grouping: ProblemGrouping): number[] {
  const known = new Set(trouble.engine.plan.problems.map(subjectOf));
  return Array.from({ length: 60 }, (_, round) => {
    move(trouble, show, round);
    const began = performance.now();
    rowsOf(trouble, grouping, known);
    return performance.now() - began;
  }).slice(10);
}

function timesOfSteps(trouble: Trouble): number[] {
  const known = new Set(trouble.engine.plan.problems.map(subjectOf));
  let lit: Problem | undefined;
  return time(
    () => {
      const listed = problemsOf(rowsOf(trouble, 'cue', known));
      lit = listed[lit ? (listed.indexOf(lit) + 1) % listed.length : 0];
    },
    { runs: 50 },
  );
}

function rowsOf(
  { editor, engine }: Trouble,
  grouping: ProblemGrouping,
  known: ReadonlySet<string>,
): readonly ListedRow[] {
  const { document } = editor;
  return listProblems(engine.plan.problems, {
    grouping,
    query: '',
    hidden: new Set(),
    folded: new Set(),
    known,
    cueOf: (id) => document.cues.get(id),
    departmentOf: (cue) => document.lanes.get(cue?.lane ?? '')?.department ?? 'camera',
    textOf: ({ code }) => code,
  });
}

function acceptedOf({ code, cues, fromMs, byMs }: Problem): Accepted {
  return { code, cues: [...cues], fromMs, byMs, reason: 'It is fine', by: 'Director', at: '2026-11-22T17:10:00Z' };
}
