/** Rules that fight, as a loop over the lanes. */
import { edgeOfPoint, type Rule } from '#shared/plan/network/rule.ts';
import { drawBound, drawLine, edgePoint } from './draw-rule-lines.ts';
import type { Scene } from './scene.ts';

const OLD_DASH_PX = [5, 4];
const OLD_ALPHA = 0.6;

/** Draws the loop of the lit conflict, dashed and paler while it is of an earlier show; nothing if none is lit. */
export function drawConflict(context: CanvasRenderingContext2D, scene: Scene): void {
  const { conflict, isConflictOld, palette } = scene;
  if (!conflict) return;
  context.save();
  if (isConflictOld) {
    context.globalAlpha = OLD_ALPHA;
    context.setLineDash(OLD_DASH_PX);
  }
  context.strokeStyle = palette.error;
  context.fillStyle = palette.error;
  context.lineWidth = 1.75;
  conflict.rules.forEach((rule, index) => drawRule(context, scene, rule, conflict.sides[index] === 'max'));
  context.restore();
}

function drawRule(context: CanvasRenderingContext2D, scene: Scene, rule: Rule, isUpper: boolean): void {
  const [first = '', second = ''] = rule.cues;
  switch (rule.kind) {
    case 'window':
    case 'locked':
      drawBound(context, scene, edgePoint(scene, first, edgeOfPoint(rule.to)), isUpper ? rule.maxMs : rule.minMs);
      return;
    case 'duration':
      drawLine(context, edgePoint(scene, first, 'start'), edgePoint(scene, first, 'end'));
      return;
    case 'anchor':
      drawLine(context, edgePoint(scene, second, edgeOfPoint(rule.from)), edgePoint(scene, first, 'start'));
      return;
    case 'link':
    case 'resource':
      drawLine(
        context,
        edgePoint(scene, first, edgeOfPoint(rule.from)),
        edgePoint(scene, second, edgeOfPoint(rule.to)),
      );
      return;
    default:
      rule.kind satisfies never;
  }
}
