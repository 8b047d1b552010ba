/** Find and replace, and renumbering. */
const cuesOf = (count: number): string => (count === 1 ? '1 cue' : `${count} cues`);

export const rewriteEn = {
  findTitle: 'Find and replace',
  find: 'Find',
  replaceWith: 'Replace with',
  which: 'Cues',
  all: 'All',
  selected: (count: number) => (count > 0 ? `Selected (${count})` : 'Selected'),
  lookIn: 'Look in',
  how: 'How',
  matchCase: 'Capitals matter',
  wholeWords: 'Whole words only',
  nothingAsked: 'Type what to look for. What would change is listed here before anything is done.',
  nothingFound: (text: string) => `“${text}” stands nowhere.`,
  replaceAll: 'Replace',
  preview: 'What would change',
  count: (texts: number, cues: number, out: number) =>
    `${texts === 1 ? '1 text' : `${texts} texts`} of ${cuesOf(cues)}${out > 0 ? `, ${out} left out` : ''}`,
  renumberTitle: 'Renumber cues',
  prefix: 'Begin with',
  prefixKept: 'as they do now',
  from: 'From',
  step: 'In steps of',
  digits: 'Digits at least',
  order: 'In the order of',
  byStart: 'Start',
  byRunningOrder: 'Running order',
  mentions: 'Calls and notes that name a number follow',
  numbersMissing: 'The numbers above can’t be read yet; nothing is renumbered.',
  nothingToNumber: 'All of them have these numbers already.',
  renumber: 'Renumber',
};
