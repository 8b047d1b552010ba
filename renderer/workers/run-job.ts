/** A thread that does one job and is ended, however it went: one that was stopped has nothing to tidy up. */

/** The worker's first answer. Rejects with its error, or with the signal's reason when that stops it. */
export function runJob<Answer>(
  worker: Worker,
  job: unknown,
  { transfer = [], signal }: { readonly transfer?: Transferable[]; readonly signal?: AbortSignal | undefined } = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  signal?.addEventListener('abort', () => reject(signal.reason));
  worker.postMessage(job, { transfer });
  return promise.finally(() => worker.terminate());
}
