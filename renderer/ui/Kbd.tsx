/** A key, or keys pressed together, as printed on the keyboard of this machine. */
import styles from './Kbd.module.css';

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{keys}</kbd>;
}
