/** A table that has been read: what its columns hold, and beside that its rows as they would be imported. */
import { useMemo, useState } from 'react';
import type { CellTable } from '#shared/import-cues/cell-table.ts';
import { spellUnits } from '#shared/import-cues/heading-units.ts';
import type { ImportPlan } from '#shared/import-cues/import-plan.ts';
import type { ImportRequest } from '#shared/import-cues/plan-import.ts';
import { closeCueImport, type CueImport } from '#renderer/state/cue-import.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ColumnMapping } from './ColumnMapping.tsx';
import styles from './ImportWork.module.css';
import { Preview } from './Preview.tsx';
import { saveRefusedRows } from './save-refused-rows.ts';
import { beginChoices, chooseField, chooseHeadings, keepChoices, type TableChoices } from './table-choices.ts';
import { useImportPlan } from './use-import-plan.ts';

const NO_TABLE: CellTable = { rows: [], columns: 0 };

export function ImportWork({ source, tables }: Extract<CueImport, { phase: 'read' }>) {
  const words = useWords();
  const { importCues, common } = words;
  const [sheet, setSheet] = useState(0);
  const table = (tables[sheet] ?? tables[0])?.table ?? NO_TABLE;
  const [choices, setChoices] = useState<TableChoices>(() => beginChoices(table, currentShow().document));
  const { headings, mapping, blanks } = choices;
  const request = useMemo((): ImportRequest | null => {
    const tellsCue = (['number', 'id', 'start', 'bar'] as const).some((field) => mapping.includes(field));
    if (!tellsCue) return null;
    const below = table.rows.slice(headings === null ? 0 : headings + 1);
    const rows = spellUnits(below, headings === null ? undefined : table.rows[headings], mapping);
    const laneName: ImportRequest['laneName'] = (department) =>
      importCues.laneName(department && common.departments[department]);
    return { rows, mapping, blanks, laneName };
  }, [table, headings, mapping, blanks, importCues, common]);
  const { plan, done } = useImportPlan(request);
  const name = source.from === 'file' ? source.name : importCues.clipboard;
  const count = plan ? plan.counts.add + plan.counts.change : 0;

  const importRows = (): void => {
    if (!plan?.edit) return;
    const { edit } = plan;
    if (!useDocument.getState().run(() => edit)) return;
    keepChoices(choices, table);
    closeCueImport();
    tellWhatCame(plan);
  };
  return (
    <Dialog
      open
      onClose={closeCueImport}
      title={importCues.title(name)}
      closeLabel={common.close}
      size="screen"
      actions={
        <>
          {plan !== null && plan.counts.refused > 0 && (
            <Button tone="plain" onClick={() => void saveRefusedRows(plan, table, headings, name, words)}>
              {importCues.saveRefused}
            </Button>
          )}
          <Button onClick={closeCueImport}>{common.cancel}</Button>
          <Button tone="primary" disabled={count === 0} onClick={importRows}>
            {importCues.import(count)}
          </Button>
        </>
      }
    >
      <div className={styles['work']}>
        <ColumnMapping
          tables={tables}
          sheet={sheet}
          choices={choices}
          onSheet={(next) => {
            setSheet(next);
            const chosen = tables[next];
            if (chosen) setChoices(beginChoices(chosen.table, currentShow().document));
          }}
          onHeadings={(next) => setChoices(chooseHeadings(choices, table, next))}
          onField={(column, field) => setChoices(chooseField(choices, column, field))}
          onBlanks={(next) => setChoices({ ...choices, blanks: next })}
        />
        <Preview plan={plan} mapping={mapping} progress={request ? done / Math.max(1, request.rows.length) : null} />
      </div>
    </Dialog>
  );
}

/** What came is selected, and said. */
function tellWhatCame({ rows, counts }: ImportPlan): void {
  const cues = rows.flatMap(({ outcome, after }) =>
    after && (outcome === 'add' || outcome === 'change') ? [after.id] : [],
  );
  useSession.getState().select(cues, cues[0] ?? null);
  notify({
    tone: counts.refused > 0 ? 'warning' : 'plain',
    text: ({ importCues }) => importCues.done(counts.add, counts.change, counts.refused),
  });
}
