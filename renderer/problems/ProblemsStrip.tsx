/** What does not hold together, below the plan: each row one problem, one press to its cues. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Problem } from '#shared/checks/problem.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import type { Words } from '#shared/words/language.ts';
import { goToProblem } from '#renderer/actions/go-to-problem.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import styles from './ProblemsStrip.module.css';

const ROW_PX = 26;

export function ProblemsStrip() {
  const words = useWords();
  const problems = useShow(({ plan }) => plan.problems);
  const isEmpty = useShow(({ document }) => document.cues.size === 0);
  const closed = useSession(({ closedPanels }) => closedPanels.has('problems'));
  const togglePanel = useSession((state) => state.togglePanel);
  const label = closed ? words.problemsStrip.expand : words.problemsStrip.collapse;
  return (
    <section className={styles['strip']} data-closed={closed || undefined} aria-label={words.problemsStrip.title}>
      <header className={styles['head']}>
        <h2>{words.problemsStrip.title}</h2>
        {problems.length === 0 ? (
          <span className={styles['none']}>
            {!isEmpty && <Check size={14} aria-hidden />}
            {isEmpty ? words.problemsStrip.noCues : words.problemsStrip.none}
          </span>
        ) : (
          <Counts problems={problems} words={words} />
        )}
        {problems.length > 0 && (
          <>
            <span className={styles['hint']}>
              <Kbd keys="F8" /> {words.problemsStrip.next}
            </span>
            <IconButton
              icon={closed ? ChevronUp : ChevronDown}
              label={label}
              size="small"
              aria-expanded={!closed}
              onClick={() => togglePanel('problems')}
            />
          </>
        )}
      </header>
      {!closed && problems.length > 0 && <ProblemList problems={problems} words={words} />}
    </section>
  );
}

function Counts({ problems, words }: { readonly problems: readonly Problem[]; readonly words: Words }) {
  const open = problems.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const accepted = problems.length - open.length;
  return (
    <>
      {errors > 0 && (
        <span className={styles['errors']}>
          <SeverityMark severity="error" /> {words.problemsStrip.errors(errors)}
        </span>
      )}
      {warnings > 0 && (
        <span className={styles['warnings']}>
          <SeverityMark severity="warning" /> {words.problemsStrip.warnings(warnings)}
        </span>
      )}
      {accepted > 0 && <span className={styles['accepted']}>{words.problemsStrip.accepted(accepted)}</span>}
    </>
  );
}

function ProblemList({ problems, words }: { readonly problems: readonly Problem[]; readonly words: Words }) {
  const scroller = useRef<HTMLDivElement>(null);
  const lit = useSession(({ problem }) => problem);
  const { document, plan } = useShow((show) => show);
  const rows = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const active = lit !== null && lit < problems.length ? lit : 0;
  useEffect(() => {
    if (lit !== null && lit < problems.length) rows.scrollToIndex(lit);
  }, [lit, problems.length, rows]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: problems.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goToProblem(Math.min(problems.length - 1, Math.max(0, target)));
  };
  return (
    <div
      ref={scroller}
      className={styles['list']}
      role="listbox"
      tabIndex={0}
      aria-label={words.problemsStrip.title}
      aria-activedescendant={`problem-${active}`}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const problem = problems[index];
          return problem ? (
            <ProblemRow
              key={index}
              {...{ problem, index, document, plan, words }}
              top={start}
              isLit={index === lit}
              count={problems.length}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function ProblemRow(props: {
  readonly problem: Problem;
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly isLit: boolean;
  readonly document: ShowDocument;
  readonly plan: Plan;
  readonly words: Words;
}) {
  const { problem, index, document, plan, words } = props;
  const numbers = problem.cues.map((id) => document.cues.get(id)?.number ?? id);
  return (
    // The list box has the keyboard: arrows go through the rows, as in every list of the program.
    <div
      id={`problem-${index}`}
      className={styles['row']}
      role="option"
      tabIndex={-1}
      aria-selected={props.isLit}
      aria-posinset={index + 1}
      aria-setsize={props.count}
      data-accepted={problem.accepted === undefined ? undefined : true}
      style={{ height: ROW_PX, transform: `translateY(${props.top}px)` }}
      onClick={() => goToProblem(index)}
      onKeyDown={(event) => event.key === 'Enter' && goToProblem(index)}
    >
      <SeverityMark severity={problem.severity} label={words.problemsStrip.severity[problem.severity]} />
      <b className={styles['cues']}>{numbers.length > 0 ? numbers.join(' / ') : words.problemsStrip.programme}</b>
      <span className={styles['sentence']}>
        {words.problems.sentence(problem, document, plan)}
        {problem.accepted !== undefined && ` · ${words.problemsStrip.acceptedMark(problem.accepted)}`}
      </span>
      <span className={styles['time']}>{printTime(problem.fromMs, 'tenths')}</span>
    </div>
  );
}
