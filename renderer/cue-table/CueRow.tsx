/** One cue of the table. Drawn again only when something in it has changed. */
import { Lock } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { Severity } from '#shared/checks/problem.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { useWords } from '#renderer/state/session.ts';
import { DepartmentMark } from '#renderer/ui/DepartmentMark.tsx';
import { HiddenMark } from '#renderer/ui/HiddenMark.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { editOf } from './cell-edits.ts';
import { CellEditor, type EditLeave } from './CellEditor.tsx';
import type { ColumnId, ColumnSpec, RowContext } from './columns.ts';
import styles from './CueTable.module.css';

interface CueRowProps {
  readonly cue: CueRecord;
  readonly department: Department;
  readonly colour: string | undefined;
  readonly isLocked: boolean;
  /** Its lane is hidden in the timeline. */
  readonly isHidden: boolean;
  readonly severity: Severity | null;
  /** How bad the problem is that is shown, if the cue is in it. */
  readonly lit: Severity | null;
  readonly isSelected: boolean;
  readonly columns: readonly ColumnSpec[];
  readonly texts: readonly string[];
  /** Where the keyboard stands in this row; null: in another. */
  readonly activeColumn: number | null;
  /** The column that is being edited. */
  readonly editing: ColumnId | null;
  readonly rowIndex: number;
  readonly template: string;
  readonly top: number;
  readonly height: number;
  readonly cellId: (cue: string, column: ColumnSpec) => string;
  /** Only while a cell is edited. */
  readonly context: RowContext | null;
  readonly onPress: (event: MouseEvent, column: number) => void;
  readonly onEdit: (column: number) => void;
  readonly onLeave: (to: EditLeave) => void;
}

export const CueRow = memo(PlainCueRow, isSameRow);

function PlainCueRow(props: CueRowProps) {
  const { cue, columns, texts, activeColumn, editing, context } = props;
  return (
    <div
      role="row"
      className={styles['row']}
      aria-rowindex={props.rowIndex}
      aria-selected={props.isSelected}
      data-severity={props.severity ?? undefined}
      data-lit={props.lit ?? undefined}
      data-cue={cue.id}
      style={{ height: props.height, transform: `translateY(${props.top}px)`, gridTemplateColumns: props.template }}
    >
      {columns.map((column, index) => {
        const edit = editing === column.id ? editOf(column.id) : undefined;
        return (
          // The grid has the keyboard (aria-activedescendant) and takes every key: use-table-keys.ts.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={column.id}
            id={props.cellId(cue.id, column)}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={index + 1}
            className={styles['cell']}
            data-column={column.id}
            data-align={column.align}
            data-active={activeColumn === index || undefined}
            onMouseDown={(event) => props.onPress(event, index)}
            onDoubleClick={() => props.onEdit(index)}
          >
            {edit && context ? (
              <CellEditor {...{ cue, column, edit, context }} onLeave={props.onLeave} />
            ) : (
              <CellText {...props} column={column} text={texts[index] ?? ''} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function CellText(props: CueRowProps & { readonly column: ColumnSpec; readonly text: string }) {
  const { column, text, department, colour, isLocked, isHidden, severity, lit } = props;
  const { cueTable, lanes, problemsStrip } = useWords();
  const mark = severity ?? lit;
  const said = mark ? problemsStrip.severity[mark] : '';
  const words = <span className={styles['text']}>{text}</span>;
  if (column.id === 'number') {
    return (
      <>
        <DepartmentMark department={department} colour={colour} />
        {words}
      </>
    );
  }
  if (column.id === 'name') {
    return (
      <>
        {words}
        <span className={styles['marks']}>
          {isHidden && <HiddenMark label={lanes.inHiddenLane} />}
          {isLocked && (
            <Lock size={10} role="img" aria-hidden={false} aria-label={cueTable.locked} className={styles['lock']} />
          )}
          {mark && <SeverityMark severity={mark} label={lit ? cueTable.lit(said) : said} />}
        </span>
      </>
    );
  }
  return words;
}

/** Handlers are not compared: they lead to what the table does now (TableGrid.tsx, `latest`). */
function isSameRow(a: CueRowProps, b: CueRowProps): boolean {
  return (
    a.cue === b.cue &&
    a.department === b.department &&
    a.colour === b.colour &&
    a.isLocked === b.isLocked &&
    a.isHidden === b.isHidden &&
    a.severity === b.severity &&
    a.lit === b.lit &&
    a.isSelected === b.isSelected &&
    a.columns === b.columns &&
    a.activeColumn === b.activeColumn &&
    a.editing === b.editing &&
    a.context === b.context &&
    a.rowIndex === b.rowIndex &&
    a.template === b.template &&
    a.top === b.top &&
    a.height === b.height &&
    a.texts.length === b.texts.length &&
    a.texts.every((text, index) => text === b.texts[index])
  );
}
