/** The thread that measures a song's loudness: an hour of it would hold the window up for a quarter of a second. */
import { packPeaks } from '#shared/timeline/pack-peaks.ts';
import { computePeaks } from '#shared/timeline/peaks.ts';
import type { PeaksJob } from './peaks-messages.ts';

self.addEventListener('message', ({ data: { channels, sampleRate } }: MessageEvent<PeaksJob>) => {
  const packed = packPeaks(computePeaks(channels, sampleRate));
  self.postMessage(packed, { transfer: [packed.buffer] });
});
