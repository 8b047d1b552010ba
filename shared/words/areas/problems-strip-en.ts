/** The problems strip: its heading, counts and empty state. The problems' own sentences are in `problems-en.ts`. */
export const problemsStripEn = {
  title: 'Problems',
  errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  warnings: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  accepted: (count: number) => `${count} accepted`,
  acceptedMark: (reason: string) => `Accepted: ${reason}`,
  severity: { error: 'Error', warning: 'Warning' },
  none: 'No problems: the plan holds together.',
  noCues: 'Nothing to check yet.',
  next: 'next',
  collapse: 'Hide the problems',
  expand: 'Show the problems',
  programme: 'Programme',
};
