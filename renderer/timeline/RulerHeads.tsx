/** The heads of the rulers: what each says, and the choice of what the ruler of time does. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Band } from '#renderer/canvas/draw-ruler-bands.ts';
import { RULER_TIMES, useSession, useWords } from '#renderer/state/session.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { BarHead } from './BarHead.tsx';
import { rulerBands, type RulerChoice } from './ruler-bands.ts';
import styles from './RulerHeads.module.css';

export function RulerHeads({ choice }: { readonly choice: RulerChoice }) {
  const { timeline, lanes } = useWords();
  const { sections, lyrics, bars, time, timecode } = rulerBands(choice);
  return (
    <div className={styles['heads']}>
      <Head band={sections}>{timeline.section}</Head>
      <Head band={lyrics}>{lanes.lyrics}</Head>
      <Head band={bars}>
        <BarHead />
      </Head>
      <Head band={time}>
        <TimeChoice label={timeline.time} />
      </Head>
      <Head band={timecode}>{time ? lanes.timecode : <TimeChoice label={lanes.timecode} />}</Head>
    </div>
  );
}

/** Beside its band; nothing for one that is not seen. */
function Head({ band, children }: { readonly band: Band | undefined; readonly children: ReactNode }) {
  if (!band) return null;
  return (
    <div className={styles['head']} style={{ height: band.heightPx }}>
      {children}
    </div>
  );
}

function TimeChoice({ label }: { readonly label: string }) {
  const { lanes } = useWords();
  const rulerTime = useSession((state) => state.rulerTime);
  const setRulerTime = useSession((state) => state.setRulerTime);
  return (
    <Menu
      trigger={
        <button type="button" className={styles['choice']} title={lanes.rulerTimeTitle}>
          {label}
          <ChevronDown size={11} aria-hidden />
        </button>
      }
      items={RULER_TIMES.map((time) => ({
        id: time,
        label: lanes.rulerTimes[time],
        checked: time === rulerTime,
        onSelect: () => setRulerTime(time),
      }))}
    />
  );
}
