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
  /** Said below its label, smaller. */
  readonly detail?: ReactNode;
  /** Called when the choice comes to stand on it, and when it leaves. */
  readonly onStand?: (stands: boolean) => void;
  /** A line above it. */
  readonly rule?: boolean;
  /** Whether the menu stays open when it is chosen: for switches that one looks at. */
  readonly stays?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it; it must take a ref and the props of its element. Absent: it is opened from outside. */
  readonly trigger?: ReactElement;
  /** Without a button: where it is shown. */
  readonly place?: { readonly x: number; readonly y: number };
  /** What it is about, above its items. */
  readonly heading?: string;
  readonly items: readonly MenuItem[];
  readonly side?: 'top' | 'bottom';
  readonly align?: 'start' | 'end';
  /** For a menu that is opened from outside too; both or none. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu({
  trigger,
  place,
  heading,
  items,
  side = 'bottom',
  align = 'start',
  open,
  onOpenChange,
}: MenuProps) {
  return (
    <BaseMenu.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange && { onOpenChange: (next) => onOpenChange(next) })}
    >
      {trigger && <BaseMenu.Trigger render={trigger} />}
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          className={list['positioner']}
          side={side}
          align={align}
          sideOffset={4}
          {...(place && { anchor: { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) } })}
        >
          <BaseMenu.Popup className={list['popup']}>
            {heading === undefined ? (
              items.map((item) => <Entry key={item.id} {...item} />)
            ) : (
              <BaseMenu.Group>
                <BaseMenu.GroupLabel className={styles['heading']}>{heading}</BaseMenu.GroupLabel>
                {items.map((item) => (
                  <Entry key={item.id} {...item} />
                ))}
              </BaseMenu.Group>
            )}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function Entry({
  label,
  detail,
  keys,
  disabled = false,
  checked,
  rule = false,
  stays = false,
  onStand,
  onSelect,
}: MenuItem) {
  const content = (
    <>
      <span className={list['indicator']}>{checked === true && <Check size={14} aria-hidden />}</span>
      <span className={list['text']}>
        {label}
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      </span>
      {keys !== undefined && <span className={`${list['aside']} ${styles['keys']}`}>{keys}</span>}
    </>
  );
  return (
    <>
      {rule && <BaseMenu.Separator className={list['rule']} />}
      {checked === undefined ? (
        <BaseMenu.Item
          className={list['item']}
          disabled={disabled}
          closeOnClick={!stays}
          onClick={onSelect}
          {...(onStand && { onFocus: () => onStand(true), onBlur: () => onStand(false) })}
        >
          {content}
        </BaseMenu.Item>
      ) : (
        <BaseMenu.CheckboxItem
          className={list['item']}
          disabled={disabled}
          checked={checked}
          onCheckedChange={onSelect}
          closeOnClick={!stays}
        >
          {content}
        </BaseMenu.CheckboxItem>
      )}
    </>
  );
}
