/** Keys in the notation of tinykeys (`$mod+Shift+z`), as they stand on the keyboard: `Ctrl Shift Z`, `⇧⌘Z`. */
import type { StartState } from '#shared/bridge/contract.ts';

type Platform = StartState['platform'];

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['Escape', 'Esc'],
  ['Delete', 'Del'],
  ['Insert', 'Ins'],
  ['Backspace', '⌫'],
  ['Enter', '↵'],
  ['-', '−'],
]);
/** Apple's order: ⌃ ⌥ ⇧ ⌘, and nothing between them. */
const MAC_ORDER = ['Control', 'Alt', 'Shift', '$mod', 'Meta'];
const MAC_NAMES: ReadonlyMap<string, string> = new Map([
  ['Control', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['$mod', '⌘'],
  ['Meta', '⌘'],
  ['Delete', '⌦'],
]);
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['$mod', 'Ctrl'],
  ['Control', 'Ctrl'],
  ['Meta', 'Win'],
]);

/** The keys as printed on the keyboards of the platform; `space` is the word for the bar. */
export function printKeys(keys: string, platform: Platform, space: string): string {
  // A plus at the end is the key itself; anywhere else it joins.
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  const modifiers = parts.slice(0, -1);
  const key = parts.at(-1) ?? '';
  const nameOf = (part: string): string => {
    const own = platform === 'mac' ? MAC_NAMES.get(part) : OTHER_NAMES.get(part);
    if (own !== undefined) return own;
    if (part === 'Space') return space;
    return NAMES.get(part) ?? (part.length === 1 ? part.toUpperCase() : part);
  };
  if (platform !== 'mac') return [...modifiers, key].map(nameOf).join(' ');
  const sorted = modifiers.sort((a, b) => MAC_ORDER.indexOf(a) - MAC_ORDER.indexOf(b));
  return [...sorted, key].map(nameOf).join('');
}
