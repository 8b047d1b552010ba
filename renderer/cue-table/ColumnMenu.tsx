/** Which columns the table has. */
import { Columns3 } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { COLUMNS } from './columns.ts';
import { useTable } from './table-state.ts';

/** Not drawn again with the table, which a drag changes at every step. */
export const ColumnMenu = memo(PlainColumnMenu);

function PlainColumnMenu() {
  const { cueTable } = useWords();
  const columns = useTable((state) => state.columns);
  const toggleColumn = useTable((state) => state.toggleColumn);
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Columns3} label={cueTable.chooseColumns} />}
      items={COLUMNS.map(({ id, always }) => ({
        id,
        label: cueTable.columns[id],
        checked: columns.has(id),
        disabled: always ?? false,
        onSelect: () => toggleColumn(id),
      }))}
    />
  );
}
