/** The worker's entry: makes one sheet after the other, and never stops for a broken one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { JobMessage, WorkerMessage, WorkerSetup } from './job.ts';
import { makeSheetFile } from './make-sheet-file.ts';

/** Progress is for eyes: no more often than so, in ms. */
const PROGRESS_EVERY_MS = 50;

const port = parentPort;
if (!port) throw new Error('electron/pdf/worker.ts runs as a worker thread only');
const { fontsDir } = workerData as WorkerSetup;

port.on('message', (message: JobMessage) => {
  void answer(message);
});

async function answer({ id, form, job, cancelled }: JobMessage): Promise<void> {
  let toldAt = 0;
  const result = await makeSheetFile(form, job, fontsDir, {
    onProgress(done, of) {
      const now = performance.now();
      if (now - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now;
      send({ kind: 'progress', id, done, of });
    },
    isCancelled: () => Atomics.load(cancelled, 0) === 1,
  });
  send({ kind: 'answer', id, answer: result });
}

function send(message: WorkerMessage): void {
  // The bytes are handed over, not copied.
  const bytes = message.kind === 'answer' && message.answer.kind === 'made' ? [message.answer.bytes.buffer] : [];
  port?.postMessage(message, bytes);
}
