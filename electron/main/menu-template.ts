/** The native menu as data: the actions of shared/words/actions.ts in their order, and what a system expects beside them. */
import type { MenuItemConstructorOptions } from 'electron';
import type { WindowState } from '#shared/bridge/contract.ts';
import type { RecentShow } from '#shared/bridge/recent.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { ACTIONS, type ActionId, type ActionSpec, type MenuName } from '#shared/words/actions.ts';
import { wordsIn, type Words } from '#shared/words/language.ts';
import { keysOf } from '#shared/words/key-bindings.ts';
import { acceleratorOf, hasModifier } from './accelerators.ts';

export interface MenuState {
  readonly window: WindowState;
  readonly settings: Settings;
  readonly recent: readonly RecentShow[];
  readonly platform: NodeJS.Platform;
}

export interface MenuOrders {
  run(action: ActionId): void;
  openRecent(token: string): void;
  clearRecent(): void;
}

type Item = MenuItemConstructorOptions;
const RULE: Item = { type: 'separator' };
const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'transport', 'help'];

/** The menu that stands for `state`, for `Menu.buildFromTemplate`; what is chosen goes to `orders`. */
export function menuTemplate(state: MenuState, orders: MenuOrders): Item[] {
  const words = wordsIn(state.window.language);
  const isMac = state.platform === 'darwin';
  const menus = MENUS.map((name): Item => ({
    label: words.actions.menus[name],
    ...(name === 'help' && { role: 'help' as const }),
    submenu: [
      ...ACTIONS.filter(({ menu }) => menu === name).flatMap((action) => actionItems(action, state, orders, words)),
      ...(name === 'file' && !isMac ? [RULE, quitItem(words)] : []),
      ...(name === 'edit' ? [RULE, ...clipboardItems(words)] : []),
      ...(name === 'view' ? [RULE, { role: 'togglefullscreen', label: words.shell.menu.fullScreen } as const] : []),
    ],
  }));
  return isMac ? [applicationMenu(words), ...menus.slice(0, -1), windowMenu(words), ...menus.slice(-1)] : menus;
}

function actionItems(
  action: ActionSpec & { readonly id: ActionId },
  state: MenuState,
  orders: MenuOrders,
  words: Words,
): readonly Item[] {
  const item: Item = {
    id: action.id,
    label: labelOf(action.id, state.window, words),
    enabled: state.window.enabled.includes(action.id),
    ...choiceOf(action, state),
    ...keyOf(action, state),
    click: () => orders.run(action.id),
  };
  const after = action.id === 'open-show' ? [recentItem(state, orders, words)] : [];
  return [...(action.rule ? [RULE] : []), item, ...after];
}

function labelOf(id: ActionId, { undoLabel, redoLabel }: WindowState, words: Words): string {
  if (id === 'undo' && undoLabel !== '') return undoLabel;
  if (id === 'redo' && redoLabel !== '') return redoLabel;
  return words.actions.names[id];
}

/** Language and theme are choices: the one in force has the mark, and so has a switch that is on. */
function choiceOf({ id, switches }: ActionSpec & { readonly id: ActionId }, { settings, window }: MenuState): Item {
  if (switches) return { type: 'checkbox', checked: window.on.includes(id) };
  const match = /^(language|theme)-(.+)$/.exec(id);
  if (!match) return {};
  return { type: 'checkbox', checked: (match[1] === 'language' ? settings.language : settings.theme) === match[2] };
}

/**
 * The key beside the item. The window listens to all keys itself, for only there is known whether somebody is typing;
 * so a menu shows a key and does not take it. macOS always takes what it shows, hence only keys with Cmd there; the
 * window sees those first.
 */
function keyOf(action: ActionSpec & { readonly id: ActionId }, { platform, settings }: MenuState): Item {
  const [first] = keysOf(action, settings.keys);
  if (first === undefined || (platform === 'darwin' && !hasModifier(first))) return {};
  return { accelerator: acceleratorOf(first), registerAccelerator: false };
}

function recentItem({ recent }: MenuState, orders: MenuOrders, words: Words): Item {
  const { menu } = words.shell;
  const shows = recent.map(({ token, name, folder }): Item => ({
    id: `recent-${token}`,
    label: name,
    sublabel: folder,
    toolTip: folder,
    click: () => orders.openRecent(token),
  }));
  return {
    id: 'recent',
    label: menu.recent,
    submenu:
      shows.length === 0
        ? [{ label: menu.noRecent, enabled: false }]
        : [...shows, RULE, { id: 'clear-recent', label: menu.clearRecent, click: () => orders.clearRecent() }],
  };
}

function clipboardItems({ shell: { menu } }: Words): readonly Item[] {
  return [
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
  ];
}

function quitItem({ shell: { menu } }: Words): Item {
  return { id: 'quit', role: 'quit', label: menu.quit };
}

function applicationMenu(words: Words): Item {
  const { menu } = words.shell;
  return {
    label: words.common.productName,
    submenu: [
      { role: 'about', label: menu.about },
      RULE,
      { role: 'services', label: menu.services },
      RULE,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.unhide },
      RULE,
      quitItem(words),
    ],
  };
}

function windowMenu({ shell: { menu } }: Words): Item {
  return {
    role: 'window',
    label: menu.window,
    submenu: [
      { role: 'minimize', label: menu.minimize },
      { role: 'zoom', label: menu.zoom },
      { role: 'close', label: menu.close },
      RULE,
      { role: 'front', label: menu.front },
    ],
  };
}
