import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '#shared/bridge/journals.ts';
import { createWriteQueue, type QueueState } from './write-queue.ts';

const FULL: Kept = { kind: 'failed', name: 'takes', fault: 'disk-full', detail: 'ENOSPC' };
const WRITTEN: Kept = { kind: 'written' };

/** A disk that can be full, or throw, and what is on it; each write takes ten milliseconds. */
function createDisk() {
  const disk = {
    state: 'fine' as 'fine' | 'full' | 'broken',
    written: [] as (readonly string[])[],
    attempts: 0,
    async write(items: readonly string[]): Promise<Kept> {
      disk.attempts += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (disk.state === 'broken') throw new Error('the request was refused');
      if (disk.state === 'full') return FULL;
      disk.written.push(items);
      return WRITTEN;
    },
  };
  return disk;
}

function createQueue({ gatherMs = 0, mostItems = 100 } = {}) {
  const disk = createDisk();
  const states: QueueState[] = [];
  const queue = createWriteQueue<string>({
    write: (items) => disk.write(items),
    gatherMs,
    retryMs: 200,
    mostItems,
    onChange: (state) => states.push(state),
  });
  return { disk, queue, state: () => states.at(-1) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is on its way to the disk', () => {
  test('is written at once, and what is made meanwhile right after it, together and in order', async () => {
    const { disk, queue, state } = createQueue();
    queue.add('a');
    expect(disk.attempts).toBe(1);
    queue.add('b');
    queue.add('c');
    expect(state()).toEqual({ waiting: 3, failure: null });
    await vi.advanceTimersByTimeAsync(10);
    expect(disk.written).toEqual([['a']]);
    await vi.advanceTimersByTimeAsync(10);
    expect(disk.written).toEqual([['a'], ['b', 'c']]);
    expect(state()).toEqual({ waiting: 0, failure: null });
  });

  test.each(['full', 'broken'] as const)(
    'on a %s disk waits in its order and is tried again; the failure stands until all of it is written',
    async (fault) => {
      const { disk, queue, state } = createQueue();
      queue.add('a');
      await vi.advanceTimersByTimeAsync(10);
      disk.state = fault;
      queue.add('b');
      await vi.advanceTimersByTimeAsync(10);
      queue.add('c');
      // Ten seconds of trying: nobody is told that all is well.
      for (let tried = 0; tried < 50; tried += 1) {
        // eslint-disable-next-line no-await-in-loop -- one moment after the other is looked at
        await vi.advanceTimersByTimeAsync(200);
        expect(state()?.waiting).toBe(2);
        expect(state()?.failure).not.toBeNull();
      }
      disk.state = 'fine';
      await vi.advanceTimersByTimeAsync(250);
      expect(disk.written).toEqual([['a'], ['b', 'c']]);
      expect(state()).toEqual({ waiting: 0, failure: null });
    },
  );

  test('goes in portions where much has gathered, and says what is left', async () => {
    const { disk, queue, state } = createQueue({ mostItems: 2 });
    disk.state = 'full';
    for (const item of ['a', 'b', 'c', 'd', 'e']) queue.add(item);
    await vi.advanceTimersByTimeAsync(10);
    disk.state = 'fine';
    await vi.advanceTimersByTimeAsync(210);
    expect(state()).toEqual({ waiting: 3, failure: null });
    await vi.advanceTimersByTimeAsync(20);
    expect(disk.written).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  test('is gathered for a moment where that is wanted, or written now', async () => {
    const { disk, queue } = createQueue({ gatherMs: 250 });
    queue.add('a');
    await vi.advanceTimersByTimeAsync(100);
    queue.add('b');
    expect(disk.attempts).toBe(0);
    await vi.advanceTimersByTimeAsync(160);
    expect(disk.written).toEqual([['a', 'b']]);
    queue.add('c');
    queue.hurry();
    await vi.advanceTimersByTimeAsync(10);
    expect(disk.written).toEqual([['a', 'b'], ['c']]);
  });

  test('is let go at the end: only what is being written is waited for', async () => {
    const { disk, queue } = createQueue();
    queue.add('a');
    queue.add('b');
    let isOver = false;
    void queue.end().then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(5);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(isOver).toBe(true);
    expect(disk.written).toEqual([['a']]);
  });
});
