/** What the timeline shows: switches that stay open, so that one sees at once what each does. */
import { Layers } from 'lucide-react';
import type { ActionId } from '#shared/words/actions.ts';
import { useEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useLanesView } from '#renderer/state/lanes-view.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';

const STEPS = [
  'fold-all-lanes',
  'taller-lanes',
  'lower-lanes',
  'show-all-lanes',
] as const satisfies readonly ActionId[];

export function ViewMenu() {
  const { actions, lanes } = useWords();
  const { grouped } = useLanesView();
  const parts = useSession((state) => state.timelineParts);
  const enabled = useEnabled();
  const item = (id: ActionId, rest: Partial<MenuItem>): MenuItem => ({
    id,
    label: actions.names[id],
    disabled: !enabled.has(id),
    stays: true,
    onSelect: () => void runAction(id),
    ...rest,
  });
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Layers} size="small" label={lanes.viewTitle} />}
      items={[
        item('toggle-groups', { checked: grouped }),
        item('toggle-lyrics', { checked: parts.lyrics }),
        item('toggle-links', { checked: parts.links }),
        item('toggle-slack', { checked: parts.slack }),
        item('toggle-takes', { checked: parts.takes }),
        item('cycle-ruler-time', {}),
        ...STEPS.map((id, at) => item(id, { rule: at === 0 })),
      ]}
    />
  );
}
