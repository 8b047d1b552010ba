/** How this run of the stand-in was asked for; electron's own switches are read from the same command line. */
const own = process.argv.slice(2);

/** No window is shown; dialogs that nobody scripted are cancelled. */
export const HEADLESS = own.includes('--headless');
/** The Chromium to drive. */
export const BROWSER = process.env['ONE_TAKE_STAND_IN_BROWSER'] ?? '';
/** What the program gets as its command line. */
export const PROGRAM_ARGUMENTS = own.filter((argument) => argument !== '--headless');

/** The value of a switch of Electron's, `--NAME=VALUE`. */
export function switchValue(name: string): string | undefined {
  return own.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}
