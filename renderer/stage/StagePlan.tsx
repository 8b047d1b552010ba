/** The plan: grid, zones, ways, and what is being drawn. Its accessible twin is the list beside it. */
import { useEffect, useId, useRef } from 'react';
import { routesOf } from '#shared/edit/change-routes.ts';
import { headerOf, inOrder } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { toPx } from '#shared/stage/plan-view.ts';
import { printLength } from '#shared/units/measures.ts';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { ZoneName, ZoneShape } from '#renderer/stage-drawing/ZoneShape.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx';
import { connectPlan } from './gestures/connect-plan.ts';
import { NorthArrow, northHub } from './NorthArrow.tsx';
import { PlanGrid } from './PlanGrid.tsx';
import { RouteLabels, RouteLines } from './RouteLines.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { SketchLines } from './SketchLines.tsx';
import { FAR } from './stage-keys.ts';
import { enterStage, resizePlan, useStage } from './stage-state.ts';
import { useSelectionText } from './use-selection-text.ts';
import { ZoneHandles } from './ZoneHandles.tsx';
import styles from './StagePlan.module.css';

export function StagePlan() {
  const { stage } = useWords();
  const plan = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const { document } = useShow((show) => show);
  // Zones change in place: the revision tells when to look again.
  useShow(({ revision }) => revision);
  const { size, view, selected, tool } = useStage();
  const zones = inOrder(document.zones);
  const frame = view && { toPx: (point: Readonly<Point>) => toPx(view, size, point) };
  const own = selected?.kind === 'zone' ? document.zones.get(selected.zone) : undefined;
  const said = useSelectionText(own);
  const measures = useMeasures();
  const stepOf = (times: number): string => printLength(measures, measures.gridStep * times);

  useEffect(() => {
    const element = plan.current;
    if (!element) return undefined;
    enterStage();
    const measure = new ResizeObserver(() =>
      resizePlan({ widthPx: element.clientWidth, heightPx: element.clientHeight }),
    );
    measure.observe(element);
    const stop = connectPlan(element, () => northHub(useStage.getState().size));
    return () => {
      measure.disconnect();
      stop();
    };
  }, []);

  return (
    <div className={styles['frame']}>
      <div
        ref={plan}
        className={styles['plan']}
        role="application"
        aria-label={stage.plan}
        aria-describedby={keysId}
        // The plan takes keys of its own, as a canvas of any drawing program does.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-tool={tool}
      >
        {view && frame && (
          <svg width={size.widthPx} height={size.heightPx} aria-hidden>
            <PlanGrid view={view} size={size} />
            {zones.map((zone) => (
              <ZoneShape key={zone.id} zone={zone} frame={frame} isSelected={zone === own} />
            ))}
            <RouteLines zones={zones} routes={routesOf(document)} frame={frame} />
            {zones.map((zone) => (
              <ZoneName key={zone.id} zone={zone} frame={frame} />
            ))}
            <RouteLabels zones={zones} routes={routesOf(document)} frame={frame} />
            {own && <ZoneHandles zone={own} frame={frame} />}
            <SketchLines frame={frame} />
            <NorthArrow north={headerOf(document).stage?.north} size={size} />
          </svg>
        )}
      </div>
      {zones.length === 0 && tool === 'select' && (
        <div className={styles['empty']}>
          <EmptyState title={stage.emptyTitle}>{stage.emptyText}</EmptyState>
        </div>
      )}
      {view && <ScaleBar view={view} />}
      <VisuallyHidden>
        <p id={keysId}>{stage.keysOfPlan(stepOf(1), stepOf(FAR))}</p>
        <p role="status">{said}</p>
      </VisuallyHidden>
    </div>
  );
}
