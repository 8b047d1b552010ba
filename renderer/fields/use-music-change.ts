/** Changes of the song. */
import { useCallback } from 'react';
import { changeMusic, type MusicPatch } from '#shared/edit/change-music.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { useWords } from '#renderer/state/session.ts';

/** Gives the sentence that says why the patch cannot be taken, or null when it is. */
export function useMusicChange(): (patch: MusicPatch) => string | null {
  const words = useWords();
  return useCallback((patch) => runCommand((document) => changeMusic(document, { patch }), words), [words]);
}
