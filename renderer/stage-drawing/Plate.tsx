/** A short text on the plan, on a plate that keeps it readable over what is drawn. */
import type { PlanPx } from '#shared/stage/plan-view.ts';
import styles from './StageDrawing.module.css';

interface PlateProps {
  /** Its middle. */
  readonly at: PlanPx;
  readonly text: string;
  readonly isSelected?: boolean;
}

/** About as wide as a letter of the text. */
const LETTER_PX = 6.4;

export function Plate({ at: { x, y }, text, isSelected = false }: PlateProps) {
  const width = text.length * LETTER_PX + 10;
  return (
    <>
      <rect
        x={x - width / 2}
        y={y - 8}
        width={width}
        height={16}
        rx={4}
        className={styles['plate']}
        data-selected={isSelected || undefined}
      />
      <text x={x} y={y + 4} className={styles['plateText']}>
        {text}
      </text>
    </>
  );
}
