/** The loudness of the open show's song, read once for all who draw it. */
import { create } from 'zustand';
import { unpackPeaks } from '#shared/timeline/pack-peaks.ts';
import type { Peaks } from '#shared/timeline/peaks.ts';
import { shell } from '#renderer/platform/bridge.ts';
import type { PeaksJob } from '#renderer/workers/peaks-messages.ts';
import { runJob } from '#renderer/workers/run-job.ts';
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

/**
 * The peaks, or null if the file is no sound or cannot be read. An abort gives null too. A song that was measured before,
 * in whatever show, is known to the shell; else it is decoded here, the only place that can, and kept there.
 */
async function readPeaks(url: string, signal: AbortSignal): Promise<Peaks | null> {
  const kept = await shell()
    .songPeaks(url)
    .catch(() => null);
  const known = kept && unpackPeaks(kept);
  if (known || signal.aborted) return known;
  try {
    const packed = await measure(url, signal);
    // That it could not be kept costs the next opening some time and nothing else.
    void shell()
      .keepSongPeaks(url, packed)
      .catch(() => undefined);
    return unpackPeaks(packed);
  } catch {
    // No network error reaches here but an unreadable file: the row says so.
    return null;
  }
}

async function measure(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error('the song cannot be read');
  const bytes = await response.arrayBuffer();
  // An offline context decodes without a gesture of the user and without opening a sound device.
  const decoded = await new OfflineAudioContext(1, 1, DECODE_RATE).decodeAudioData(bytes);
  signal.throwIfAborted();
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, at) => decoded.getChannelData(at).slice());
  const job: PeaksJob = { channels, sampleRate: decoded.sampleRate };
  const worker = new Worker(new URL('../workers/peaks-worker.ts', import.meta.url), { type: 'module', name: 'peaks' });
  return runJob(worker, job, { transfer: channels.map(({ buffer }) => buffer), signal });
}
