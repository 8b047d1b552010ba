/** How the problems are listed: grouped, filtered, searched; and which of them were there at the last save. */
import { create } from 'zustand';
import { subjectOf } from '#shared/checks/acceptance.ts';
import type { Problem, ProblemCode, Severity } from '#shared/checks/problem.ts';
import { listProblems, problemsOf, type ListedRow, type ProblemGrouping } from '#shared/checks/list-problems.ts';
import type { TriedFix } from '#shared/fixes/find-fixes.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Measures } from '#shared/units/measures.ts';
import { wordsIn, type Words } from '#shared/words/language.ts';
import { useDocument, type OpenShow } from './document.ts';
import { measuresNow, useSession } from './session.ts';

interface ProblemListState {
  /** Problems of the plan as it stands, or rules that can't hold however cues are moved. */
  readonly view: 'problems' | 'conflicts';
  readonly grouping: ProblemGrouping;
  readonly query: string;
  /** What is left out. */
  readonly hidden: ReadonlySet<Severity | ProblemCode>;
  /** Groups that are folded, by their keys; the accepted ones are to begin with. */
  readonly folded: ReadonlySet<string>;
  /** The group in which the keyboard stands on the lit problem, which may stand in several; null: in the first. */
  readonly standing: string | null;
  /** Subjects of the problems that were there when the show was opened or saved last. */
  readonly known: ReadonlySet<string>;
  /** The problem whose ways out are shown, and the one that is about to be accepted. */
  readonly mending: Problem | null;
  readonly ways: readonly TriedFix[];
  /** The plan as it was when its ways out were opened: what is tried out meanwhile is not listed. */
  readonly held: Plan | null;
  readonly accepting: Problem | null;
  readonly look: (view: 'problems' | 'conflicts') => void;
  readonly group: (grouping: ProblemGrouping) => void;
  readonly search: (query: string) => void;
  readonly toggleHidden: (what: Severity | ProblemCode) => void;
  readonly showAll: () => void;
  readonly stand: (group: string | null) => void;
  readonly toggleFolded: (group: string) => void;
  readonly mend: (mending: { problem: Problem; ways: readonly TriedFix[]; plan: Plan } | null) => void;
  readonly accept: (problem: Problem | null) => void;
}

/** The key of the group of accepted problems. */
const ACCEPTED_GROUP = 'accepted';

export const useProblemList = create<ProblemListState>()((set) => ({
  view: 'problems',
  grouping: 'time',
  query: '',
  hidden: new Set(),
  folded: new Set([ACCEPTED_GROUP]),
  standing: null,
  known: new Set(),
  mending: null,
  ways: [],
  held: null,
  accepting: null,
  look: (view) => set((state) => (state.view === view ? state : { view })),
  group: (grouping) => set({ grouping }),
  search: (query) => set({ query }),
  toggleHidden: (what) => set(({ hidden }) => ({ hidden: toggled(hidden, what) })),
  showAll: () => set({ hidden: new Set(), query: '' }),
  // Nothing else than before is no change: the rows need not be listed again.
  stand: (standing) => set((state) => (state.standing === standing ? state : { standing })),
  toggleFolded: (group) => set(({ folded }) => ({ folded: toggled(folded, group) })),
  mend: (mend) => set({ mending: mend?.problem ?? null, ways: mend?.ways ?? [], held: mend?.plan ?? null }),
  accept: (accepting) => set({ accepting }),
}));

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** The rows of the list as it is shown now. */
export function rowsOf(
  { plan: present, document }: OpenShow,
  list: ProblemListState,
  words: Words,
  measures: Measures,
): readonly ListedRow[] {
  const plan = list.held ?? present;
  return listProblems(plan.problems, {
    ...list,
    cueOf: (id) => document.cues.get(id),
    departmentOf: (cue) => document.lanes.get(cue?.lane ?? '')?.department ?? 'camera',
    textOf: (problem) => words.problems.sentence(problem, document, plan, measures),
  });
}

/** The problems in the order of the list, each once, folded and hidden ones left out. */
export function listedProblems(): readonly Problem[] {
  const { show } = useDocument.getState();
  if (!show) return [];
  const words = wordsIn(useSession.getState().language);
  return problemsOf(rowsOf(show, useProblemList.getState(), words, measuresNow()));
}

/** Notes from now on which problems are there whenever the show is opened or saved; the returned function ends that. */
export function noteKnownProblems(): () => void {
  return useDocument.subscribe(({ show }, before) => {
    if (!show) return;
    const isOpened = show.document !== before.show?.document;
    const isSaved = before.show?.edited === true && !show.edited;
    if (isOpened) useProblemList.setState({ query: '', mending: null, held: null, accepting: null });
    if (isOpened || isSaved) useProblemList.setState({ known: new Set(show.plan.problems.map(subjectOf)) });
  });
}
