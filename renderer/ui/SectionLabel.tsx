/** The small heading over a group of fields or rows. */
import type { ReactNode } from 'react';
import styles from './SectionLabel.module.css';

interface SectionLabelProps {
  readonly children: ReactNode;
  readonly id?: string;
  /** Which heading it is in the outline of the page; absent: none. */
  readonly level?: 2 | 3;
  /** Capitals in Latin, for bands that divide lists; Hangul knows none. */
  readonly capitals?: boolean;
}

export function SectionLabel({ children, id, level, capitals = false }: SectionLabelProps) {
  const Tag = level === undefined ? 'div' : (`h${level}` as const);
  return (
    <Tag id={id} className={styles['label']} data-capitals={capitals || undefined}>
      {children}
    </Tag>
  );
}
