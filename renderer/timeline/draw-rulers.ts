/** The rulers above the lanes: sections, lyrics, bars and beats, time, timecode; one under the other. */
import {
  drawBarBand,
  drawLyricBand,
  drawSectionBand,
  drawTimeBand,
  drawTimecodeBand,
} from '#renderer/canvas/draw-ruler-bands.ts';
import { rulerBands } from './ruler-bands.ts';
import type { Scene } from './scene.ts';

/** Draws it into an emptied context. */
export function drawRulers(context: CanvasRenderingContext2D, scene: Scene): void {
  const { facts, plan, palette, widthPx } = scene;
  const { sections, lyrics, bars, time, timecode } = rulerBands(scene.rulers);
  if (sections) drawSectionBand(context, scene, sections, facts.sections, facts.lengthMs);
  if (lyrics) drawLyricBand(context, scene, lyrics, facts.lyrics, facts.lengthMs);
  if (bars) drawBarBand(context, scene, bars, plan.tempo);
  if (time) drawTimeBand(context, scene, time);
  if (timecode) drawTimecodeBand(context, scene, timecode, facts.timecode);
  if (!lyrics) return;
  context.fillStyle = palette.hairline;
  context.fillRect(0, lyrics.topPx + lyrics.heightPx - 1, widthPx, 1);
}
