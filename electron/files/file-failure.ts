/** What the system says about a file, as the fault that the person is told. */
import path from 'node:path';
import type { FileFailure, FileFault } from '#shared/bridge/files.ts';

const FAULT_OF_CODE: ReadonlyMap<string, FileFault> = new Map([
  ['ENOENT', 'not-found'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EISDIR', 'is-directory'],
  // A part of its path is a file.
  ['ENOTDIR', 'not-found'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
  ['EIO', 'drive-gone'],
  ['ENXIO', 'drive-gone'],
  ['ENODEV', 'drive-gone'],
  ['ENOTCONN', 'drive-gone'],
  ['EHOSTDOWN', 'drive-gone'],
  ['ETIMEDOUT', 'drive-gone'],
  ['ESTALE', 'drive-gone'],
]);

/** Thrown by the reading and writing of files for faults that the system has no code for. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';
  readonly fault: FileFault;
  readonly detail: string;
  constructor(fault: FileFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}

/** The failure to show for what was thrown while `file` was read. */
export function failureOfReading(file: string, thrown: unknown): FileFailure {
  const { fault, detail } = faultOf(thrown);
  return { kind: 'failed', name: path.basename(file), fault, detail };
}

/** The same for writing, where "not there" can only be the folder. */
export function failureOfWriting(file: string, thrown: unknown): FileFailure {
  const failure = failureOfReading(file, thrown);
  return failure.fault === 'not-found' ? { ...failure, fault: 'no-folder' } : failure;
}

function faultOf(thrown: unknown): { readonly fault: FileFault; readonly detail: string } {
  if (thrown instanceof FileFaultError) return thrown;
  const code = codeOf(thrown);
  if (code === undefined) return { fault: 'other', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  return { fault: FAULT_OF_CODE.get(code) ?? 'other', detail: code };
}

/** The system's own code of an error, e.g. ENOSPC. */
export function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}
