/** Opening and saving take turns: each waits for the one before, so that no file is written or replaced half-way. */
import { create } from 'zustand';

export type FileWork = 'open' | 'save';

/** What is going on with files now; null: nothing. */
export const useFileWork = create<{ readonly work: FileWork | null }>()(() => ({ work: null }));

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Runs the flow when those before it are done; gives what it gives. */
export async function inTurn<T>(work: FileWork, flow: () => Promise<T>): Promise<T> {
  waiting += 1;
  const before = last;
  const mine = (async () => {
    await before;
    useFileWork.setState({ work });
    return flow();
  })();
  // The next one waits for this one, and does not care how it went.
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
    if (waiting === 0) useFileWork.setState({ work: null });
  }
}
