/**
 * What is on its way to the disk, in the order it was made. What cannot be written waits and is tried again, and what
 * came later waits behind it: nothing overtakes, nothing is left out.
 */
import type { FileFailure } from '#shared/bridge/files.ts';
import type { Kept } from '#shared/bridge/journals.ts';
import type { Ms } from '#shared/show/types.ts';

interface QueueOptions<T> {
  /**
   * Writes these, the oldest that wait, and answers when they are on the disk. After a failure the same ones come
   * again, perhaps with more: some of them may be on the disk all the same.
   */
  readonly write: (items: readonly T[]) => Promise<Kept>;
  /** What is made within so long is written together; 0: each at once, or as soon as what is being written is done. */
  readonly gatherMs: Ms;
  readonly retryMs: Ms;
  /** In one go; more wait for the next. */
  readonly mostItems: number;
  readonly onChange?: (state: QueueState) => void;
}

export interface QueueState {
  /** Not on the disk yet. */
  readonly waiting: number;
  /** Why the last attempt failed; it stands until all that it was about is on the disk. */
  readonly failure: FileFailure | null;
}

export interface WriteQueue<T> {
  add(item: T): void;
  /** Writes what is gathered now. */
  hurry(): void;
  /** The same with all that waits; resolves when that is done, or as soon as it fails. */
  flush(): Promise<void>;
  /** Lets go of what waits, for good; resolves when what is being written is done. */
  end(): Promise<void>;
  /** Resolves when what is being written is done. */
  settled(): Promise<void>;
}

export function createWriteQueue<T>(options: QueueOptions<T>): WriteQueue<T> {
  const { write, gatherMs, retryMs, mostItems, onChange = () => undefined } = options;
  const waiting: T[] = [];
  let failure: FileFailure | null = null;
  let ended = false;
  let writing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (): void => onChange({ waiting: waiting.length, failure });
  const later = (ms: Ms): void => {
    if (timer !== undefined || writing) return;
    if (ms === 0) start();
    else timer = setTimeout(start, ms);
  };
  function start(): void {
    clearTimeout(timer);
    timer = undefined;
    writing ??= attempt().finally(() => {
      writing = null;
      if (waiting.length > 0) later(failure ? retryMs : gatherMs);
    });
  }
  const attempt = async (): Promise<void> => {
    const items = waiting.slice(0, mostItems);
    const kept = await keep(items);
    if (ended) return;
    if (kept.kind === 'written') waiting.splice(0, items.length);
    failure = kept.kind === 'written' ? null : kept;
    publish();
  };
  const keep = async (items: readonly T[]): Promise<Kept> => {
    try {
      return await write(items);
    } catch (thrown) {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      return { kind: 'failed', name: '', fault: 'other', detail };
    }
  };
  const settled = async (): Promise<void> => {
    await writing;
  };
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    start();
    await writing;
    if (!failure) await flush();
  };
  return {
    flush,
    add(item) {
      waiting.push(item);
      publish();
      later(gatherMs);
    },
    hurry() {
      if (waiting.length > 0) start();
    },
    end() {
      ended = true;
      waiting.length = 0;
      clearTimeout(timer);
      timer = undefined;
      return settled();
    },
    settled,
  };
}
