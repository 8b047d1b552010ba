/** The show named on the command line. */
import path from 'node:path';

/**
 * Its absolute path, or undefined if none is named. `argv` as the process has it: the packaged program is followed by
 * its arguments, a bare Electron by the program's folder first. Switches are Chromium's.
 */
export function launchFile(argv: readonly string[], isPackaged: boolean, workingFolder: string): string | undefined {
  const named = argv.slice(isPackaged ? 1 : 2).find((argument) => argument !== '' && !argument.startsWith('-'));
  return named === undefined ? undefined : path.resolve(workingFolder, named);
}
