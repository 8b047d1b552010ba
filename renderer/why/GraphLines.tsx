/** The lines of the graph: down from a row, and round to each that hangs on it, where they end in a dot. */
import type { GraphNode } from './graph-nodes.ts';
import styles from './CueGraph.module.css';

/** From one level to the next. */
export const STEP_PX = 20;
/** From row to row. */
const ROW_PX = 33;
/** How far from the left end of a row its lines go down: to what hangs on it, and to what is linked with it. */
const RAIL_PX = { anchor: 7, link: 13 } as const;
const BODY_PX = 28;
const BEND_PX = 6;
const DOT_PX = 2.25;

export function GraphLines({ nodes }: { readonly nodes: readonly GraphNode[] }) {
  const lines = nodes.flatMap((node, index) => {
    if (node.parent === null) return [];
    const kind = node.kind === 'link' ? ('link' as const) : ('anchor' as const);
    const x = (nodes[node.parent]?.depth ?? 0) * STEP_PX + RAIL_PX[kind];
    return [{ kind, parent: node.parent, x, left: node.depth * STEP_PX, y: index * ROW_PX + BODY_PX / 2 }];
  });
  // Down once for all that hang on a row: dashes over dashes would run together.
  const rails = new Map(lines.map((line) => [`${line.parent} ${line.kind}`, line]));
  return (
    <svg className={styles['drawing']} aria-hidden>
      {[...rails].map(([key, { kind, parent, x, y }]) => (
        <path key={key} data-kind={kind} d={`M${x} ${parent * ROW_PX + BODY_PX}V${y - BEND_PX}`} />
      ))}
      {lines.map(({ kind, x, left, y }) => (
        <g key={y} data-kind={kind}>
          <path data-kind={kind} d={`M${x} ${y - BEND_PX}Q${x} ${y} ${x + Math.min(BEND_PX, left - x)} ${y}H${left}`} />
          <circle cx={left - 1} cy={y} r={DOT_PX} />
        </g>
      ))}
    </svg>
  );
}
