/** The start screen. */
export const startEn = {
  tagline: 'Plan it, rehearse it, take it once.',
  versions: 'Earlier versions',
  versionsText: 'What was saved before, also of shows whose file is gone',
  recent: 'Recent shows',
  drop: 'Or drop a show here, from any folder.',
  noRecent: 'Shows you open or save appear here.',
  begin: 'Begin',
  newShow: 'New show',
  newShowText: 'Lanes for every department, and no cues yet.',
  open: 'Open…',
  openText: 'A .onetake file from this computer.',
  sample: 'The sample show',
  sampleText: '“Only Once”: three sets, a hundred dancers, eight cameras, four skydivers.',
  small: 'The small sample',
  smallText: 'Twelve cues, to learn on.',
};
