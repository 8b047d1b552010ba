/** `electron.Menu` as data: nothing is drawn, items are found and clicked by id. */
import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';

class MenuItem {
  readonly id: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly submenu: Menu | undefined;
  readonly accelerator: string | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  /** What choosing the item does; choosing one that is disabled does nothing. */
  readonly click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    const { id = '', role, label = '', submenu, type, accelerator, enabled, visible, checked, click } = options;
    this.id = id;
    this.role = role;
    this.label = label;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined;
    this.type = type ?? (this.submenu ? 'submenu' : 'normal');
    if (label === '' && role === undefined && this.type !== 'separator') {
      throw new TypeError('Invalid submenu');
    }
    this.accelerator = typeof accelerator === 'string' ? accelerator : undefined;
    this.enabled = enabled ?? true;
    this.visible = visible ?? true;
    this.checked = checked ?? false;
    this.click = () => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (role === 'quit') app.quit();
      else if (role === 'close') BrowserWindow.getFocusedWindow()?.close();
      else click?.(this as never, BrowserWindow.getFocusedWindow() as never, {});
    };
  }
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  constructor(items: readonly MenuItem[] = []) {
    this.items = items;
  }
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)));
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
