/** A zone on the plan: its outline, its target, and its name. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { ZoneKind } from '#shared/show/types.ts';
import { boundsOf } from '#shared/stage/outline.ts';
import { useWords } from '#renderer/state/session.ts';
import { pointsOf, type PlanFrame } from './plan-frame.ts';
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

/**
 * The name at the lower edge of the zone, where fewest ways cross it, shortened to about its width; below it the kind.
 * In a zone too flat for words they stand under it.
 */
export function ZoneName({ zone, frame }: ZoneProps) {
  const { showPanels } = useWords();
  const bounds = boundsOf(zone.outline ?? []) ?? boundsOf(zone.target ? [zone.target] : []);
  if (!bounds) return null;
  const low = frame.toPx([bounds.left, bounds.bottom]);
  const high = frame.toPx([bounds.right, bounds.top]);
  const x = (low.x + high.x) / 2;
  const isInside = low.y - high.y >= LEAST_INSIDE_PX;
  const y = isInside ? low.y - 20 : low.y + 13;
  return (
    <g>
      <title>{zone.name}</title>
      <text x={x} y={y} className={styles['name']}>
        {shorten(zone.name, Math.max(LEAST_NAME_PX, high.x - low.x - 8))}
      </text>
      {isInside && (
        <text x={x} y={y + 14} className={styles['note']}>
          {showPanels.zoneKinds[zone.kind]}
        </text>
      )}
    </g>
  );
}

const LEAST_INSIDE_PX = 44;
const LEAST_NAME_PX = 84;
/** About as wide as a letter of a name: Hangul takes the whole square. */
const HANGUL_PX = 11.5;
const LATIN_PX = 6.8;

function shorten(name: string, widthPx: number): string {
  let used = 0;
  let fitted = '';
  for (const letter of name) {
    used += letter >= '\u1100' ? HANGUL_PX : LATIN_PX;
    if (used > widthPx) return `${fitted.trimEnd()}…`;
    fitted += letter;
  }
  return fitted;
}
