/** One problem: what is wrong and where, and the ways out of it. */
import type { Problem } from '#shared/checks/problem.ts';
import { printTime } from '#shared/time/print.ts';
import { goToProblem } from '#renderer/actions/go-to-problem.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { MendMenu } from './MendMenu.tsx';
import styles from './ProblemsStrip.module.css';

interface ProblemRowProps {
  readonly problem: Problem;
  readonly isNew: boolean;
  readonly isLit: boolean;
  readonly show: OpenShow;
  readonly index: number;
  readonly top: number;
  readonly heightPx: number;
}

export function ProblemRow({ problem, isNew, isLit, show, index, top, heightPx }: ProblemRowProps) {
  const words = useWords();
  const measures = useMeasures();
  const { problemsStrip: said } = words;
  const { document, plan } = show;
  const numbers = problem.cues.map((id) => document.cues.get(id)?.number ?? id);
  return (
    // The grid has the keyboard: arrows go through the rows, as in every list of the program.
    <div
      id={`problem-${index}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-selected={isLit}
      aria-rowindex={index + 1}
      data-accepted={problem.accepted === undefined ? undefined : true}
      style={{ height: heightPx, transform: `translateY(${top}px)` }}
      onClick={() => goToProblem(problem)}
      onKeyDown={(event) => event.target === event.currentTarget && event.key === 'Enter' && goToProblem(problem)}
    >
      <span role="gridcell" className={styles['mark']}>
        <SeverityMark severity={problem.severity} label={said.severity[problem.severity]} />
      </span>
      <b role="gridcell" className={styles['cues']}>
        {numbers.length > 0 ? numbers.join(' / ') : said.programme}
      </b>
      <span role="gridcell" className={styles['sentence']}>
        {isNew && <span className={styles['new']}>{said.isNew}</span>}
        {words.problems.sentence(problem, document, plan, measures)}
        {problem.accepted !== undefined && ` · ${said.acceptedMark(problem.accepted)}`}
      </span>
      <span role="gridcell" className={styles['time']}>
        {printTime(problem.fromMs, 'tenths')}
      </span>
      <span role="gridcell" className={styles['ways']}>
        <MendMenu problem={problem} isLit={isLit} />
      </span>
    </div>
  );
}
