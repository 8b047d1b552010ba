import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '#shared/words/actions.ts';
import { wordsIn } from '#shared/words/language.ts';
import { menuTemplate, type MenuState } from './menu-template.ts';

const orders = { run: () => undefined, openRecent: () => undefined, clearRecent: () => undefined };

function stateWith(changes: Partial<MenuState> = {}, window: Partial<MenuState['window']> = {}): MenuState {
  return {
    window: {
      title: 'X',
      taking: false,
      edited: false,
      language: 'en',
      enabled: [],
      on: [],
      undoLabel: '',
      redoLabel: '',
      ...window,
    },
    settings: { language: 'en', theme: 'dark', autosaveMinutes: 0, units: 'metres', keys: {} },
    recent: [],
    platform: 'linux',
    ...changes,
  };
}

/** All items, those of submenus included. */
function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}
function item(id: string, state: MenuState): MenuItemConstructorOptions | undefined {
  return itemsOf(menuTemplate(state, orders)).find((candidate) => candidate.id === id);
}

describe('the native menu', () => {
  test('has every action that names a menu, once, in the order of the list', () => {
    const wanted = (['file', 'edit', 'view', 'transport', 'help'] as const).flatMap((menu) =>
      ACTIONS.filter((action) => action.menu === menu).map(({ id }) => id),
    );
    const ids = itemsOf(menuTemplate(stateWith(), orders)).map(({ id }) => id ?? '');
    const known = new Set<string>(ACTIONS.map(({ id }) => id));
    expect(ids.filter((id) => known.has(id))).toEqual(wanted);
  });

  test('speaks the chosen language', () => {
    const labels = (language: 'en' | 'ko'): unknown[] =>
      menuTemplate(stateWith({}, { language }), orders).map(({ label }) => label);
    expect(labels('en')).toEqual(['File', 'Edit', 'View', 'Transport', 'Help']);
    expect(labels('ko')).toEqual(['파일', '편집', '보기', '재생', '도움말']);
    for (const { label } of itemsOf(menuTemplate(stateWith({}, { language: 'ko' }), orders))) {
      expect(label ?? '').not.toBe(wordsIn('en').shell.menu.quit);
    }
  });

  test('marks switches that are on', () => {
    const state = stateWith({}, { on: ['toggle-links'] });
    expect(item('toggle-links', state)).toMatchObject({ type: 'checkbox', checked: true });
    expect(item('toggle-slack', state)).toMatchObject({ type: 'checkbox', checked: false });
    expect(item('undo', state)?.type).toBeUndefined();
  });

  test('enables what can be run now, and says which step undo takes back', () => {
    const state = stateWith({}, { enabled: ['undo'], undoLabel: 'Undo: move 3 cues' });
    expect(item('undo', state)).toMatchObject({ enabled: true, label: 'Undo: move 3 cues' });
    expect(item('redo', state)).toMatchObject({ enabled: false, label: 'Redo' });
  });

  test('marks the language and the theme in force', () => {
    const state = stateWith({
      settings: { language: 'ko', theme: 'system', autosaveMinutes: 0, units: 'metres', keys: {} },
    });
    const marked = itemsOf(menuTemplate(state, orders)).filter(({ checked }) => checked === true);
    expect(marked.map(({ id }) => id)).toEqual(['language-ko', 'theme-system']);
  });

  test('shows keys and takes none from a text field', () => {
    const shown = itemsOf(menuTemplate(stateWith(), orders)).filter(({ accelerator }) => accelerator !== undefined);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
    expect(item('save', stateWith())).toMatchObject({ accelerator: 'CmdOrCtrl+S' });
    expect(item('play-pause', stateWith())).toMatchObject({ accelerator: 'Space' });
  });

  test('shows only keys with Cmd on macOS, where what is shown is taken', () => {
    const keys = itemsOf(menuTemplate(stateWith({ platform: 'darwin' }), orders)).flatMap(({ accelerator }) =>
      typeof accelerator === 'string' ? [accelerator] : [],
    );
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) expect(key).toMatch(/^CmdOrCtrl\+/);
  });

  test('lists the recent shows by name, and opens the one that is chosen', () => {
    const opened: string[] = [];
    const recent = [{ token: 't1', name: 'a.onetake', folder: '/shows', miniature: null }];
    const items = itemsOf(
      menuTemplate(stateWith({ recent }), { ...orders, openRecent: (token) => void opened.push(token) }),
    );
    const show = items.find(({ label }) => label === 'a.onetake');
    show?.click?.(undefined as never, undefined, {});
    expect(opened).toEqual(['t1']);
  });
});
