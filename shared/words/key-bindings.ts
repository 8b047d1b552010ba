/** Which keys an action has: those of the list, or those that the person has given it. */
import { ACTIONS, type ActionId, type ActionScreen, type ActionSpec } from './actions.ts';

/** Keys that were changed, by the action's id; an empty list: it has none any more. Ids that no version knows do no harm. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

type Action = ActionSpec & { readonly id: ActionId };

/** The keys of an action, in the notation of tinykeys; the first is shown. */
export function keysOf({ id, keys = [] }: Action, changes: KeyChanges): readonly string[] {
  return Object.hasOwn(changes, id) && !isFixed(id) ? (changes[id] ?? []) : keys;
}

/** Keys that stay what they are: they belong to fields, dialogs and the system. */
const RESERVED: ReadonlySet<string> = new Set([
  'Escape',
  'Tab',
  'Shift+Tab',
  '$mod+c',
  '$mod+v',
  '$mod+x',
  '$mod+q',
  '$mod+w',
  'Alt+F4',
]);

/** Space is GO in a take, whatever anybody has set: a hand finds it in the dark. */
export function isFixed(id: ActionId): boolean {
  return id === 'take-go';
}

/** Whether a combination can't be given to an action. */
export function isReserved(keys: string): boolean {
  return RESERVED.has(keys);
}

/** Another action that has the keys on a screen where both can be run; null if none has. */
export function holderOfKeys(id: ActionId, keys: string, changes: KeyChanges): ActionId | null {
  const mine = ACTIONS.find((action) => action.id === id);
  const other = ACTIONS.find(
    (action) => action.id !== id && keysOf(action, changes).includes(keys) && mine && meet(mine, action),
  );
  return other?.id ?? null;
}

/** Gives an action these keys alone; whoever had them on the same screen has them no more. */
export function bindKeys(id: ActionId, keys: string, changes: KeyChanges): KeyChanges {
  const other = holderOfKeys(id, keys, changes);
  const holder = ACTIONS.find((action) => action.id === other);
  const left = holder && { [holder.id]: keysOf(holder, changes).filter((one) => one !== keys) };
  return { ...changes, ...left, [id]: [keys] };
}

/** The action has the keys of the list again; whoever took them meanwhile keeps them, and it has those that are left. */
export function resetKeys(id: ActionId, changes: KeyChanges): KeyChanges {
  const { [id]: _changed, ...rest } = changes;
  const spec = ACTIONS.find((action) => action.id === id);
  const free = (spec?.keys ?? []).filter((keys) => holderOfKeys(id, keys, rest) === null);
  return free.length === (spec?.keys ?? []).length ? rest : { ...rest, [id]: free };
}

/** Whether two actions can be run on the same screen, and neither waits for the other. */
function meet(a: Action, b: Action): boolean {
  if (a.before === b.id || b.before === a.id) return false;
  const screensOf = ({ screen }: Action): readonly ActionScreen[] | null =>
    screen === undefined ? null : typeof screen === 'string' ? [screen] : screen;
  const [some, others] = [screensOf(a), screensOf(b)];
  return some === null || others === null || some.some((screen) => others.includes(screen));
}

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press in the notation of the list; null while only modifiers are held. Letters go by their place on the board. */
export function keysOfPress(press: KeyPress, isMac: boolean): string | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Process', 'Dead'].includes(key)) return null;
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  const name = letter ? letter.toLowerCase() : key === ' ' ? 'Space' : key;
  // A sign that wants Shift is typed with it anyway.
  const isSign = name.length === 1 && !/[a-z0-9]/u.test(name);
  const modifiers = [
    ...((isMac ? metaKey : ctrlKey) ? ['$mod'] : []),
    ...(isMac && ctrlKey ? ['Control'] : []),
    ...(!isMac && metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
  ];
  return [...modifiers, name].join('+');
}
