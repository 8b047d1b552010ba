/**
 * A song's peaks as bytes, to be kept from one opening to the next: the finest resolution, from which the others follow.
 *
 *   0   "OTP1"
 *   4   samples a second, uint32, little-endian like the rest
 *   8   length in ms, uint32
 *   12  samples a peak, uint32
 *   16  lowest of each peak, int8
 *   …   highest of each peak, int8
 */
import { levelsFrom, loudestOf, type Peaks } from './peaks.ts';

const MARK = [0x4f, 0x54, 0x50, 0x31];
const HEAD_BYTES = 16;

export function packPeaks({ sampleRate, lengthMs, levels }: Peaks): Uint8Array<ArrayBuffer> {
  const [finest] = levels;
  const count = finest?.lowest.length ?? 0;
  const bytes = new Uint8Array(HEAD_BYTES + 2 * count);
  bytes.set(MARK);
  const head = new DataView(bytes.buffer);
  head.setUint32(4, sampleRate, true);
  head.setUint32(8, lengthMs, true);
  head.setUint32(12, finest?.samplesPerPeak ?? 1, true);
  if (finest) {
    new Int8Array(bytes.buffer, HEAD_BYTES, count).set(finest.lowest);
    new Int8Array(bytes.buffer, HEAD_BYTES + count, count).set(finest.highest);
  }
  return bytes;
}

/** Null for bytes that are no whole packed peaks. */
export function unpackPeaks(packed: Uint8Array): Peaks | null {
  if (packed.byteLength < HEAD_BYTES || packed.byteLength % 2 !== 0) return null;
  if (MARK.some((byte, at) => packed[at] !== byte)) return null;
  const head = new DataView(packed.buffer, packed.byteOffset, HEAD_BYTES);
  const [sampleRate, lengthMs, samplesPerPeak] = [4, 8, 12].map((at) => head.getUint32(at, true));
  if (!sampleRate || lengthMs === undefined || !samplesPerPeak) return null;
  const count = (packed.byteLength - HEAD_BYTES) / 2;
  if (Math.abs((count * samplesPerPeak * 1_000) / sampleRate - lengthMs) > (samplesPerPeak * 1_000) / sampleRate + 1)
    return null;
  const values = new Int8Array(packed.slice(HEAD_BYTES).buffer);
  const levels = levelsFrom({ samplesPerPeak, lowest: values.subarray(0, count), highest: values.subarray(count) });
  return { sampleRate, lengthMs, loudest: loudestOf(levels), levels };
}
