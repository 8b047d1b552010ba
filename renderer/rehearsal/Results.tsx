/** How cues went, counted: hits, late and early ones always, others only where there are some. */
import type { CueResult } from '#shared/show/types.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './Results.module.css';

const ALWAYS = ['hit', 'late', 'early'] as const satisfies readonly CueResult[];
const SOMETIMES = ['missed', 'skipped'] as const satisfies readonly CueResult[];

export function Results({ counts }: { readonly counts: ReadonlyMap<CueResult | null, number> }) {
  const { rehearsal } = useWords();
  const shown = [...ALWAYS, ...SOMETIMES.filter((result) => (counts.get(result) ?? 0) > 0)];
  return (
    <p className={styles['results']}>
      {shown.map((result) => (
        <span key={result}>
          <b data-result={result} data-none={!counts.get(result) || undefined}>
            {counts.get(result) ?? 0}
          </b>{' '}
          {rehearsal[result]}
        </span>
      ))}
    </p>
  );
}

/** Counts results; null stands for cues that were not due. */
export function countResults(results: Iterable<CueResult | null | undefined>): ReadonlyMap<CueResult | null, number> {
  const counts = new Map<CueResult | null, number>();
  for (const result of results) counts.set(result ?? null, (counts.get(result ?? null) ?? 0) + 1);
  return counts;
}
