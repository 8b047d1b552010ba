/** A zone on the plan: its outline, its target, and its name. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { ZoneKind } from '#shared/show/types.ts';
import { useWords } from '#renderer/state/session.ts';
import { pointsOf, type PlanFrame } from './plan-frame.ts';
import { writtenName } from './written-name.ts';
import styles from './StageDrawing.module.css';

/** The format gives zones no colour of their own: the kind has one. */
const COLOURS: Readonly<Record<ZoneKind, string>> = {
  set: 'var(--set)',
  landing: 'var(--air)',
  backstage: 'var(--stage)',
  house: 'var(--dim)',
};

interface ZoneProps {
  readonly zone: ZoneRecord;
  readonly frame: PlanFrame;
}

export function ZoneShape({ zone, frame, isSelected }: ZoneProps & { readonly isSelected: boolean }) {
  const { outline = [], target, kind } = zone;
  const colour = COLOURS[kind];
  const points = pointsOf(frame, outline);
  const mark = target && frame.toPx(target);
  return (
    <g data-zone={zone.id}>
      <polygon
        points={points}
        className={styles['zone']}
        style={{ fill: colour, fillOpacity: isSelected ? 0.22 : 0.13, stroke: colour }}
      />
      {isSelected && <polygon points={points} className={styles['selected']} />}
      {mark && (
        <path
          className={styles['target']}
          d={`M${mark.x - 11} ${mark.y}h22M${mark.x} ${mark.y - 11}v22M${mark.x - 7} ${mark.y}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0`}
        />
      )}
    </g>
  );
}

/** The name, and below it the kind where there is room. */
export function ZoneName({ zone, frame }: ZoneProps) {
  const { showPanels } = useWords();
  const written = writtenName(zone, frame);
  if (!written) return null;
  const { x, y, text, isInside } = written;
  return (
    <g>
      <title>{zone.name}</title>
      <text x={x} y={y} className={styles['name']}>
        {text}
      </text>
      {isInside && (
        <text x={x} y={y + 14} className={styles['note']}>
          {showPanels.zoneKinds[zone.kind]}
        </text>
      )}
    </g>
  );
}
