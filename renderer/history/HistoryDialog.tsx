/** All steps of the show, the ones undone too: a choice goes there at once, over however many of them. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useDocument, useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './HistoryDialog.module.css';

const ROW_PX = 28;
/** Page Up and Page Down. */
const PAGE = 10;

export function HistoryDialog() {
  const { app, common } = useWords();
  const open = useSession(({ dialog }) => dialog === 'history');
  const setDialog = useSession((state) => state.setDialog);
  return (
    <Dialog
      open={open}
      onClose={() => setDialog(null)}
      title={app.history.title}
      description={app.history.text}
      closeLabel={common.close}
    >
      {open && <States />}
    </Dialog>
  );
}

function States() {
  const words = useWords();
  const { history } = words.app;
  const show = useShow((present) => present);
  const states = useDocument((state) => state.states);
  const goTo = useDocument((state) => state.goTo);
  // The show is another object with each step.
  const { list, at, saved } = useMemo(() => (show ? states() : { list: [], at: 0, saved: null }), [show, states]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  useEffect(() => {
    rows.scrollToIndex(at);
  }, [at, rows]);
  useEffect(() => scroller.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Partial<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: list.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(Math.min(list.length - 1, Math.max(0, target)));
  };
  return (
    <div
      ref={scroller}
      className={styles['list']}
      role="listbox"
      tabIndex={0}
      aria-label={history.steps}
      aria-activedescendant={`state-${at}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const state = list[index];
          return (
            // The list box has the keyboard.
            <div
              key={index}
              id={`state-${index}`}
              className={styles['row']}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={list.length}
              data-undone={index > at || undefined}
              style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
              onClick={() => goTo(index)}
              onKeyDown={(event) => event.key === 'Enter' && goTo(index)}
            >
              <span className={styles['place']}>{index === 0 ? '' : index}</span>
              <span className={styles['name']}>{state?.label ? words.steps(state.label) : history.first}</span>
              {index === saved && <span className={styles['saved']}>{history.saved}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
