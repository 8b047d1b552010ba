/** A list of things to do, from a button. */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import list from './List.module.css';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  /** The key that does the same, as printed. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** For choices: whether it is the one in force. */
  readonly checked?: boolean;
  /** A line above it. */
  readonly rule?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it; it must take a ref and the props of its element. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly side?: 'top' | 'bottom';
  readonly align?: 'start' | 'end';
}

export function Menu({ trigger, items, side = 'bottom', align = 'start' }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={list['positioner']} side={side} align={align} sideOffset={4}>
          <BaseMenu.Popup className={list['popup']}>
            {items.map((item) => (
              <Entry key={item.id} {...item} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function Entry({ label, keys, disabled = false, checked, rule = false, onSelect }: MenuItem) {
  const content = (
    <>
      <span className={list['indicator']}>{checked === true && <Check size={14} aria-hidden />}</span>
      <span className={list['text']}>{label}</span>
      {keys !== undefined && <span className={`${list['aside']} ${styles['keys']}`}>{keys}</span>}
    </>
  );
  return (
    <>
      {rule && <BaseMenu.Separator className={list['rule']} />}
      {checked === undefined ? (
        <BaseMenu.Item className={list['item']} disabled={disabled} onClick={onSelect}>
          {content}
        </BaseMenu.Item>
      ) : (
        <BaseMenu.CheckboxItem
          className={list['item']}
          disabled={disabled}
          checked={checked}
          onCheckedChange={onSelect}
          closeOnClick
        >
          {content}
        </BaseMenu.CheckboxItem>
      )}
    </>
  );
}
