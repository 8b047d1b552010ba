/** The show's title, whether it is saved, and behind it what can be done with it as a file. */
import { ChevronDown } from 'lucide-react';
import { headerOf } from '#shared/show/document.ts';
import { ACTIONS, type ActionId } from '#shared/words/actions.ts';
import { useEnabled } from '#renderer/actions/enabled-actions.ts';
import { useFileWork } from '#renderer/actions/file-turns.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import styles from './ShowMenu.module.css';

const FILE_ITEMS = ACTIONS.filter(({ menu }) => menu === 'file');
const THEMES = ['theme-dark', 'theme-light', 'theme-system'] as const satisfies readonly ActionId[];

export function ShowMenu() {
  const words = useWords();
  const title = useShow(({ document }) => headerOf(document).title);
  const place = useShow(({ file }) => (file?.writable ? `${file.folder} — ${file.name}` : undefined));
  const trigger = (
    <button type="button" className={styles['trigger']} title={place ?? words.app.neverSaved}>
      <span className={styles['title']}>{title}</span>
      <ChevronDown size={12} aria-hidden />
    </button>
  );
  return (
    <div className={styles['show']}>
      <Menu trigger={trigger} items={useItems()} />
      <SaveState />
    </div>
  );
}

function useItems(): readonly MenuItem[] {
  const words = useWords();
  const keyOf = useKeyOf();
  const enabled = useEnabled();
  const theme = useSession((state) => state.theme);
  const item = (id: ActionId): MenuItem => ({
    id,
    label: words.actions.names[id],
    keys: keyOf(id),
    disabled: !enabled.has(id),
    onSelect: () => void runAction(id),
  });
  return [
    ...FILE_ITEMS.map(({ id, rule = false }) => ({ ...item(id), rule })),
    ...THEMES.map((id, index) => ({ ...item(id), rule: index === 0, checked: id === `theme-${theme}` })),
  ];
}

function SaveState() {
  const { app } = useWords();
  const work = useFileWork((state) => state.work);
  const edited = useShow((show) => show.edited);
  const file = useShow((show) => show.file);
  const atRest = file === null ? app.neverSaved : file.writable ? app.saved : app.sample;
  const text = work === 'save' ? app.saving : edited ? app.edited : atRest;
  return (
    <span className={styles['state']} data-edited={edited || undefined} role="status">
      {text}
    </span>
  );
}
