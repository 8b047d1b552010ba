/** The columns of a named sheet: which it has, and in what order they stand. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { COLUMNS, type ColumnId } from '#shared/sheets/columns.ts';
import { columnsOf } from '#shared/sheets/sheet-spec.ts';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import styles from './SheetChoices.module.css';

interface ColumnListProps {
  readonly columns: readonly string[] | undefined;
  /** Undefined: all of them, as the master has them. */
  readonly onChange: (columns: string[] | undefined) => void;
}

const ALL: readonly ColumnId[] = COLUMNS.map(({ id }) => id);

export function ColumnList({ columns = [], onChange }: ColumnListProps) {
  const { sheets, showPanels } = useWords();
  const said = sheets.screen;
  const chosen = columnsOf({ columns: [...columns] });
  // What another version has written there stays, behind what this one knows.
  const strange = columns.filter((id) => !ALL.some((known) => known === id));
  const set = (next: readonly ColumnId[]): void => {
    const isAll = next.length === ALL.length && next.every((id, place) => id === ALL[place]);
    onChange(isAll && strange.length === 0 ? undefined : [...next, ...strange]);
  };
  const move = (id: ColumnId, by: 1 | -1): void => {
    const others = chosen.filter((other) => other !== id);
    set(others.toSpliced(chosen.indexOf(id) + by, 0, id));
  };
  return (
    <div role="group" aria-label={said.columns}>
      <SectionLabel>{said.columns}</SectionLabel>
      <ul className={styles['columns']}>
        {[...chosen, ...ALL.filter((id) => !chosen.includes(id))].map((id) => {
          const name = sheets.columns[id];
          const place = chosen.indexOf(id);
          const isOn = place !== -1;
          return (
            <li key={id}>
              <Checkbox
                label={name}
                checked={isOn}
                // A sheet without columns would be an empty page.
                disabled={isOn && chosen.length === 1}
                onChange={(on) => set(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
              />
              {isOn && (
                <span>
                  <IconButton
                    icon={ChevronUp}
                    label={showPanels.moveUp(name)}
                    disabled={place === 0}
                    onClick={() => move(id, -1)}
                  />
                  <IconButton
                    icon={ChevronDown}
                    label={showPanels.moveDown(name)}
                    disabled={place === chosen.length - 1}
                    onClick={() => move(id, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
