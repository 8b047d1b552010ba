/** A group of fields under a heading that folds it away. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { create } from 'zustand';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import styles from './FieldGroup.module.css';

interface FieldGroupProps {
  /** Under this name it is remembered whether the group is open, as long as the program runs. */
  readonly id: string;
  readonly title: string;
  /** What the folded group still says: "called, 5.0 s standby". */
  readonly summary?: string | undefined;
  readonly startsClosed?: boolean;
  readonly children: ReactNode;
}

const useOpenGroups = create<ReadonlyMap<string, boolean>>()(() => new Map());

/** Unfolds a group, by its id. */
export function openFieldGroup(id: string): void {
  useOpenGroups.setState((groups) => (groups.get(id) === true ? groups : new Map(groups).set(id, true)), true);
}

export function FieldGroup({ id, title, summary, startsClosed = false, children }: FieldGroupProps) {
  const open = useOpenGroups((groups) => groups.get(id) ?? !startsClosed);
  return (
    <details className={styles['group']} open={open}>
      <summary
        className={styles['head']}
        // The element would fold by itself, and tell of it late and of changes from here too.
        onClick={(event) => {
          event.preventDefault();
          useOpenGroups.setState((groups) => new Map(groups).set(id, !open), true);
        }}
      >
        <ChevronRight size={12} className={styles['chevron']} aria-hidden />
        <SectionLabel level={3}>{title}</SectionLabel>
        {!open && summary !== undefined && <span className={styles['summary']}>{summary}</span>}
      </summary>
      {open && <div className={styles['fields']}>{children}</div>}
    </details>
  );
}

/** Fields side by side. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
