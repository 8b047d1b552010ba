/** The small upright of a department's colour that stands before a cue's number. */
import type { Department } from '#shared/show/types.ts';
import styles from './DepartmentMark.module.css';

interface DepartmentMarkProps {
  readonly department: Department;
  /** The lane's own colour, `#rrggbb`, if it has one. */
  readonly colour?: string | undefined;
}

export function DepartmentMark({ department, colour }: DepartmentMarkProps) {
  return <span className={styles['mark']} style={{ backgroundColor: colour ?? `var(--${department})` }} aria-hidden />;
}
