/** What a page's main thread has done, and what it holds, as the browser counts it. */
import type { CDPSession, Page } from '@playwright/test';

export interface MainThread {
  /**
   * Milliseconds for which it had a processor, since the page began: scripts, styles, layout, painting. What other
   * programs took of the machine meanwhile is not in it.
   */
  busyMs(): Promise<number>;
  /** Megabytes of its JavaScript heap that are in use after a garbage collection. */
  heapMb(): Promise<number>;
}

export async function watchMainThread(page: Page): Promise<MainThread> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async busyMs() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    },
    async heapMb() {
      // What only a finaliser still held goes with the second.
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return usedSize / 1e6;
    },
  };
}
