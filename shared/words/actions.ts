/**
 * The actions: their names, keys and places in the menu. Screen, native menu, palette, shortcuts and `?` all read this
 * one list; what an action does is in renderer/actions.
 */
export type MenuName = 'file' | 'edit' | 'view' | 'transport' | 'help';

/** Screens that have actions of their own. */
export type ActionScreen = 'plan' | 'stage' | 'song' | 'rehearse' | 'sheets';

export interface ActionSpec {
  readonly id: string;
  /**
   * Keys in the notation of tinykeys, `$mod` being Ctrl or Cmd; the first is shown. They work everywhere but in text
   * fields, unless `inFields`.
   */
  readonly keys?: readonly string[];
  readonly inFields?: boolean;
  /** Its keys are the system's: they come as an event of the clipboard, wherever they are pressed. */
  readonly bySystem?: boolean;
  /** Place in the native menu, in the order of this list; `rule` draws a line above it. */
  readonly menu?: MenuName;
  readonly rule?: boolean;
  /** It switches something on and off: menus mark whether it is on. */
  readonly switches?: boolean;
  /** The screen, or screens, it belongs to; absent: all. */
  readonly screen?: ActionScreen | readonly ActionScreen[];
  /** Another action with the same key, which waits for as long as this one can be run; it stands later in the list. */
  readonly before?: string;
}

const SPECS = [
  { id: 'new-show', keys: ['$mod+Shift+n'], menu: 'file', inFields: true },
  { id: 'open-show', keys: ['$mod+o'], menu: 'file', inFields: true },
  { id: 'open-sample', menu: 'file' },
  { id: 'open-small-sample', menu: 'file' },
  { id: 'save', keys: ['$mod+s'], menu: 'file', rule: true, inFields: true },
  { id: 'save-as', keys: ['$mod+Shift+s'], menu: 'file', inFields: true },
  { id: 'versions', menu: 'file' },
  { id: 'choose-song', menu: 'file', rule: true },
  { id: 'export-pdf', keys: ['$mod+p'], menu: 'file', rule: true, inFields: true },
  { id: 'export-csv', menu: 'file' },
  { id: 'hand-out', menu: 'file' },
  { id: 'import-cues', keys: ['$mod+i'], menu: 'file', rule: true },
  { id: 'export-cues-xlsx', menu: 'file' },
  { id: 'export-cues-csv', menu: 'file' },
  { id: 'settings', keys: ['$mod+,'], menu: 'file', rule: true, inFields: true },
  { id: 'show-start', menu: 'file', rule: true },
  { id: 'undo', keys: ['$mod+z'], menu: 'edit' },
  { id: 'redo', keys: ['$mod+Shift+z', '$mod+y'], menu: 'edit' },
  { id: 'history', keys: ['$mod+Alt+z'], menu: 'edit' },
  { id: 'add-cue', keys: ['Insert', 'n'], menu: 'edit', rule: true, screen: 'plan' },
  { id: 'cut-cues', keys: ['$mod+x'], bySystem: true, screen: 'plan' },
  { id: 'copy-cues', keys: ['$mod+c'], bySystem: true, screen: 'plan' },
  { id: 'paste-cues', keys: ['$mod+v'], bySystem: true, screen: 'plan' },
  { id: 'duplicate-cues', keys: ['$mod+d'], menu: 'edit', screen: 'plan' },
  { id: 'delete-cues', keys: ['Delete', 'Backspace'], menu: 'edit', screen: 'plan' },
  { id: 'ripple-delete', keys: ['Shift+Delete', 'Shift+Backspace'], menu: 'edit', screen: 'plan' },
  { id: 'split-cues', keys: ['$mod+b'], menu: 'edit', rule: true, screen: 'plan' },
  { id: 'join-cues', keys: ['$mod+j'], menu: 'edit', screen: 'plan' },
  { id: 'trim-start', keys: ['['], menu: 'edit', screen: 'plan' },
  { id: 'trim-end', keys: [']'], menu: 'edit', screen: 'plan' },
  { id: 'end-later', keys: ['Alt+]'], screen: 'plan' },
  { id: 'end-earlier', keys: ['Alt+['], screen: 'plan' },
  { id: 'roll-later', keys: ['Alt+='], screen: 'plan' },
  { id: 'roll-earlier', keys: ['Alt+-'], screen: 'plan' },
  { id: 'connect-cues', keys: ['c'], menu: 'edit', rule: true, screen: 'plan' },
  { id: 'stop-connecting', keys: ['Escape'], screen: 'plan', before: 'select-none' },
  { id: 'pin-cues', keys: ['b'], menu: 'edit', screen: 'plan' },
  { id: 'anchor-bar', menu: 'edit', screen: 'plan' },
  { id: 'anchor-time', menu: 'edit', screen: 'plan' },
  { id: 'find', keys: ['$mod+f'], menu: 'edit', rule: true, inFields: true, screen: 'plan' },
  { id: 'find-next', keys: ['F3', '$mod+g'], inFields: true, screen: 'plan' },
  { id: 'find-previous', keys: ['Shift+F3', '$mod+Shift+g'], inFields: true, screen: 'plan' },
  { id: 'find-replace', keys: ['$mod+h'], menu: 'edit', screen: 'plan' },
  { id: 'renumber', menu: 'edit', screen: 'plan' },
  { id: 'select-all', keys: ['$mod+a'], menu: 'edit', rule: true, screen: 'plan' },
  { id: 'select-lane', menu: 'edit', screen: 'plan' },
  { id: 'select-section', menu: 'edit', screen: 'plan' },
  { id: 'select-resource', menu: 'edit', screen: 'plan' },
  { id: 'select-followers', menu: 'edit', screen: 'plan' },
  { id: 'select-none', keys: ['Escape'], screen: 'plan' },
  { id: 'nudge-later', keys: ['Alt+ArrowRight'], menu: 'edit', rule: true, screen: 'plan' },
  { id: 'nudge-earlier', keys: ['Alt+ArrowLeft'], menu: 'edit', screen: 'plan' },
  { id: 'nudge-later-bar', keys: ['Alt+PageDown'], screen: 'plan' },
  { id: 'nudge-earlier-bar', keys: ['Alt+PageUp'], screen: 'plan' },
  { id: 'nudge-later-fine', keys: ['Alt+Shift+ArrowRight'], screen: 'plan' },
  { id: 'nudge-earlier-fine', keys: ['Alt+Shift+ArrowLeft'], screen: 'plan' },
  { id: 'nudge-later-ms', keys: ['Alt+.'], screen: 'plan' },
  { id: 'nudge-earlier-ms', keys: ['Alt+,'], screen: 'plan' },
  { id: 'lane-up', keys: ['Alt+ArrowUp'], menu: 'edit', screen: 'plan' },
  { id: 'lane-down', keys: ['Alt+ArrowDown'], menu: 'edit', screen: 'plan' },
  { id: 'slip-window-later', keys: ['$mod+Alt+.'], screen: 'plan' },
  { id: 'slip-window-earlier', keys: ['$mod+Alt+,'], screen: 'plan' },
  { id: 'go-plan', keys: ['$mod+1'], menu: 'view', inFields: true },
  { id: 'go-rehearse', keys: ['$mod+2'], menu: 'view', inFields: true },
  { id: 'go-sheets', keys: ['$mod+3'], menu: 'view', inFields: true },
  { id: 'edit-stage', keys: ['$mod+4'], menu: 'view', inFields: true },
  { id: 'edit-song', keys: ['$mod+5'], menu: 'view', inFields: true },
  { id: 'zoom-in', keys: ['$mod+=', '$mod++'], menu: 'view', rule: true, screen: ['plan', 'song'] },
  { id: 'zoom-out', keys: ['$mod+-'], menu: 'view', screen: ['plan', 'song'] },
  { id: 'zoom-all', keys: ['$mod+0', 'Shift+z'], menu: 'view', screen: ['plan', 'song'] },
  { id: 'zoom-selection', keys: ['z'], menu: 'view', screen: 'plan' },
  { id: 'zoom-section', keys: ['Shift+x'], menu: 'view', screen: 'plan' },
  { id: 'place-back', keys: ['$mod+['], menu: 'view', screen: 'plan' },
  { id: 'place-forward', keys: ['$mod+]'], menu: 'view', screen: 'plan' },
  { id: 'cycle-follow', keys: ['f'], menu: 'view', screen: 'plan' },
  { id: 'cycle-snap', keys: ['s'], menu: 'view', rule: true, screen: 'plan' },
  { id: 'cycle-ripple', keys: ['r'], menu: 'view', screen: 'plan' },
  { id: 'next-problem', keys: ['F8'], menu: 'view', screen: 'plan' },
  { id: 'previous-problem', keys: ['Shift+F8'], menu: 'view', screen: 'plan' },
  { id: 'mend-problem', keys: ['$mod+.'], menu: 'view', screen: 'plan' },
  { id: 'next-conflict', keys: ['F9'], menu: 'view', screen: 'plan' },
  { id: 'previous-conflict', keys: ['Shift+F9'], menu: 'view', screen: 'plan' },
  { id: 'why', keys: ['w'], menu: 'view', screen: 'plan' },
  { id: 'copy-problems', screen: 'plan' },
  { id: 'toggle-groups', menu: 'view', rule: true, switches: true, screen: 'plan' },
  { id: 'toggle-lyrics', menu: 'view', switches: true, screen: 'plan' },
  { id: 'toggle-links', menu: 'view', switches: true, screen: 'plan' },
  { id: 'toggle-slack', menu: 'view', switches: true, screen: 'plan' },
  { id: 'toggle-takes', menu: 'view', switches: true, screen: 'plan' },
  { id: 'cycle-ruler-time', menu: 'view', screen: 'plan' },
  { id: 'fold-lanes', menu: 'view', rule: true, screen: 'plan' },
  { id: 'fold-all-lanes', menu: 'view', screen: 'plan' },
  { id: 'solo-lanes', menu: 'view', screen: 'plan' },
  { id: 'hide-lanes', menu: 'view', screen: 'plan' },
  { id: 'show-all-lanes', menu: 'view', screen: 'plan' },
  { id: 'taller-lanes', menu: 'view', screen: 'plan' },
  { id: 'lower-lanes', menu: 'view', screen: 'plan' },
  { id: 'move-lane-up', screen: 'plan' },
  { id: 'move-lane-down', screen: 'plan' },
  { id: 'toggle-table', menu: 'view', rule: true, screen: 'plan' },
  { id: 'toggle-inspector', menu: 'view', screen: 'plan' },
  { id: 'toggle-problems', menu: 'view', screen: 'plan' },
  { id: 'language-en', menu: 'view', rule: true },
  { id: 'language-ko', menu: 'view' },
  { id: 'theme-dark', menu: 'view' },
  { id: 'theme-light', menu: 'view' },
  { id: 'theme-system', menu: 'view' },
  { id: 'tap-tempo', keys: ['t'], screen: 'song' },
  { id: 'add-tempo-change', keys: ['c'], screen: 'song' },
  { id: 'add-section', keys: ['n'], screen: 'song' },
  { id: 'split-section', keys: ['Shift+n'], screen: 'song' },
  { id: 'tap-lyrics', keys: ['l'], screen: 'song' },
  { id: 'tap-line', keys: ['Enter', 'Space'], screen: 'song', before: 'play-pause' },
  { id: 'tap-line-again', keys: ['Backspace'], screen: 'song' },
  { id: 'song-done', keys: ['Escape'], screen: 'song' },
  { id: 'play-pause', keys: ['Space'], menu: 'transport', screen: ['plan', 'song'] },
  { id: 'seek-start', keys: ['Home'], menu: 'transport', screen: ['plan', 'song'] },
  { id: 'seek-end', keys: ['End'], menu: 'transport', screen: ['plan', 'song'] },
  { id: 'seek-selection', keys: ['Enter'], menu: 'transport', screen: 'plan' },
  { id: 'take-go', keys: ['Space'], screen: 'rehearse' },
  { id: 'take-undo-go', keys: ['Backspace'], screen: 'rehearse' },
  { id: 'take-hold', keys: ['h'], screen: 'rehearse' },
  { id: 'take-skip', keys: ['s'], screen: 'rehearse' },
  { id: 'take-note', keys: ['n'], screen: 'rehearse' },
  { id: 'take-stop', keys: ['Escape'], screen: 'rehearse' },
  { id: 'palette', keys: ['$mod+k'], menu: 'help', inFields: true },
  { id: 'keys', keys: ['?', 'Shift+?'], menu: 'help' },
] as const satisfies readonly ActionSpec[];

export type ActionId = (typeof SPECS)[number]['id'];

export const ACTIONS: readonly (ActionSpec & { readonly id: ActionId })[] = SPECS;

/** Whether the action belongs to the screen; one that belongs to all is at home on none. */
export function isOfScreen({ screen }: ActionSpec, which: ActionScreen): boolean {
  return screen === which || (Array.isArray(screen) && screen.includes(which));
}
