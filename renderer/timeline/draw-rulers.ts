/** The rulers above the lanes: sections, bars and beats, time; one under the other. */
import { drawBarBand, drawSectionBand, drawTimeBand } from '#renderer/canvas/draw-ruler-bands.ts';
import type { Scene } from './scene.ts';

/** Heights of the three bands; Timeline.module.css has the same. */
const BAND_PX = { section: 24, bar: 22, time: 22 };
const BAR_TOP = BAND_PX.section;
const TIME_TOP = BAND_PX.section + BAND_PX.bar;

/** Draws it into an emptied context. */
export function drawRulers(context: CanvasRenderingContext2D, scene: Scene): void {
  const { facts, plan } = scene;
  drawSectionBand(context, scene, { topPx: 0, heightPx: BAND_PX.section }, facts.sections, facts.lengthMs);
  drawBarBand(context, scene, { topPx: BAR_TOP, heightPx: BAND_PX.bar }, plan.tempo);
  drawTimeBand(context, scene, { topPx: TIME_TOP, heightPx: BAND_PX.time });
}
