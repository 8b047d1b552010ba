/** The loudness of the open show's song, read once for all who draw it. */
import { create } from 'zustand';
import { computePeaks, type Peaks } from '#shared/timeline/peaks.ts';
import { useSong } from './song.ts';

export type PeaksReading =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly url: string }
  | { readonly status: 'read'; readonly url: string; readonly peaks: Peaks }
  | { readonly status: 'unreadable'; readonly url: string };

/** Rate the song is decoded at: fine enough for a line a pixel at any zoom, and a quarter of the memory. */
const DECODE_RATE = 12_000;

export const useSongPeaks = create<{ readonly reading: PeaksReading }>()(() => ({ reading: { status: 'none' } }));

/** Reads whatever song can be heard from now on; the returned function ends that. */
export function followSongPeaks(): () => void {
  let abort = new AbortController();
  const follow = (): void => {
    const { song } = useSong.getState();
    const { reading } = useSongPeaks.getState();
    const url = song.status === 'ready' ? song.url : null;
    if (url === (reading.status === 'none' ? null : reading.url)) return;
    abort.abort();
    abort = new AbortController();
    useSongPeaks.setState({ reading: url === null ? { status: 'none' } : { status: 'reading', url } });
    if (url !== null) void read(url, abort.signal);
  };
  follow();
  const stop = useSong.subscribe(follow);
  return () => {
    stop();
    abort.abort();
  };
}

async function read(url: string, signal: AbortSignal): Promise<void> {
  const peaks = await readPeaks(url, signal);
  if (signal.aborted) return;
  useSongPeaks.setState({ reading: peaks ? { status: 'read', url, peaks } : { status: 'unreadable', url } });
}

/** The peaks, or null if the file is no sound or cannot be read. An abort gives null too. */
async function readPeaks(url: string, signal: AbortSignal): Promise<Peaks | null> {
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
