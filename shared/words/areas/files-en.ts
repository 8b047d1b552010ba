/** Why a file could not be read or written: one sentence a fault. */
import type { FileFault } from '#shared/bridge/files.ts';

export const filesEn: Record<FileFault | 'unsafe-path', (name: string, detail: string) => string> = {
  'not-found': (name) => `“${name}” is not there any more.`,
  'no-permission': (name) => `You are not allowed to read or write “${name}”.`,
  'is-directory': (name) => `“${name}” is a folder, not a show file.`,
  'too-large': (name) => `“${name}” is larger than 256 MB. That is no show file.`,
  'not-utf8': (name, detail) =>
    detail.startsWith('UTF-')
      ? `“${name}” is written in ${detail}. A show file is UTF-8.`
      : `“${name}” is not a text file in UTF-8, so it is no show file.`,
  'disk-full': (name) => `There is no space left on the disk for “${name}”. The file is as it was before.`,
  'read-only': (name) => `“${name}” lies on a disk that can only be read.`,
  'no-folder': (name) => `The folder of “${name}” is not there any more.`,
  'name-taken': (name) => `Another file called “${name}” lies there already. Save the show in another folder.`,
  'in-use': (name) => `Another program has “${name}” open and lets nobody write it. Close it there, then save again.`,
  'drive-gone': (name) => `The drive with “${name}” does not answer. Connect it again, or save the show elsewhere.`,
  'unsafe-path': (name) => `“${name}” does not lie beside the show file or in a folder below it.`,
  other: (name, detail) => `“${name}” could not be read or written (${detail}).`,
};
