/** The keys of all actions: one is given by pressing it; a conflict names the other action before it is taken over. */
import { useState, type KeyboardEvent } from 'react';
import { ACTIONS, type ActionId } from '#shared/words/actions.ts';
import {
  bindKeys,
  holderOfKeys,
  isFixed,
  isReserved,
  keysOf,
  keysOfPress,
  resetKeys,
} from '#shared/words/key-bindings.ts';
import { printKeys } from '#shared/words/print-keys.ts';
import { changeSettings } from '#renderer/actions/view-actions.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './SettingsDialog.module.css';

export function KeySettings() {
  const words = useWords();
  const said = words.app.settings;
  const keys = useSession((state) => state.keys);
  const [query, setQuery] = useState('');
  const wanted = query.trim().normalize('NFC').toLowerCase();
  const shown = ACTIONS.filter(({ id }) => !isFixed(id) && words.actions.names[id].toLowerCase().includes(wanted));
  return (
    <section className={styles['keys']} aria-label={said.keys}>
      <div className={styles['keysHead']}>
        <TextField label={said.findAction} value={query} onInput={setQuery} />
        <Button disabled={Object.keys(keys).length === 0} onClick={() => changeSettings({ keys: {} })}>
          {said.resetAll}
        </Button>
      </div>
      <ul className={styles['keyList']}>
        {shown.map(({ id }) => (
          <KeyRow key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

/** What was pressed and can't be taken without a word. */
type Pressed = { readonly keys: string; readonly heldBy: ActionId | null };

function KeyRow({ id }: { readonly id: ActionId }) {
  const words = useWords();
  const said = words.app.settings;
  const keys = useSession((state) => state.keys);
  const platform = useSession((state) => state.platform);
  const [listening, setListening] = useState(false);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const spec = ACTIONS.find((action) => action.id === id);
  const [first] = spec ? keysOf(spec, keys) : [];
  const print = (one: string): string => printKeys(one, platform, words.app.space);
  const take = (one: string): void => {
    changeSettings({ keys: bindKeys(id, one, keys) });
    setPressed(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!listening) return;
    const one = keysOfPress(event, platform === 'mac');
    event.preventDefault();
    event.stopPropagation();
    if (one === null) return;
    setListening(false);
    if (one === 'Escape') return;
    const heldBy = holderOfKeys(id, one, keys);
    const isTaken = isReserved(one) || (heldBy !== null && isFixed(heldBy));
    if (isTaken || heldBy !== null) setPressed({ keys: one, heldBy: isTaken ? null : heldBy });
    else take(one);
  };
  const name = words.actions.names[id];
  return (
    <li className={styles['keyRow']}>
      <span>{name}</span>
      <button
        type="button"
        className={styles['keyButton']}
        data-listening={listening || undefined}
        aria-label={said.keyOf(name, first === undefined ? said.noKey : print(first))}
        onClick={() => {
          setPressed(null);
          setListening(true);
        }}
        onBlur={() => setListening(false)}
        onKeyDown={onKeyDown}
      >
        {listening ? (
          said.press
        ) : first === undefined ? (
          <span className={styles['text']}>{said.noKey}</span>
        ) : (
          <Kbd keys={print(first)} />
        )}
      </button>
      <Button
        tone="plain"
        disabled={!Object.hasOwn(keys, id)}
        onClick={() => changeSettings({ keys: resetKeys(id, keys) })}
      >
        {said.reset}
      </Button>
      {pressed && (
        <p className={styles['conflict']} role="alert">
          {pressed.heldBy === null
            ? said.reserved(print(pressed.keys))
            : said.heldBy(print(pressed.keys), words.actions.names[pressed.heldBy])}
          {pressed.heldBy !== null && <Button onClick={() => take(pressed.keys)}>{said.takeOver}</Button>}
        </p>
      )}
    </li>
  );
}
