/** Requests to the shell about files, where a request that breaks is a failure like any other. */
import type { FileFailure } from '#shared/bridge/files.ts';

/** What the request gives, or the failure that it broke with; `name` is the file's, to be told. */
export async function askShell<T>(request: () => Promise<T>, name = ''): Promise<T | FileFailure> {
  try {
    return await request();
  } catch (error) {
    return { kind: 'failed', name, fault: 'other', detail: error instanceof Error ? error.message : String(error) };
  }
}
