/**
 * The song of the open show: where the shell serves it from, or why it cannot be heard. Asked anew whenever a show
 * opens or another song is named; an answer that comes too late for a show that is gone is dropped.
 */
import { create } from 'zustand';
import type { AudioOutcome } from '#shared/bridge/song.ts';
import { headerOf } from '#shared/show/document.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { chosenSong } from './chosen-song.ts';
import { useDocument, type OpenShow } from './document.ts';
import { useTransport } from './transport.ts';

type AudioFault = Extract<AudioOutcome, { kind: 'failed' }>['fault'];

export type SongState =
  | { readonly status: 'none' }
  | { readonly status: 'locating'; readonly name: string }
  | { readonly status: 'ready'; readonly name: string; readonly url: string; readonly startsAtMs: number }
  | { readonly status: 'missing'; readonly name: string; readonly fault: AudioFault };

export const useSong = create<{ readonly song: SongState }>()(() => ({ song: { status: 'none' } }));

/** What the song depends on; equal wishes are one song. */
interface Wish {
  readonly document: OpenShow['document'] | null;
  readonly token: string | null;
  /** Whether the show lies where a song can be put beside it. */
  readonly hasFolder: boolean;
  readonly path: string;
  readonly startsAtMs: number;
}
const NO_WISH: Wish = { document: null, token: null, hasFolder: false, path: '', startsAtMs: 0 };
/** Counts up when a song is to be looked for again though nothing of the show has changed. */
const useSearch = create<{ readonly count: number }>()(() => ({ count: 0 }));

/**
 * Keeps the song with the show from now on; the returned function ends that. The clock stands at show zero whenever
 * another show opens.
 */
export function followSong(): () => void {
  let wish = NO_WISH;
  let searched = 0;
  const follow = ({ show }: { readonly show: OpenShow | null }): void => {
    const next = wishOf(show);
    if (next.document !== wish.document) {
      useTransport.getState().pause();
      useTransport.getState().seek(0);
    }
    const same =
      next.document === wish.document &&
      next.token === wish.token &&
      next.path === wish.path &&
      next.startsAtMs === wish.startsAtMs &&
      useSearch.getState().count === searched;
    if (same) return;
    wish = next;
    searched = useSearch.getState().count;
    void locate(next, () => wish === next);
  };
  follow(useDocument.getState());
  const stops = [useDocument.subscribe(follow), useSearch.subscribe(() => follow(useDocument.getState()))];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Looks for the song again: a file has come to where it was missed. */
export function searchSongAgain(): void {
  useSearch.setState(({ count }) => ({ count: count + 1 }));
}

function wishOf(show: OpenShow | null): Wish {
  if (!show) return NO_WISH;
  const audio = headerOf(show.document).music.audio;
  return {
    document: show.document,
    token: show.file?.token ?? null,
    hasFolder: show.file?.writable ?? false,
    path: audio?.path ?? '',
    startsAtMs: audio?.offsetMs ?? 0,
  };
}

async function locate({ document, token, hasFolder, path, startsAtMs }: Wish, isWanted: () => boolean): Promise<void> {
  const settle = (song: SongState): void => {
    if (!isWanted()) return;
    useTransport.getState().setSong(song.status === 'ready' ? song : null);
    useSong.setState({ song });
  };
  if (path === '') {
    settle({ status: 'none' });
    return;
  }
  const name = path.split('/').at(-1) ?? path;
  const chosen = document && !hasFolder ? chosenSong(document, path) : undefined;
  if (chosen) {
    settle({ status: 'ready', name: chosen.name, url: chosen.url, startsAtMs });
    return;
  }
  if (token === null) {
    // A show that was never saved has no folder in which its song could lie.
    settle({ status: 'missing', name, fault: 'no-folder' });
    return;
  }
  settle({ status: 'locating', name });
  try {
    const outcome = await shell().locateAudio(token, path);
    if (outcome.kind === 'ready') settle({ status: 'ready', name, url: outcome.url, startsAtMs });
    else settle({ status: 'missing', name, fault: outcome.fault });
  } catch {
    settle({ status: 'missing', name, fault: 'other' });
  }
}
