/** A show as its timeline looked last: each lane a row of dashes in its colour. */
import type { Miniature, MiniatureLane } from '#shared/bridge/recent.ts';
import { MINIATURE_STEPS } from '#shared/timeline/miniature.ts';
import styles from './ShowPicture.module.css';

/** In units of the picture's own height. */
const PITCH = 3;
const THICKNESS = 2;

export function ShowPicture({ miniature }: { readonly miniature: Miniature | null }) {
  const lanes = miniature?.lanes ?? [];
  return (
    <span className={styles['picture']} aria-hidden>
      <svg viewBox={`0 0 ${MINIATURE_STEPS} ${Math.max(1, lanes.length) * PITCH}`} preserveAspectRatio="none">
        {lanes.map((lane, at) => (
          // Lanes have no names here; they never change places while the list is shown.
          // eslint-disable-next-line react/no-array-index-key -- see above
          <path key={at} d={dashes(lane, at * PITCH)} fill={lane.colour ?? `var(--${lane.department})`} />
        ))}
      </svg>
    </span>
  );
}

function dashes({ dashes: edges }: MiniatureLane, y: number): string {
  let path = '';
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    path += `M${from} ${y}H${to}V${y + THICKNESS}H${from}Z`;
  }
  return path;
}
