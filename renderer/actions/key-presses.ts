/**
 * The keyboard. One listener for the whole window looks each press up in shared/words/actions.ts.
 *
 * Who has a key first: the field that is typed in, then the control that has the focus (for its own keys), then the
 * actions of the present screen. On the rehearse screen space is GO wherever the focus is.
 */
import { matchKeybindingPress, parseKeybinding, type KeybindingPress } from 'tinykeys';
import { ACTIONS, type ActionId, type ActionSpec } from '#shared/words/actions.ts';
import { keysOf, type KeyChanges } from '#shared/words/key-bindings.ts';
import { useSession } from '#renderer/state/session.ts';
import { isEnabled, runAction } from './run-action.ts';

interface Binding {
  readonly spec: ActionSpec & { readonly id: ActionId };
  readonly presses: readonly KeybindingPress[];
}

/** The bindings of the moment, made anew when somebody changes a key. */
let bindings: readonly Binding[] = [];
let boundFor: KeyChanges | null = null;

function bindingsNow(): readonly Binding[] {
  const { keys } = useSession.getState();
  if (boundFor !== keys) {
    boundFor = keys;
    bindings = ACTIONS.filter(({ bySystem }) => bySystem !== true).flatMap((spec) =>
      keysOf(spec, keys).map((one) => ({ spec, presses: parseKeybinding(one) })),
    );
  }
  return bindings;
}

/** A key that is held down repeats these; GO, above all, needs a press of its own each time. */
const REPEATING: ReadonlySet<ActionId> = new Set<ActionId>([
  'undo',
  'redo',
  'nudge-later',
  'nudge-earlier',
  'nudge-later-fine',
  'nudge-earlier-fine',
  'nudge-later-bar',
  'nudge-earlier-bar',
  'nudge-later-ms',
  'nudge-earlier-ms',
  'end-later',
  'end-earlier',
  'roll-later',
  'roll-earlier',
  'slip-window-later',
  'slip-window-earlier',
  'zoom-in',
  'zoom-out',
  'next-problem',
  'find-next',
  'find-previous',
  'previous-problem',
]);
/** In dialogs, open lists and menus the screen below does not act. */
const MODAL = '[role="dialog"], [role="alertdialog"], [data-open][data-side]';
const CONTROL =
  'button, a[href], summary, [role="button"], [role="radio"], [role="checkbox"], [role="option"], [role="combobox"]';

/** Listens from now on; the returned function ends that. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = actionOf(event);
    if (id === undefined) return;
    event.preventDefault();
    if (!event.repeat || REPEATING.has(id)) runAction(id);
  };
  // A dialog on its way out may still have the focus for a frame, and keeps arrows to itself: they are the screen's.
  const onLeftBehind = (event: KeyboardEvent): void => {
    if (!isLeaving(event.target)) return;
    event.stopPropagation();
    onKeyDown(event);
  };
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keydown', onLeftBehind, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keydown', onLeftBehind, { capture: true });
  };
}

/** The action that a key press means where it happened; undefined if it is somebody else's. */
function actionOf(event: KeyboardEvent): ActionId | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const target = standingOn(event);
  const found = bindingsNow()
    .filter(({ presses: [press] }) => press && matches(event, press))
    .map(({ spec }) => spec);
  return found.find((spec) => isEnabled(spec.id) && isTaken(spec, event, target))?.id;
}

/** The element with the keyboard; one in a dialog that is on its way out has lost it already. */
function standingOn({ target }: KeyboardEvent): Element {
  return target instanceof Element && !isLeaving(target) ? target : document.body;
}

function isLeaving(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-closed]') !== null;
}

function isTaken(spec: ActionSpec & { readonly id: ActionId }, event: KeyboardEvent, target: Element): boolean {
  if (target.closest(MODAL)) return spec.id === useSession.getState().dialog;
  if (isTextField(target)) {
    // A field nobody has typed in has nothing to undo: the key goes to the show.
    const isHistory = spec.id === 'undo' || spec.id === 'redo';
    return spec.inFields === true || (isHistory && target.hasAttribute('data-untouched'));
  }
  const isControls = event.code === 'Space' || event.code === 'Enter';
  return !(isControls && spec.id !== 'take-go' && target.closest(CONTROL));
}

/** With a Hangul layout the letter keys give jamo: the key is then known by its place on the board. */
function matches(event: KeyboardEvent, press: KeybindingPress): boolean {
  if (matchKeybindingPress(event, press)) return true;
  const [required, optional, key] = press;
  const isLetter = typeof key === 'string' && /^[a-z]$/iu.test(key);
  if (!isLetter || /^[\u0020-\u024f]$/u.test(event.key)) return false;
  return matchKeybindingPress(event, [required, optional, `Key${key.toUpperCase()}`]);
}

function isTextField(target: Element): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button|range|submit|color)$/u.test(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
