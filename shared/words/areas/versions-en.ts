/** Earlier versions of shows. */
const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/u, '')} MB`;

export const versionsEn = {
  title: 'Earlier versions',
  text: 'Each save is kept, and what it replaced: all of the last hour, then one for each of 24 hours and of 30 days on which the show was saved.',
  show: 'Show',
  none: 'Nothing was saved yet',
  noneText: 'From the first save on, each one is kept here.',
  saves: 'Saves',
  found: (title: string) => `${title} (found in the file)`,
  openShow: 'As it is open now',
  compareWith: 'Compared with',
  theOneBefore: 'the one before',
  first: 'This is the oldest version that is kept.',
  working: 'Comparing…',
  restore: 'Open as a new show',
  drop: 'Remove all of this show',
  dropTitle: (title: string) => `Remove all earlier versions of “${title}”?`,
  dropText: 'The show’s own file stays as it is.',
  used: (used: number, limit: number) =>
    `${size(used)} of ${size(limit)} used; where it gets full, the oldest go of the show that takes the most.`,
  size,
  damaged: 'This version is damaged and can’t be read. Take another one.',
  notKept: {
    saved: (why: string) => `The show is saved, but this version was not kept: ${why}`,
    replaced: (why: string) => `The show is saved, but what stood in its file before was not kept as a version: ${why}`,
  },
};
