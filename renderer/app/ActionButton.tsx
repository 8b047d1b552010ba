/** A button of the bars that runs an action: its name and key come from the list, and it knows when it can be pressed. */
import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { ActionId } from '#shared/words/actions.ts';
import { useIsEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useWords } from '#renderer/state/session.ts';
import { IconButton, type IconButtonProps } from '#renderer/ui/IconButton.tsx';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';

interface ActionButtonProps extends Pick<IconButtonProps, 'tone' | 'size' | 'pressed'> {
  readonly id: ActionId;
  readonly icon: LucideIcon;
  /** Instead of the action's own name. */
  readonly label?: string;
}

export function ActionButton({ id, icon, label, ...look }: ActionButtonProps) {
  const words = useWords();
  const keyOf = useKeyOf();
  const enabled = useIsEnabled(id);
  const keys = keyOf(id);
  const onClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // Pressed with the pointer, it lets go of the keyboard: space is play again, not this button again.
    if (event.detail > 0) event.currentTarget.blur();
    runAction(id);
  };
  return (
    <IconButton
      {...look}
      icon={icon}
      label={label ?? words.actions.names[id]}
      {...(keys !== undefined && { keys })}
      disabled={!enabled}
      onClick={onClick}
    />
  );
}
