/** 16-bit stereo PCM in a RIFF/WAVE file. */

const HEADER_BYTES = 44;
const FRAME_BYTES = 4;

/** The bytes of a WAV file; samples beyond full scale are bent in, not cut (see `bend`). */
export function encodeWave(left: Float32Array, right: Float32Array, sampleRate: number): Uint8Array {
  const dataBytes = left.length * FRAME_BYTES;
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => {
    for (let index = 0; index < letters.length; index += 1) bytes[at + index] = letters.charCodeAt(index);
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * FRAME_BYTES, true);
  view.setUint16(32, FRAME_BYTES, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  for (let at = 0; at < left.length; at += 1) {
    view.setInt16(HEADER_BYTES + at * FRAME_BYTES, toInteger(left[at] ?? 0), true);
    view.setInt16(HEADER_BYTES + at * FRAME_BYTES + 2, toInteger(right[at] ?? 0), true);
  }
  return bytes;
}

function toInteger(sample: number): number {
  return Math.floor(bend(sample) * 32_000 + 0.5);
}

/** A soft limit near tanh: x (27 + x^2) / (27 + 9 x^2), which reaches 1 at 3. */
function bend(sample: number): number {
  const x = sample > 3 ? 3 : sample < -3 ? -3 : sample;
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}
