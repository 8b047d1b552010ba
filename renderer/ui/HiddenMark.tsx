/** Beside the name of something that is not seen where one would look for it. */
import { EyeOff } from 'lucide-react';
import styles from './HiddenMark.module.css';

export function HiddenMark({ label }: { readonly label: string }) {
  return <EyeOff size={11} className={styles['mark']} role="img" aria-hidden={false} aria-label={label} />;
}
