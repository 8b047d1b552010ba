/** The one way to do something by its name: menu, palette, keys and buttons all come through here. */
import { ACTIONS, isOfScreen, type ActionId, type ActionSpec } from '#shared/words/actions.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from './action.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { cutActions } from './cut-actions.ts';
import { editActions } from './edit-actions.ts';
import { exportCuesActions } from './export-cues-actions.ts';
import { fileActions } from './file-actions.ts';
import { findActions } from './find-actions.ts';
import { importActions } from './import-actions.ts';
import { nudgeActions } from './nudge-actions.ts';
import { laneActions } from './lane-actions.ts';
import { problemActions } from './problem-actions.ts';
import { saveActions } from './save-actions.ts';
import { selectActions } from './select-actions.ts';
import { songActions } from './song-actions.ts';
import { sheetActions } from './sheet-actions.ts';
import { transportActions } from './transport-actions.ts';
import { versionActions } from './version-actions.ts';
import { viewActions } from './view-actions.ts';
import { whyActions } from './why-actions.ts';

/** What each action does; one is missing from here is an error of the types. */
const TABLE: Readonly<Record<ActionId, Action>> = {
  ...fileActions,
  ...saveActions,
  ...editActions,
  ...nudgeActions,
  ...cutActions,
  ...clipboardActions,
  ...selectActions,
  ...findActions,
  ...viewActions,
  ...laneActions,
  ...transportActions,
  ...songActions,
  ...sheetActions,
  ...importActions,
  ...exportCuesActions,
  ...problemActions,
  ...versionActions,
  ...whyActions,
};
const SPECS: ReadonlyMap<string, ActionSpec & { readonly id: ActionId }> = new Map(
  ACTIONS.map((spec) => [spec.id, spec]),
);

/** Whether a name that came from outside is that of an action. */
export function isActionId(id: string): id is ActionId {
  return SPECS.has(id);
}

/** Whether the action can be run now, on this screen. */
export function isEnabled(id: ActionId): boolean {
  const spec = SPECS.get(id);
  const { screen } = useSession.getState();
  const isHere = screen !== 'start' && screen !== 'opening' && spec !== undefined && isOfScreen(spec, screen);
  if (spec?.screen !== undefined && (!isHere || !useDocument.getState().show)) return false;
  return TABLE[id].isEnabled?.() ?? true;
}

/** The actions that switch something which is on now, in the order of the list. */
export function actionsOn(): readonly ActionId[] {
  return ACTIONS.flatMap(({ id }) => (TABLE[id].isOn?.() ? [id] : []));
}

/** Runs the action if it can be run now; whether it could. */
export function runAction(id: ActionId): boolean {
  if (!isEnabled(id)) return false;
  void TABLE[id].run();
  return true;
}
