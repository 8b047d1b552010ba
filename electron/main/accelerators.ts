/** Keys in the notation of tinykeys (`$mod+Shift+z`), as Electron writes them in menus (`CmdOrCtrl+Shift+Z`). */

const NAMES: ReadonlyMap<string, string> = new Map([
  ['$mod', 'CmdOrCtrl'],
  ['Control', 'Ctrl'],
  ['Meta', 'Super'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['Escape', 'Esc'],
  ['Enter', 'Return'],
  ['+', 'Plus'],
]);

/** The accelerator of one key combination. */
export function acceleratorOf(keys: string): string {
  // A plus at the end is the key itself; anywhere else it joins.
  const [, modifiers = '', key = ''] = /^(?:(.+)\+)?([^+]+|\+)$/.exec(keys) ?? [];
  const parts = modifiers === '' ? [key] : [...modifiers.split('+'), key];
  return parts.map((part) => NAMES.get(part) ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}

/** Whether a combination holds Ctrl or Cmd: the only ones that a menu can own without taking keys from a text field. */
export function hasModifier(keys: string): boolean {
  return keys.startsWith('$mod+');
}
