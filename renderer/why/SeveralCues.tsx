/** Of several cues one has to be chosen. */
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { CueChip } from './CueChip.tsx';
import styles from './SeveralCues.module.css';

const MOST_CUES = 12;

interface SeveralCuesProps {
  readonly cues: ReadonlySet<string>;
  readonly show: OpenShow;
}

export function SeveralCues({ cues, show: { document, plan } }: SeveralCuesProps) {
  const { why } = useWords();
  const first = plan.byStart.filter((id) => cues.has(id)).slice(0, MOST_CUES);
  return (
    <div className={styles['several']}>
      <h2>{why.severalTitle(cues.size)}</h2>
      <p>{why.severalText}</p>
      <ul>
        {first.map((id) => {
          const cue = document.cues.get(id);
          return (
            cue && (
              <li key={id}>
                <CueChip cue={cue} document={document} />
              </li>
            )
          );
        })}
      </ul>
      {cues.size > first.length && <p>{why.moreCues(cues.size - first.length)}</p>}
    </div>
  );
}
