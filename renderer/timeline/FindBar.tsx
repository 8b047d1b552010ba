/** Looking for cues on the timeline: what is typed is found at once, Enter goes from one to the next. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { goToFound } from '#renderer/actions/find-actions.ts';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import { useCueFind } from '#renderer/state/cue-find.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './FindBar.module.css';

/** `onClosed`: the keyboard goes back to the cues. */
export function FindBar({ onClosed }: { readonly onClosed: () => void }) {
  const words = useWords();
  const keyOf = useKeyOf();
  const { find: said } = words.timeline;
  const field = useRef<HTMLInputElement>(null);
  const text = useSession((state) => state.find);
  const setFind = useSession((state) => state.setFind);
  const focus = useSession((state) => state.focus);
  const found = useCueFind((state) => state.found);
  const isOpen = text !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const take = (): void => field.current?.select();
    take();
    // Asked for again while it is there.
    return useSession.subscribe((now, before) => {
      if (now.findAsked !== before.findAsked) take();
    });
  }, [isOpen]);
  if (text === null) return null;
  const close = (): void => {
    setFind(null);
    onClosed();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') goToFound(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = focus === null ? -1 : (found?.indexOf(focus) ?? -1);
  return (
    <div className={styles['bar']} role="search" aria-label={said.title}>
      <input
        ref={field}
        className={styles['field']}
        type="text"
        value={text}
        placeholder={said.placeholder}
        aria-label={said.title}
        onChange={(event) => setFind(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles['count']} role="status">
        {found ? said.count(place + 1, found.length) : ''}
      </span>
      <IconButton
        icon={ChevronUp}
        size="small"
        label={words.actions.names['find-previous']}
        {...keysFor('find-previous')}
        disabled={!found?.length}
        onClick={() => goToFound(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size="small"
        label={words.actions.names['find-next']}
        {...keysFor('find-next')}
        disabled={!found?.length}
        onClick={() => goToFound(1)}
      />
      <IconButton icon={X} size="small" label={said.close} onClick={close} />
    </div>
  );

  function keysFor(id: 'find-next' | 'find-previous'): { readonly keys?: string } {
    const keys = keyOf(id);
    return keys === undefined ? {} : { keys };
  }
}
