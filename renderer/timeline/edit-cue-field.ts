/** Opens a cue in the inspector, with the keyboard in one of its fields. */
import { useSession } from '#renderer/state/session.ts';

/** Selects the cue, shows the inspector and asks it for the field. */
export function editCueField(cue: string, field: 'number' | 'name'): void {
  const session = useSession.getState();
  session.select([cue], cue);
  if (session.closedPanels.has('inspector')) session.togglePanel('inspector');
  session.setWantedField(field);
}
