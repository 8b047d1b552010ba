/**
 * The host of the worker that makes sheets, for the main process: a sheet of ten thousand cues takes seconds, and the
 * main process has menus and dialogs to serve.
 */
import { Worker } from 'node:worker_threads';
import type { SheetForm } from '#shared/bridge/paper.ts';
import type { JobMessage, SheetAnswer, WorkerMessage, WorkerSetup } from './job.ts';
import type { SheetJob } from './render-sheet.ts';

export type OnProgress = (done: number, of: number) => void;

export interface SheetService {
  /** The PDF to be looked at. A newer preview cancels an older one, whose answer is then `cancelled`. */
  readonly preview: (job: SheetJob, onProgress?: OnProgress) => Promise<SheetAnswer>;
  /** The bytes of a file; no preview cancels it. */
  readonly make: (form: SheetForm, job: SheetJob, onProgress?: OnProgress) => Promise<SheetAnswer>;
  /** Ends the worker; what is waited for fails. The service may be used again, and starts a new one. */
  readonly close: () => Promise<void>;
}

export interface SheetServiceParts {
  /** The bundle of worker.ts. */
  readonly worker: string | URL;
  /** Where the faces lie. */
  readonly fontsDir: string;
}

interface Waiting {
  readonly message: JobMessage;
  readonly onProgress: OnProgress | undefined;
  readonly answer: (answer: SheetAnswer) => void;
}

/** Starts its worker with the first job. Its answers never reject. */
export function createSheetService({ worker: file, fontsDir }: SheetServiceParts): SheetService {
  /** In the order they were asked for; the worker has the first one. */
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let lastId = 0;
  let preview: Waiting | null = null;

  const ask = (form: SheetForm, job: SheetJob, onProgress?: OnProgress): [Waiting, Promise<SheetAnswer>] => {
    const { promise, resolve } = Promise.withResolvers<SheetAnswer>();
    lastId += 1;
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const waiting: Waiting = { message: { id: lastId, form, job, cancelled }, onProgress, answer: resolve };
    queue.push(waiting);
    if (queue.length === 1) start(waiting);
    return [waiting, promise];
  };

  const start = ({ message }: Waiting): void => {
    worker ??= open();
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(message);
  };
  const finish = (answer: SheetAnswer): void => {
    queue.shift()?.answer(answer);
    const [next] = queue;
    if (next) start(next);
  };
  const cancel = (waiting: Waiting): void => {
    const place = queue.indexOf(waiting);
    // The one the worker has answers by itself, as soon as it has seen the flag.
    if (place === 0) Atomics.store(waiting.message.cancelled, 0, 1);
    if (place <= 0) return;
    queue.splice(place, 1);
    waiting.answer({ kind: 'cancelled' });
  };

  const open = (): Worker => {
    const setup: WorkerSetup = { fontsDir };
    const opened = new Worker(file, { workerData: setup, name: 'sheets' });
    // Quitting does not wait for a sheet.
    opened.unref();
    opened.on('message', (message: WorkerMessage) => {
      const [first] = queue;
      if (message.id !== first?.message.id) return;
      if (message.kind === 'progress') first.onProgress?.(message.done, message.of);
      else finish(message.answer);
    });
    const lost = (detail: string): void => {
      if (worker !== opened) return;
      worker = null;
      if (queue.length > 0) finish({ kind: 'failed', detail });
    };
    opened.on('error', (error) => lost(error.message));
    opened.on('exit', (code) => lost(`the worker ended with ${code}`));
    return opened;
  };

  return {
    preview(job, onProgress) {
      if (preview) cancel(preview);
      const [waiting, answer] = ask('pdf', job, onProgress);
      preview = waiting;
      return answer;
    },
    make: (form, job, onProgress) => ask(form, job, onProgress)[1],
    async close() {
      await worker?.terminate();
    },
  };
}
