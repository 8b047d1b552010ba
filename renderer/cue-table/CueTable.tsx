/** The cue table: every cue as a row, found, sorted and edited in place. One selection with the timeline. */
import { X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { runAction } from '#renderer/actions/run-action.ts';
import { useCalmShow } from '#renderer/state/calm.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import styles from './CueTable.module.css';
import { TableGrid } from './TableGrid.tsx';
import { useTable } from './table-state.ts';
import { useTableOrder } from './use-table-order.ts';

export function CueTable() {
  const words = useWords();
  const { cueTable } = words;
  const show = useCalmShow();
  const sort = useTable((state) => state.sort);
  const filter = useTable((state) => state.filter);
  const setFilter = useTable((state) => state.setFilter);
  const { cues, rows } = useTableOrder(show, sort, filter, words);
  const panel = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const toGrid = (): void => panel.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const clear = (): void => {
    setFilter('');
    search.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isFind = (event.ctrlKey || event.metaKey) && event.code === 'KeyF';
    if (!isFind) return;
    event.preventDefault();
    search.current?.select();
  };
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && filter !== '') {
      event.stopPropagation();
      setFilter('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      toGrid();
    }
  };
  const hasCues = show.document.cues.size > 0;
  return (
    // Ctrl+F works from anywhere in the panel.
    <div ref={panel} role="presentation" className={styles['table']} onKeyDown={onKeyDown}>
      <search className={styles['bar']}>
        <input
          ref={search}
          type="text"
          className={styles['filter']}
          aria-label={cueTable.filter}
          placeholder={cueTable.filterPlaceholder}
          value={filter}
          spellCheck={false}
          autoComplete="off"
          data-untouched={filter === '' ? '' : undefined}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={onSearchKey}
        />
        {filter !== '' && (
          <>
            <output className={styles['count']}>{cueTable.matches(cues.length, show.document.cues.size)}</output>
            <IconButton icon={X} size="small" label={cueTable.clearFilter} onClick={clear} />
          </>
        )}
        <ColumnMenu />
      </search>
      {cues.length > 0 ? (
        <TableGrid show={show} cues={cues} rows={rows} />
      ) : hasCues ? (
        <EmptyState title={cueTable.noMatchTitle} actions={<Button onClick={clear}>{cueTable.clearFilter}</Button>}>
          {cueTable.noMatchText(filter)}
        </EmptyState>
      ) : (
        <NoCues hasLanes={show.document.lanes.size > 0} />
      )}
    </div>
  );
}

function NoCues({ hasLanes }: { readonly hasLanes: boolean }) {
  const { cueTable } = useWords();
  return (
    <EmptyState
      title={cueTable.noCuesTitle}
      actions={
        hasLanes && (
          <Button tone="primary" onClick={() => runAction('add-cue')}>
            {cueTable.addCue}
          </Button>
        )
      }
    >
      {hasLanes ? cueTable.noCuesText : cueTable.noLanesText}
    </EmptyState>
  );
}
