/**
 * What the program says without stopping anybody: shown over the status bar, the newest last. What is said in passing
 * goes by itself, and makes room for what comes after it. What warns of a danger stays for as long as that lasts.
 */
import { create } from 'zustand';
import type { Words } from '#shared/words/language.ts';

/** What a notice warns of; of each there is one at most. */
export type Danger =
  /** The file of the show was changed or is gone. */
  | 'file'
  | 'autosave'
  /** The show grows too large to be opened again. */
  | 'size'
  | 'other-person'
  | 'version'
  /** New steps are not kept against a crash. */
  | 'steps'
  /** The take stands still, and nobody has held it: the machine slept, or the page started over. */
  | 'held';

export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'warning' | 'error';
  /** In the words of the language that is in force when it is read. */
  readonly text: (words: Words) => string;
  readonly action?: { readonly label: (words: Words) => string; readonly run: () => void };
  /** What it warns of; null for what is said in passing. */
  readonly danger: Danger | null;
}
type Said = Omit<Notice, 'id' | 'danger'>;

interface NoticeState {
  readonly notices: readonly Notice[];
  readonly dismiss: (id: number) => void;
}

/** Of what is said in passing, more than so many at a time nobody reads. */
const SHOWN = 3;
/** Long enough to read twice. */
const SHOWN_MS = 8000;
let lastId = 0;

export const useNotices = create<NoticeState>()((set) => ({
  notices: [],
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Says something in passing; gives its id, for `dismiss`. It goes by itself unless it asks for something to be done. */
export function notify(said: Said): number {
  const id = nextId();
  useNotices.setState(({ notices }) => {
    const passing = [...notices.filter(({ danger }) => danger === null), { ...said, id, danger: null }];
    const shown = new Set<Notice>(passing.slice(-SHOWN));
    return { notices: [...notices, ...passing.slice(-1)].filter((one) => one.danger !== null || shown.has(one)) };
  });
  if (!said.action && said.tone !== 'error') setTimeout(() => useNotices.getState().dismiss(id), SHOWN_MS);
  return id;
}

/** Warns of a danger until it is over (`settle`), or the person has done with it; in the place of what was said of it. */
export function warn(danger: Danger, said: Said): void {
  const notice = { ...said, id: nextId(), danger };
  useNotices.setState(({ notices }) => ({ notices: [...notices.filter((one) => one.danger !== danger), notice] }));
}

/** These dangers are over. */
export function settle(...over: readonly Danger[]): void {
  const { notices } = useNotices.getState();
  const left = notices.filter(({ danger }) => danger === null || !over.includes(danger));
  if (left.length < notices.length) useNotices.setState({ notices: left });
}

function nextId(): number {
  lastId += 1;
  return lastId;
}
