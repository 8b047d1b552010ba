/** The breath of everybody who sings in the cue, over the whole show. */
import { headerOf, type CueRecord, type ResourceRecord } from '#shared/show/document.ts';
import type { SungPhrase } from '#shared/plan/singer-breath.ts';
import { printSeconds } from '#shared/time/print.ts';
import { goToCue } from '#renderer/actions/go-to-cue.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import part from './Part.module.css';
import styles from './BreathCurve.module.css';
import { BreathCurve } from './BreathCurve.tsx';

interface BreathCurvesProps {
  readonly cue: CueRecord;
  readonly singers: readonly ResourceRecord[];
  readonly show: OpenShow;
}

export function BreathCurves({ cue, singers, show }: BreathCurvesProps) {
  return singers.map((singer) => <SingerBreath key={singer.id} cue={cue} singer={singer} show={show} />);
}

interface SingerBreathProps extends Omit<BreathCurvesProps, 'singers'> {
  readonly singer: ResourceRecord;
}

function SingerBreath({ cue, singer, show }: SingerBreathProps) {
  const { why } = useWords();
  const { plan, document } = show;
  const breath = plan.breath(singer.id);
  if (breath.phrases.length === 0) return <p className={part['dim']}>{why.singsNothing(singer.name)}</p>;
  // What the warnings say, accepted or not: the panel has no opinion of its own.
  const lacks = new Map(
    plan.problems.flatMap(({ code, resource, cues: [id = ''], byMs }) =>
      code === 'breath-short' && resource === singer.id ? [[id, byMs] as const] : [],
    ),
  );
  const short = breath.phrases.filter((phrase) => lacks.has(phrase.cue));
  const [tightest] = breath.phrases.toSorted((a, b) => spareOf(a) - spareOf(b));
  const told = short.length > 0 ? short : tightest ? [tightest] : [];
  return (
    <section className={styles['singer']} aria-label={why.breathOf(singer.name)}>
      <h4>{singer.name}</h4>
      <BreathCurve
        singer={singer}
        breath={breath}
        short={lacks}
        cue={cue.id}
        lengthMs={headerOf(document).music.lengthMs}
        show={show}
      />
      <p className={part['dim']}>{short.length > 0 ? why.breathShort : why.breathTightest}</p>
      <ul>
        {told.map((phrase) => {
          const lackMs = lacks.get(phrase.cue);
          const spare = printSeconds(lackMs ?? Math.floor(spareOf(phrase)));
          return (
            <li key={phrase.cue}>
              <button type="button" className={styles['phraseRow']} onClick={() => goToCue(phrase.cue)}>
                <span className={styles['mark']}>{lackMs !== undefined && <SeverityMark severity="warning" />}</span>
                <b>{document.cues.get(phrase.cue)?.number ?? phrase.cue}</b>
                <span>{why.phrase(printSeconds(phrase.phraseMs), printSeconds(Math.floor(phrase.breathMs)))}</span>
                <span>{lackMs === undefined ? why.breathLeft(spare) : why.breathLacks(spare)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function spareOf({ breathMs, phraseMs }: SungPhrase): number {
  return breathMs - phraseMs;
}
