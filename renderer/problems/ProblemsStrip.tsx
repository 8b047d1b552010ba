/** What does not hold together, below the plan: found, grouped, mended, accepted. */
import { useMemo } from 'react';
import { rowsOf, useProblemList } from '#renderer/state/problem-list.ts';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { AcceptProblem } from './AcceptProblem.tsx';
import { ConflictList } from './ConflictList.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ProblemsHead } from './ProblemsHead.tsx';
import styles from './ProblemsStrip.module.css';

export function ProblemsStrip() {
  const words = useWords();
  const measures = useMeasures();
  const { problemsStrip } = words;
  const show = useShow((open) => open);
  const list = useProblemList();
  const closed = useSession(({ closedPanels }) => closedPanels.has('problems'));
  const rows = useMemo(
    () => (closed ? [] : rowsOf(show, list, words, measures)),
    [show, list, words, measures, closed],
  );
  const isListed = list.view === 'problems';
  const hasProblems = show.plan.problems.length > 0;
  return (
    <section className={styles['strip']} data-closed={closed || undefined} aria-label={problemsStrip.title}>
      <ProblemsHead show={show} closed={closed} />
      {!closed && list.view === 'conflicts' && <ConflictList />}
      {!closed && isListed && rows.length > 0 && <ProblemList rows={rows} show={show} />}
      {!closed && isListed && hasProblems && rows.length === 0 && (
        <p className={styles['noMatch']}>
          {problemsStrip.noMatch}
          <Button tone="plain" onClick={list.showAll}>
            {problemsStrip.showAll}
          </Button>
        </p>
      )}
      <AcceptProblem />
    </section>
  );
}
