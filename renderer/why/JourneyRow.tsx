/** One way of one resource: from where to where, how far, how long it takes, how long there is. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Journey } from '#shared/plan/cue-journeys.ts';
import { printSeconds } from '#shared/time/print.ts';
import { journeyFacts } from '#shared/words/why-facts.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx';
import styles from './Journeys.module.css';

interface JourneyRowProps {
  readonly journey: Journey;
  readonly document: ShowDocument;
  /** Whether it is the one on the plan. */
  readonly isShown: boolean;
  readonly onShow: () => void;
}

export function JourneyRow({ journey, document, isShown, onShow }: JourneyRowProps) {
  const { why } = useWords();
  const measures = useMeasures();
  const facts = journeyFacts(journey, document, measures);
  const { length, needs, there, shortMs } = facts;
  const isWay = journey.way !== null;
  const isUnknown = isWay && length === null;
  const short = shortMs > 0 ? why.short(printSeconds(shortMs)) : '';
  return (
    <button
      type="button"
      className={styles['row']}
      aria-pressed={isShown}
      disabled={!isWay}
      data-short={shortMs > 0 || undefined}
      onClick={onShow}
    >
      <span className={styles['way']}>
        <span className={styles['leg']}>{why.leg(facts)}</span>
        <span className={styles['places']}>{why.places(facts)}</span>
        {short !== '' && (
          <span className={styles['short']}>
            <SeverityMark severity="error" /> {short}
          </span>
        )}
        {isUnknown && (
          <span className={styles['unknown']}>
            <SeverityMark severity="warning" /> {why.noRoute}
          </span>
        )}
      </span>
      <VisuallyHidden>{why.figures(facts)}</VisuallyHidden>
      <span aria-hidden>{length ?? '–'}</span>
      <span aria-hidden>{needs ?? '–'}</span>
      <span aria-hidden className={styles['there']}>
        {there ?? '–'}
      </span>
    </button>
  );
}
