/** What the thread that measures a song is given; it answers with packed peaks (timeline/pack-peaks.ts). */
export interface PeaksJob {
  /** Samples from -1 to 1, all of one length. */
  readonly channels: readonly Float32Array<ArrayBuffer>[];
  readonly sampleRate: number;
}
