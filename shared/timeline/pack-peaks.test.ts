import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPeaks, unpackPeaks } from './pack-peaks.ts';
import { computePeaks } from './peaks.ts';

const songs = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 40_000 })
  .map((samples) => computePeaks([Float32Array.from(samples)], 12_000));

describe('packed peaks', () => {
  it('come back as they were, at every resolution', () => {
    fc.assert(
      fc.property(songs, (peaks) => {
        expect(unpackPeaks(packPeaks(peaks))).toEqual(peaks);
      }),
      { numRuns: 30 },
    );
  });
  it('are read out of a larger buffer', () => {
    const peaks = computePeaks([Float32Array.from([0.5, -0.25, 1])], 12_000);
    const packed = packPeaks(peaks);
    const larger = new Uint8Array(packed.length + 7);
    larger.set(packed, 3);
    expect(unpackPeaks(larger.subarray(3, 3 + packed.length))).toEqual(peaks);
  });
  it('are none where bytes are missing, too many, or of something else', () => {
    const packed = packPeaks(computePeaks([new Float32Array(30_000)], 12_000));
    expect(unpackPeaks(packed.subarray(0, packed.length - 300))).toBeNull();
    expect(unpackPeaks(new Uint8Array([...packed, ...packed]))).toBeNull();
    expect(unpackPeaks(packed.map((byte, at) => (at === 0 ? 0 : byte)))).toBeNull();
    expect(unpackPeaks(new Uint8Array(10))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(unpackPeaks(bytes)).toBeNull();
      }),
    );
  });
});
