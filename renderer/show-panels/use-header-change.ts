/** Changes to the show's own fields. */
import { useCallback } from 'react';
import { changeHeader, type HeaderPatch } from '#shared/edit/change-header.ts';
import type { HeaderRecord } from '#shared/show/document.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { useWords } from '#renderer/state/session.ts';

/** What a group of the show's fields is given. */
export interface HeaderProps {
  readonly header: HeaderRecord;
}

/** Gives the sentence that says why the patch cannot be taken, or null when it is. */
export function useHeaderChange(): (patch: HeaderPatch) => string | null {
  const words = useWords();
  return useCallback((patch) => runCommand((document) => changeHeader(document, { patch }), words), [words]);
}
