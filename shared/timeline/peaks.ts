/** A song's loudness for drawing: lowest and highest sample of stretches, at several resolutions. */
import type { Ms } from '#shared/show/types.ts';

/** One resolution. Values from -127 to 127. */
export interface PeakLevel {
  readonly samplesPerPeak: number;
  readonly lowest: Int8Array;
  readonly highest: Int8Array;
}
export interface Peaks {
  readonly sampleRate: number;
  /** How long the song sounds, whole ms. */
  readonly lengthMs: Ms;
  /** The largest of all values, at least 1: a quiet song is drawn as high as a loud one. */
  readonly loudest: number;
  /** Finest first, each four times as coarse as the one before. */
  readonly levels: readonly PeakLevel[];
}

const FINEST = 32;
const COARSER_BY = 4;
const FEWEST_PEAKS = 256;

/** The peaks of a song's channels (samples from -1 to 1, all of one length), the channels laid over each other. */
export function computePeaks(channels: readonly Float32Array[], sampleRate: number): Peaks {
  const length = Math.max(0, ...channels.map((channel) => channel.length));
  const count = Math.ceil(length / FINEST);
  const lowest = new Int8Array(count);
  const highest = new Int8Array(count);
  for (const channel of channels) {
    for (let peak = 0; peak < count; peak += 1) {
      let low = 0;
      let high = 0;
      const end = Math.min(channel.length, (peak + 1) * FINEST);
      for (let at = peak * FINEST; at < end; at += 1) {
        const sample = channel[at] ?? 0;
        if (sample < low) low = sample;
        else if (sample > high) high = sample;
      }
      lowest[peak] = Math.min(lowest[peak] ?? 0, Math.round(Math.max(-1, low) * 127));
      highest[peak] = Math.max(highest[peak] ?? 0, Math.round(Math.min(1, high) * 127));
    }
  }
  const levels = levelsFrom({ samplesPerPeak: FINEST, lowest, highest });
  const lengthMs = Math.round((length / sampleRate) * 1_000);
  return { sampleRate, lengthMs, loudest: loudestOf(levels), levels };
}

/** All resolutions that follow from the finest, it itself first. */
export function levelsFrom(finest: PeakLevel): PeakLevel[] {
  const levels = [finest];
  for (let level = levels[0]; level && level.lowest.length > FEWEST_PEAKS; level = levels.at(-1)) {
    levels.push(coarser(level));
  }
  return levels;
}

/** The largest of all values, at least 1. The coarsest level, which comes last, has them all. */
export function loudestOf(levels: readonly PeakLevel[]): number {
  const top = levels.at(-1);
  let loudest = 1;
  for (const [at, high] of top?.highest.entries() ?? []) loudest = Math.max(loudest, high, -(top?.lowest[at] ?? 0));
  return loudest;
}

/** The coarsest level that still has a peak for every pixel, or the finest there is. */
export function levelFor({ levels, sampleRate }: Peaks, msPerPx: number): PeakLevel | undefined {
  const samplesPerPx = (msPerPx / 1_000) * sampleRate;
  return levels.findLast(({ samplesPerPeak }) => samplesPerPeak <= samplesPerPx) ?? levels[0];
}

/** Lowest and highest between two times of the song in ms; both 0 where it has no sound. */
export function peakBetween(
  { samplesPerPeak, lowest, highest }: PeakLevel,
  sampleRate: number,
  fromMs: number,
  toMs: number,
): { readonly low: number; readonly high: number } {
  const perMs = sampleRate / 1_000 / samplesPerPeak;
  const first = Math.max(0, Math.floor(fromMs * perMs));
  const last = Math.min(lowest.length - 1, Math.max(first, Math.ceil(toMs * perMs) - 1));
  let low = 0;
  let high = 0;
  if (toMs < 0) return { low, high };
  for (let at = first; at <= last; at += 1) {
    low = Math.min(low, lowest[at] ?? 0);
    high = Math.max(high, highest[at] ?? 0);
  }
  return { low, high };
}

function coarser(level: PeakLevel): PeakLevel {
  const count = Math.ceil(level.lowest.length / COARSER_BY);
  const lowest = new Int8Array(count);
  const highest = new Int8Array(count);
  for (let at = 0; at < level.lowest.length; at += 1) {
    const into = Math.floor(at / COARSER_BY);
    lowest[into] = Math.min(lowest[into] ?? 0, level.lowest[at] ?? 0);
    highest[into] = Math.max(highest[into] ?? 0, level.highest[at] ?? 0);
  }
  return { samplesPerPeak: level.samplesPerPeak * COARSER_BY, lowest, highest };
}
