/** Lyrics put in as a text: lines without a time of their own are marked to be tapped in, and the first is in hand. */
import { pasteLyrics } from '#shared/edit/change-lyrics.ts';
import { readLyrics } from '#shared/edit/read-lyrics.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Lyric } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { isUntimed, markUntimed, useSongScreen } from '#renderer/state/song-screen.ts';
import { runCommand } from './run-command.ts';

/** One step; gives the sentence that says why the text cannot be taken, or null when it is. */
export function pasteText(text: string, replace: boolean): string | null {
  const before = new Set(lyricsNow());
  const words = wordsIn(useSession.getState().language);
  const refusal = runCommand((document) => pasteLyrics(document, { text, replace }), words);
  if (refusal !== null) return refusal;
  const timed = new Set(readLyrics(text).flatMap((line) => (line.atMs === undefined ? [] : [line.text])));
  for (const line of lyricsNow()) if (!before.has(line) && !timed.has(line.text)) markUntimed(line);
  const first = lyricsNow().findIndex(isUntimed);
  useSongScreen.getState().setLine(first < 0 ? null : first);
  return null;
}

function lyricsNow(): readonly Readonly<Lyric>[] {
  return headerOf(currentShow().document).music.lyrics ?? [];
}
