/**
 * The longest phrase there is breath for, over the show, as a curve; the phrases that are asked for as bars at their
 * length: one above the curve is too long. Sections behind, the cue in question as a band.
 */
import { useRef } from 'react';
import { fatigueAt, longestPhraseMs } from '#shared/plan/breath.ts';
import type { SingerBreath } from '#shared/plan/singer-breath.ts';
import { breathOf } from '#shared/show/defaults.ts';
import { inOrder, type ResourceRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './BreathCurve.module.css';
import { useWidth } from './use-width.ts';

const HEIGHT_PX = 148;
/** Above it the names of the sections, below it times. */
const TOP_PX = 18;
const FOOT_PX = 18;
const LEFT_PX = 38;
/** The curve bends: a point for every so many pixels. */
const SAMPLE_PX = 3;
const LEAST_BAR_PX = 2;
const LEAST_NAME_PX = 26;

interface BreathCurveProps {
  readonly singer: ResourceRecord;
  readonly breath: SingerBreath;
  /** By cue: how much its phrase lacks. */
  readonly short: ReadonlyMap<string, Ms>;
  readonly cue: string;
  /** Of the song. */
  readonly lengthMs: Ms;
  readonly show: OpenShow;
}

export function BreathCurve({ singer, breath, short, cue, lengthMs, show }: BreathCurveProps) {
  const { why, fields } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const { corners, phrases } = breath;
  const { document, plan } = show;
  const { restMs, spentMs } = breathOf(singer.breath);
  const fromMs = Math.min(0, corners[0]?.atMs ?? 0);
  const toMs = Math.max(lengthMs, corners.at(-1)?.atMs ?? 0);
  const mostMs = Math.max(restMs, ...phrases.map(({ phraseMs }) => phraseMs), 1) * 1.06;
  const floor = HEIGHT_PX - FOOT_PX;
  const xOf = (ms: Ms): number => LEFT_PX + ((ms - fromMs) / (toMs - fromMs)) * (widthPx - LEFT_PX);
  const yOf = (ms: Ms): number => floor - (ms / mostMs) * (floor - TOP_PX);
  const at = (ms: Ms): number => yOf(longestPhraseMs(fatigueAt(corners, ms, singer.breath), singer.breath));
  const times = plan.timesOf(cue);
  const sections = inOrder(document.sections)
    .map(({ id, name, start }) => ({ id, name, atMs: timeOfMoment(start, plan.tempo) }))
    .sort((a, b) => a.atMs - b.atMs);
  const curve = curvePoints(fromMs, toMs, corners, (widthPx - LEFT_PX) / SAMPLE_PX)
    .map((ms) => `${xOf(ms).toFixed(1)} ${at(ms).toFixed(1)}`)
    .join('L');
  return (
    <div ref={box} className={styles['chart']} role="img" aria-label={why.curve(singer.name, short.size)}>
      {widthPx > 0 && (
        <svg width={widthPx} height={HEIGHT_PX} aria-hidden>
          {sections.map(({ id, name, atMs }, index) => {
            const left = xOf(Math.max(fromMs, atMs));
            const right = xOf(Math.min(toMs, sections[index + 1]?.atMs ?? toMs));
            return (
              <g key={id}>
                <rect
                  x={left}
                  y={0}
                  width={Math.max(0, right - left)}
                  height={floor}
                  className={styles['section']}
                  data-odd={index % 2 === 1 || undefined}
                />
                {right - left >= LEAST_NAME_PX && (
                  <foreignObject x={left + 3} y={1} width={right - left - 4} height={16}>
                    <div className={styles['sectionName']}>{name}</div>
                  </foreignObject>
                )}
              </g>
            );
          })}
          {times && (
            <rect
              x={xOf(times.startMs)}
              y={0}
              width={Math.max(LEAST_BAR_PX, xOf(times.endMs) - xOf(times.startMs))}
              height={floor}
              className={styles['own']}
            />
          )}
          {[restMs, spentMs].map((ms) => (
            <g key={ms}>
              <path d={`M${LEFT_PX} ${yOf(ms)}H${widthPx}`} className={styles['level']} />
              <text x={LEFT_PX - 5} y={yOf(ms) + 4} className={styles['tick']} textAnchor="end">
                {fields.seconds(printSeconds(ms))}
              </text>
            </g>
          ))}
          <path d={`M${LEFT_PX} ${floor}H${widthPx}`} className={styles['axis']} />
          <path d={`M${curve}L${xOf(toMs)} ${floor}L${xOf(fromMs)} ${floor}Z`} className={styles['area']} />
          <path d={`M${curve}`} className={styles['curve']} />
          {phrases.map((phrase) => {
            const x = xOf(phrase.fromMs);
            const width = Math.max(LEAST_BAR_PX, xOf(phrase.toMs) - x);
            const y = yOf(phrase.phraseMs);
            const isShort = short.has(phrase.cue);
            return (
              <g key={phrase.cue} data-short={isShort || undefined} className={styles['phrase']}>
                <rect x={x} y={y - 1.5} width={width} height={3} />
                {isShort && <path d={`M${x + width / 2} ${y - 13}l4.5 8.5h-9Z`} />}
              </g>
            );
          })}
          {[fromMs, toMs].map((ms, end) => (
            <text
              key={ms}
              x={end === 0 ? LEFT_PX : widthPx - 1}
              y={HEIGHT_PX - 4}
              className={styles['tick']}
              textAnchor={end === 0 ? 'start' : 'end'}
            >
              {printTime(ms, 'seconds')}
            </text>
          ))}
        </svg>
      )}
      <div className={styles['key']} aria-hidden>
        <span data-key="curve">{why.curveKey}</span>
        <span data-key="phrase">{why.phraseKey}</span>
      </div>
    </div>
  );
}

/** Times to draw the curve through: evenly spread, and every corner of it. */
function curvePoints(fromMs: Ms, toMs: Ms, corners: SingerBreath['corners'], count: number): readonly Ms[] {
  const steps = Math.max(1, Math.ceil(count));
  const even = Array.from({ length: steps + 1 }, (_, step) => fromMs + ((toMs - fromMs) * step) / steps);
  return [...even, ...corners.map(({ atMs }) => atMs)].sort((a, b) => a - b);
}
