/** Rules that fight, as a loop over the lanes. */
import { edgeOfPoint, type Rule } from '#shared/plan/network/rule.ts';
import { drawBound, drawLine, edgePoint } from './draw-rule-lines.ts';
import type { Scene } from './scene.ts';

/** Draws the loop of the lit conflict; nothing if none is. */
export function drawConflict(context: CanvasRenderingContext2D, scene: Scene): void {
  const { conflict, palette } = scene;
  if (!conflict) return;
  context.strokeStyle = palette.error;
  context.fillStyle = palette.error;
  context.lineWidth = 1.75;
  conflict.rules.forEach((rule, index) => drawRule(context, scene, rule, conflict.sides[index] === 'max'));
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
