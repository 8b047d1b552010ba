/** A short text on the plan, on a plate that keeps it readable over what is drawn. */
import type { PlanPx } from '#shared/stage/plan-view.ts';
import type { PlanBox } from './plan-box.ts';
import styles from './StageDrawing.module.css';

interface PlateProps {
  /** Its middle. */
  readonly at: PlanPx;
  readonly text: string;
  readonly isSelected?: boolean;
}

/** About as wide as a letter of the text. */
const LETTER_PX = 6.4;

/** What a plate covers with its middle there. */
export function plateBox({ x, y }: PlanPx, text: string): PlanBox {
  const half = (text.length * LETTER_PX + 10) / 2;
  return { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
}

export function Plate({ at: { x, y }, text, isSelected = false }: PlateProps) {
  const { left, right, top, bottom } = plateBox({ x, y }, text);
  return (
    <>
      <rect
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
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
