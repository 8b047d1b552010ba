/** The tools of the plan, and what the one in hand does. */
import {
  Crosshair,
  Maximize,
  MousePointer2,
  Pentagon,
  Route,
  Square,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { zoom } from './stage-keys.ts';
import { fitPlan, STAGE_TOOLS, useStage, type StageTool } from './stage-state.ts';
import styles from './StageTools.module.css';

const TOOLS: Readonly<Record<StageTool, { readonly icon: LucideIcon; readonly key: string }>> = {
  select: { icon: MousePointer2, key: 'V' },
  polygon: { icon: Pentagon, key: 'P' },
  rectangle: { icon: Square, key: 'R' },
  route: { icon: Route, key: 'W' },
  target: { icon: Crosshair, key: 'T' },
};
const ZOOM_STEP = 1.5;

export function StageTools() {
  const { stage } = useWords();
  const tool = useStage((state) => state.tool);
  return (
    <>
      <div className={styles['tools']} role="group" aria-label={stage.toolsLabel}>
        {STAGE_TOOLS.map((value) => (
          <IconButton
            key={value}
            icon={TOOLS[value].icon}
            label={stage.tools[value]}
            keys={TOOLS[value].key}
            pressed={tool === value}
            onClick={() => useStage.getState().setTool(value)}
          />
        ))}
      </div>
      <p className={styles['hint']}>{stage.hints[tool]}</p>
      <div className={styles['tools']}>
        <IconButton icon={ZoomOut} label={stage.zoomOut} keys="−" onClick={() => zoom(1 / ZOOM_STEP)} />
        <IconButton icon={ZoomIn} label={stage.zoomIn} keys="+" onClick={() => zoom(ZOOM_STEP)} />
        <IconButton icon={Maximize} label={stage.fit} keys="0" onClick={fitPlan} />
      </div>
    </>
  );
}
