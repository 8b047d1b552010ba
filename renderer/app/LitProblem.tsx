/** The problem that is shown, at the foot of the inspector: what it says, and the way to each of its cues. */
import { goToProblem } from '#renderer/actions/go-to-problem.ts';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useSession, useWords } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import styles from './LitProblem.module.css';

/** More cues than these are not told one by one. */
const MOST_CUES = 8;

export function LitProblem() {
  const { problems, problemsStrip } = useWords();
  const problem = useSession((state) => state.problem);
  const measures = useMeasures();
  const focus = useSession((state) => state.focus);
  const { document, plan } = useShow((show) => show);
  if (!problem) return null;
  return (
    <section className={styles['problem']} data-severity={problem.severity} aria-label={problemsStrip.shown}>
      <p>
        <SeverityMark severity={problem.severity} label={problemsStrip.severity[problem.severity]} />
        {problems.sentence(problem, document, plan, measures)}
      </p>
      {problem.cues.length > 1 && (
        <div className={styles['cues']} role="group" aria-label={problemsStrip.itsCues}>
          {problem.cues.slice(0, MOST_CUES).map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === focus}
              onClick={() => goToProblem(problem, { cue: id })}
            >
              {document.cues.get(id)?.number ?? id}
            </button>
          ))}
          {problem.cues.length > MOST_CUES && <span>+{problem.cues.length - MOST_CUES}</span>}
        </div>
      )}
    </section>
  );
}
