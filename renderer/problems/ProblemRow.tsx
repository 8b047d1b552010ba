/** One problem: what is wrong and where, and the ways out of it. */
import type { ListedRow } from '#shared/checks/list-problems.ts';
import { printTime } from '#shared/time/print.ts';
import { goToProblem } from '#renderer/actions/go-to-problem.ts';
import { openWhy, partAbout } from '#renderer/actions/why-actions.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { isHiddenIn, useLanesView } from '#renderer/state/lanes-view.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { HiddenMark } from '#renderer/ui/HiddenMark.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { MendMenu } from './MendMenu.tsx';
import styles from './ProblemsStrip.module.css';

interface ProblemRowProps {
  readonly listed: Extract<ListedRow, { row: 'problem' }>;
  readonly isLit: boolean;
  /** Whether the keyboard stands here: a lit problem may stand in several groups. */
  readonly isActive: boolean;
  readonly show: OpenShow;
  readonly index: number;
  readonly top: number;
  readonly heightPx: number;
}

export function ProblemRow({ listed, isLit, isActive, show, index, top, heightPx }: ProblemRowProps) {
  const { problem, group, isNew } = listed;
  const words = useWords();
  const measures = useMeasures();
  const { problemsStrip: said } = words;
  const { document, plan } = show;
  const go = (): void => goToProblem(problem, { group });
  const view = useLanesView();
  const isHidden = problem.cues.some((cue) => isHiddenIn(view, document, cue));
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
      onClick={go}
      onKeyDown={(event) => event.target === event.currentTarget && event.key === 'Enter' && go()}
    >
      <span role="gridcell" className={styles['mark']}>
        <SeverityMark severity={problem.severity} label={said.severity[problem.severity]} />
      </span>
      <b role="gridcell" className={styles['cues']}>
        {numbers.length > 0 ? numbers.join(' / ') : said.programme}{' '}
        {isHidden && <HiddenMark label={words.lanes.inHiddenLane} />}
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
        {problem.cues.length > 0 && (
          <button
            type="button"
            className={styles['way']}
            tabIndex={isActive ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation();
              go();
              openWhy(partAbout(problem));
            }}
          >
            {words.why.ask}
          </button>
        )}
        <MendMenu listed={listed} isActive={isActive} />
      </span>
    </div>
  );
}
