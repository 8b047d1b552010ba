/** One of the lists below the board: a heading with its tools, and rows that scroll. */
import type { ReactNode } from 'react';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import styles from './SongScreen.module.css';

interface SongColumnProps {
  readonly id: string;
  readonly title: string;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

export function SongColumn({ id, title, tools, children }: SongColumnProps) {
  return (
    <section className={styles['column']} aria-labelledby={id}>
      <header className={styles['columnHead']}>
        <SectionLabel id={id} level={2}>
          {title}
        </SectionLabel>
        <span className={styles['tools']}>{tools}</span>
      </header>
      <div className={styles['rows']}>{children}</div>
    </section>
  );
}
