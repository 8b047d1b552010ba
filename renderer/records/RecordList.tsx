/** A list of the show's records: each a line that opens to its fields; added, put in order and deleted here. */
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { addRecord, type AddRecord } from '#shared/edit/add-record.ts';
import { changeRecord, type ChangeRecord } from '#shared/edit/change-record.ts';
import type { RecordTypes } from '#shared/show/document.ts';
import { deleteUsed } from '#renderer/actions/delete-used.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { dropLine, stepLine } from './list-order.ts';
import { RecordLine, StepButtons } from './RecordLine.tsx';
import { useLineDrag } from './use-line-drag.ts';
import styles from './RecordList.module.css';

type ListedTable = 'lanes' | 'resources' | 'sections' | 'zones' | 'people' | 'jumps';

interface RecordListProps<K extends ListedTable> {
  readonly table: K;
  readonly records: readonly RecordTypes[K][];
  readonly addLabel: string;
  /** What a new one is to begin with. */
  readonly createRecord: () => AddRecord<K>['record'];
  /** Whether the list has an order that the person decides. */
  readonly ordered?: boolean;
  /** How deep a line stands in the others, for lists that are trees. */
  readonly depthOf?: (record: RecordTypes[K]) => number;
  /** Which one is open, where somebody else decides that too; `onOpen` then takes what the person opens and folds. */
  readonly open?: string | null;
  readonly onOpen?: (id: string | null) => void;
  /** What stands at the end of the line. */
  readonly aside?: (record: RecordTypes[K]) => ReactNode;
  /** What stands before the name. */
  readonly renderMark?: (record: RecordTypes[K]) => ReactNode;
  readonly children: (record: RecordTypes[K], change: (patch: ChangeRecord<K>['patch']) => string | null) => ReactNode;
}

export function RecordList<K extends ListedTable>(props: RecordListProps<K>) {
  const { table, records, addLabel, createRecord, ordered = false, depthOf } = props;
  const words = useWords();
  const { showPanels } = words;
  const [ownOpen, setOwnOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const open = props.open === undefined ? ownOpen : props.open;
  const setOpen = props.onOpen ?? setOwnOpen;
  const list = useRef<HTMLDivElement>(null);
  const run = useDocument((state) => state.run);

  const { drag, lineHandlers } = useLineDrag({
    nests: depthOf !== undefined,
    onDrop: (drop) => run((document) => dropLine(document, { table, ...drop })),
  });

  // A new record wants its name at once.
  useEffect(() => {
    if (added !== null) list.current?.querySelector<HTMLInputElement>(`[data-record="${added}"] input`)?.select();
  }, [added]);

  const add = (): void => {
    let added: string | undefined;
    runCommand((document) => {
      const outcome = addRecord(document, { table, record: createRecord() });
      if ('diff' in outcome) added = outcome.diff[table]?.added?.[0]?.id;
      return outcome;
    }, words);
    if (added === undefined) return;
    setOpen(added);
    setAdded(added);
  };
  const remove = async (id: string): Promise<void> => {
    if (await deleteUsed({ table, ids: [id] })) list.current?.querySelector<HTMLElement>('[data-add] button')?.focus();
  };
  return (
    <div ref={list} className={styles['list']}>
      {records.length > 0 && (
        <ul>
          {records.map((record, place) => (
            <RecordLine
              key={record.id}
              record={record}
              mark={props.renderMark?.(record)}
              aside={props.aside?.(record)}
              depth={depthOf?.(record) ?? 0}
              drop={drag?.over === record.id ? drag.place : null}
              isDragged={drag?.id === record.id}
              isOpen={open === record.id}
              onOpen={(isOpen) => setOpen(isOpen ? record.id : null)}
              onStep={(step) => ordered && run((document) => stepLine(document, { table, id: record.id, step }))}
              handlers={ordered ? lineHandlers(record.id) : undefined}
            >
              {props.children(record, (patch) =>
                runCommand((document) => changeRecord(document, { table, id: record.id, patch }), words),
              )}
              <div className={styles['tools']}>
                {ordered && (
                  <StepButtons
                    name={record.name}
                    isFirst={place === 0}
                    isLast={place === records.length - 1}
                    isTree={depthOf !== undefined}
                    onStep={(step) => run((document) => stepLine(document, { table, id: record.id, step }))}
                  />
                )}
                <IconButton
                  icon={Trash2}
                  label={showPanels.remove(record.name)}
                  onClick={() => void remove(record.id)}
                />
              </div>
            </RecordLine>
          ))}
        </ul>
      )}
      <div data-add>
        <Button tone="plain" onClick={add}>
          <Plus size={14} aria-hidden />
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
