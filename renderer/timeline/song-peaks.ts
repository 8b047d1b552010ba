/** Reads the song that the shell serves and takes its peaks. */
import { computePeaks, type Peaks } from '#shared/timeline/peaks.ts';

/** Rate the song is decoded at: fine enough for a line a pixel at any zoom, and a quarter of the memory. */
const DECODE_RATE = 12_000;

/** The peaks, or null if the file is no sound or cannot be read. An abort gives null too. */
export async function readPeaks(url: string, signal: AbortSignal): Promise<Peaks | null> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return null;
    const bytes = await response.arrayBuffer();
    // An offline context decodes without a gesture of the user and without opening a sound device.
    const decoded = await new OfflineAudioContext(1, 1, DECODE_RATE).decodeAudioData(bytes);
    if (signal.aborted) return null;
    const channels = Array.from({ length: decoded.numberOfChannels }, (_, at) => decoded.getChannelData(at));
    return computePeaks(channels, decoded.sampleRate);
  } catch {
    // No network error reaches here but an unreadable file: the row says so.
    return null;
  }
}
