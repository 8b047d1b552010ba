/** What the program says in passing: shown over the status bar, a few at a time, the newest last. */
import { create } from 'zustand';
import type { Words } from '#shared/words/language.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'warning' | 'error';
  /** In the words of the language that is in force when it is read. */
  readonly text: (words: Words) => string;
  readonly action?: { readonly label: (words: Words) => string; readonly run: () => void };
}

interface NoticeState {
  readonly notices: readonly Notice[];
  readonly dismiss: (id: number) => void;
}

/** More than so many at a time nobody reads. */
const SHOWN = 3;
/** Long enough to read twice. */
const SHOWN_MS = 8000;
let lastId = 0;

export const useNotices = create<NoticeState>()((set) => ({
  notices: [],
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Says something in passing; gives its id, for `dismiss`. It goes by itself unless it asks for something to be done. */
export function notify(notice: Omit<Notice, 'id'>): number {
  lastId += 1;
  const id = lastId;
  useNotices.setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-SHOWN) }));
  if (!notice.action && notice.tone !== 'error') setTimeout(() => useNotices.getState().dismiss(id), SHOWN_MS);
  return id;
}
