/** What the import would do: counts, what has to be made for it, and each row. */
import { useMemo, useState } from 'react';
import type { ImportPlan, RowOutcome } from '#shared/import-cues/import-plan.ts';
import type { ImportField, Mapping } from '#shared/import-cues/import-fields.ts';
import { useWords } from '#renderer/state/session.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './Preview.module.css';
import { PreviewTable } from './PreviewTable.tsx';

interface PreviewProps {
  /** Null while it is being made, or while nothing can be made of the columns. */
  readonly plan: ImportPlan | null;
  readonly mapping: Mapping;
  /** From 0 to 1; null: nothing is being made. */
  readonly progress: number | null;
}

type Filter = 'all' | RowOutcome;
const OUTCOMES = ['add', 'change', 'unchanged', 'refused'] as const satisfies readonly RowOutcome[];

export function Preview({ plan, mapping, progress }: PreviewProps) {
  const { importCues } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const columns = useMemo(
    () => mapping.flatMap((field, column) => (field === null ? [] : [{ field, column }])),
    [mapping],
  );
  const rows = useMemo(
    () => plan?.rows.filter(({ outcome }) => filter === 'all' || outcome === filter) ?? [],
    [plan, filter],
  );
  if (!plan) {
    return (
      <section className={styles['preview']} aria-label={importCues.preview} aria-busy={progress !== null}>
        <EmptyState
          title={progress === null ? importCues.nothingMapped : importCues.planning(Math.floor(progress * 100))}
        />
      </section>
    );
  }
  const { counts } = plan;
  return (
    <section className={styles['preview']} aria-label={importCues.preview}>
      <div className={styles['bar']}>
        <Segmented<Filter>
          label={importCues.filter}
          hideLabel
          value={filter}
          options={[
            { value: 'all', label: importCues.filters.all(plan.rows.length) },
            ...OUTCOMES.map((value) => ({ value, label: importCues.filters[value](counts[value]) })),
          ]}
          onChange={setFilter}
        />
        <Made plan={plan} />
      </div>
      {rows.length > 0 ? <PreviewTable rows={rows} columns={columns} /> : <EmptyState title={importCues.nothingHere} />}
      <p className={styles['verdict']} role="status">
        {counts.add + counts.change > 0 ? '' : counts.refused > 0 ? importCues.allRefused : importCues.nothingToDo}
      </p>
    </section>
  );
}

export interface PreviewColumn {
  readonly field: ImportField;
  readonly column: number;
}

/** Lanes, resources and places that the show does not have yet. */
function Made({ plan: { lanes, resources, zones } }: { readonly plan: ImportPlan }) {
  const { importCues } = useWords();
  const namesOf = (records: readonly { readonly name: string }[]): string => records.map(({ name }) => name).join(', ');
  const lines = [
    ...(lanes.length > 0 ? [importCues.newLanes(namesOf(lanes))] : []),
    ...(resources.length > 0 ? [importCues.newResources(namesOf(resources))] : []),
    ...(zones.length > 0 ? [importCues.newZones(namesOf(zones))] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles['made']}>
      {lines.map((line) => (
        <li key={line} title={line}>
          {line}
        </li>
      ))}
    </ul>
  );
}
