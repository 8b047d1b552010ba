/** The heading of the problems: how many there are, and how they are listed. */
import { Check, ChevronDown, ChevronUp, Copy, Swords } from 'lucide-react';
import type { Problem, Severity } from '#shared/checks/problem.ts';
import type { ProblemGrouping } from '#shared/checks/list-problems.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { isOldNews, useNetwork } from '#renderer/state/network.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import styles from './ProblemsStrip.module.css';

const GROUPINGS: readonly ProblemGrouping[] = ['time', 'cue', 'code', 'department'];

interface ProblemsHeadProps {
  readonly show: OpenShow;
  readonly closed: boolean;
}

export function ProblemsHead({ show, closed }: ProblemsHeadProps) {
  const { problemsStrip: said } = useWords();
  const togglePanel = useSession((state) => state.togglePanel);
  const view = useProblemList((state) => state.view);
  const { problems } = show.plan;
  const isEmpty = show.document.cues.size === 0;
  return (
    <header className={styles['head']}>
      <h2>{said.title}</h2>
      <ConflictsButton revision={show.revision} />
      {view === 'conflicts' ? (
        <span className={styles['space']} />
      ) : problems.length === 0 ? (
        <NoProblems isEmpty={isEmpty} revision={show.revision} />
      ) : (
        <>
          <Counts problems={problems} />
          {!closed && <Choices problems={problems} />}
          <span className={styles['hint']}>
            <Kbd keys="F8" /> {said.next}
          </span>
        </>
      )}
      {(problems.length > 0 || view === 'conflicts') && (
        <IconButton
          icon={closed ? ChevronUp : ChevronDown}
          label={closed ? said.expand : said.collapse}
          size="small"
          aria-expanded={!closed}
          onClick={() => togglePanel('problems')}
        />
      )}
    </header>
  );
}

interface OfRevision {
  /** Of the show; what is known of the network may be of an earlier one. */
  readonly revision: number;
}

/** That the plan has no problems; that it holds together only if its rules can. */
function NoProblems({ isEmpty, revision }: OfRevision & { readonly isEmpty: boolean }) {
  const { problemsStrip: said } = useWords();
  const fights = useNetwork(({ news }) => news?.feasible === false);
  const isOld = useNetwork(({ news }) => isOldNews(news, revision));
  if (isEmpty) return <span className={styles['none']}>{said.noCues}</span>;
  return (
    <span className={styles['none']} data-old={isOld || undefined} aria-busy={isOld}>
      {!fights && <Check size={14} aria-hidden />}
      {fights ? said.noneButConflicts : said.none}
    </span>
  );
}

/** How many sets of rules fight; pressed, they are listed instead. Nothing while all rules can hold. */
function ConflictsButton({ revision }: OfRevision) {
  const { problemsStrip: said } = useWords();
  const count = useNetwork(({ news }) => news?.conflicts.length ?? 0);
  const isOld = useNetwork(({ news }) => isOldNews(news, revision));
  const view = useProblemList((state) => state.view);
  const look = useProblemList((state) => state.look);
  if (count === 0 && view === 'problems') return null;
  return (
    <button
      type="button"
      className={styles['conflicts']}
      data-old={isOld || undefined}
      aria-busy={isOld}
      aria-pressed={view === 'conflicts'}
      onClick={() => look(view === 'conflicts' ? 'problems' : 'conflicts')}
    >
      <Swords size={13} aria-hidden /> {count === 0 ? said.noConflicts : said.conflicts(count)}
    </button>
  );
}

/** Pressed, a count leaves its kind out. */
function Counts({ problems }: { readonly problems: readonly Problem[] }) {
  const { problemsStrip: said } = useWords();
  const hidden = useProblemList((state) => state.hidden);
  const toggleHidden = useProblemList((state) => state.toggleHidden);
  const open = problems.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const accepted = problems.length - open.length;
  const count = (severity: Severity, text: string) => (
    <button
      type="button"
      className={styles['count']}
      data-severity={severity}
      aria-pressed={!hidden.has(severity)}
      title={said.hide[severity]}
      onClick={() => toggleHidden(severity)}
    >
      <SeverityMark severity={severity} /> {text}
    </button>
  );
  return (
    <>
      {errors > 0 && count('error', said.errors(errors))}
      {warnings > 0 && count('warning', said.warnings(warnings))}
      {accepted > 0 && <span className={styles['accepted']}>{said.accepted(accepted)}</span>}
    </>
  );
}

function Choices({ problems }: { readonly problems: readonly Problem[] }) {
  const { problemsStrip: said, problems: words } = useWords();
  const { grouping, query, hidden, group, search, toggleHidden } = useProblemList();
  const codes = [...new Set(problems.map(({ code }) => code))].sort((a, b) =>
    words.codes[a].localeCompare(words.codes[b]),
  );
  return (
    <>
      <input
        type="text"
        className={styles['search']}
        aria-label={said.search}
        placeholder={said.search}
        value={query}
        spellCheck={false}
        autoComplete="off"
        data-untouched={query === '' ? '' : undefined}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          search('');
        }}
      />
      <Menu
        side="top"
        align="end"
        trigger={
          <button
            type="button"
            className={styles['choice']}
            data-on={codes.some((code) => hidden.has(code)) || undefined}
          >
            {said.filter}
          </button>
        }
        items={codes.map((code) => ({
          id: code,
          label: words.codes[code],
          checked: !hidden.has(code),
          onSelect: () => toggleHidden(code),
        }))}
      />
      <Menu
        side="top"
        align="end"
        trigger={
          <button type="button" className={styles['choice']}>
            {said.groupedBy[grouping]}
          </button>
        }
        items={GROUPINGS.map((value) => ({
          id: value,
          label: said.groupBy[value],
          checked: value === grouping,
          onSelect: () => group(value),
        }))}
      />
      <IconButton icon={Copy} size="small" label={said.copy} onClick={() => runAction('copy-problems')} />
    </>
  );
}
