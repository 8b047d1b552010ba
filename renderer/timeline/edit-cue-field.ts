/** Opens a cue in the inspector, with the keyboard in one of its fields. */
import { togglePanel, usePanels } from '#renderer/state/panels.ts';
import { useSession } from '#renderer/state/session.ts';

/** Selects the cue, shows the inspector and asks it for the field. */
export function editCueField(cue: string, field: 'number' | 'name'): void {
  const session = useSession.getState();
  session.select([cue], cue);
  const { narrow, overlay } = usePanels.getState();
  const isOpen = narrow ? overlay === 'inspector' : !session.closedPanels.has('inspector');
  if (!isOpen) togglePanel('inspector');
  session.setWantedField(field);
}
