/** Problems as rows of a list: filtered, searched, under the headings of their groups, accepted ones last. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { subjectOf } from './acceptance.ts';
import type { Problem, ProblemCode, Severity } from './problem.ts';

/** `time`: as they come, without headings. */
export type ProblemGrouping = 'time' | 'cue' | 'code' | 'department';

/** What the problems of a group have in common; `cue`: its id, null for what no cue is to blame for. */
export type GroupSubject =
  | { readonly by: 'cue'; readonly cue: string | null }
  | { readonly by: 'code'; readonly code: ProblemCode }
  | { readonly by: 'department'; readonly department: Department }
  | { readonly by: 'accepted' };

export type ListedRow =
  | {
      readonly row: 'group';
      readonly key: string;
      readonly subject: GroupSubject;
      readonly count: number;
      readonly folded: boolean;
    }
  /** `group`: the key of the group it stands in; null where there are none. A problem stands in each of its groups. */
  | { readonly row: 'problem'; readonly problem: Problem; readonly group: string | null; readonly isNew: boolean };

export interface ListOptions {
  readonly grouping: ProblemGrouping;
  readonly query: string;
  /** What is left out. */
  readonly hidden: ReadonlySet<Severity | ProblemCode>;
  /** Keys of folded groups. */
  readonly folded: ReadonlySet<string>;
  /** Subjects of problems that are not new. */
  readonly known: ReadonlySet<string>;
  readonly cueOf: (id: string) => CueRecord | undefined;
  readonly departmentOf: (cue: CueRecord | undefined) => Department;
  /** What a search looks through, beside the numbers of the cues. */
  readonly textOf: (problem: Problem) => string;
}

/**
 * Rows in order: groups by their first problem, problems as they come. What is between two departments, or two cues,
 * stands under both of them, and both count it.
 */
export function listProblems(problems: readonly Problem[], options: ListOptions): readonly ListedRow[] {
  const shown = problems.filter(({ severity, code }) => !options.hidden.has(severity) && !options.hidden.has(code));
  const found = search(shown, options);
  const open = found.filter(({ accepted }) => accepted === undefined);
  const accepted = found.filter((problem) => problem.accepted !== undefined);
  const rows: ListedRow[] = [];
  const put = (subject: GroupSubject, members: readonly Problem[]): void => {
    const key = keyOf(subject);
    const folded = options.folded.has(key);
    rows.push({ row: 'group', key, subject, count: members.length, folded });
    if (!folded) for (const problem of members) rows.push(listed(problem, key, options));
  };
  if (options.grouping === 'time') for (const problem of open) rows.push(listed(problem, null, options));
  else {
    const groups = new Map<string, { subject: GroupSubject; members: Problem[] }>();
    for (const problem of open) {
      for (const subject of subjectsOf(problem, options)) {
        const key = keyOf(subject);
        const members = groups.get(key)?.members;
        if (!members) groups.set(key, { subject, members: [problem] });
        // Two of its cues may be in one department: it stands there once.
        else if (members.at(-1) !== problem) members.push(problem);
      }
    }
    for (const { subject, members } of groups.values()) put(subject, members);
  }
  if (accepted.length > 0) put({ by: 'accepted' }, accepted);
  return rows;
}

/** The problems of some rows, each once, where it comes first. */
export function problemsOf(rows: readonly ListedRow[]): readonly Problem[] {
  return [...new Set(rows.flatMap((row) => (row.row === 'problem' ? [row.problem] : [])))];
}

function listed(problem: Problem, group: string | null, { known }: ListOptions): ListedRow {
  return { row: 'problem', problem, group, isNew: !known.has(subjectOf(problem)) };
}

function search(problems: readonly Problem[], { query, cueOf, textOf }: ListOptions): readonly Problem[] {
  const wanted = plain(query.trim());
  if (wanted === '') return problems;
  return problems.filter(
    (problem) =>
      problem.cues.some((id) => plain(cueOf(id)?.number ?? id).includes(wanted)) ||
      plain(textOf(problem)).includes(wanted),
  );
}

/** Hangul may come in parts, and capitals are no difference. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The groups that a problem belongs to; what is without a cue is the programme's. */
function subjectsOf({ cues, code }: Problem, { grouping, cueOf, departmentOf }: ListOptions): GroupSubject[] {
  const blamed = cues.length > 0 ? cues : [null];
  switch (grouping) {
    case 'cue':
      return blamed.map((cue) => ({ by: 'cue', cue }));
    case 'department':
      return blamed.map((cue) => ({ by: 'department', department: departmentOf(cueOf(cue ?? '')) }));
    case 'code':
    case 'time':
      return [{ by: 'code', code }];
    default:
      return grouping satisfies never;
  }
}

function keyOf(subject: GroupSubject): string {
  switch (subject.by) {
    case 'cue':
      return `cue ${subject.cue ?? ''}`;
    case 'code':
      return subject.code;
    case 'department':
      return `department ${subject.department}`;
    case 'accepted':
      return 'accepted';
    default:
      return subject satisfies never;
  }
}
