/**
 * Who of the house may import whom (docs/architecture.md, "Who may import whom"). `oxlint.config.ts` makes the linter's
 * rules of these tables: a folder that stands in none of them fails the lint, as does one that is not there.
 */

/** The folders of a layer, each with those of the same layer that it may import. */
export type Layer = Readonly<Record<string, readonly string[]>>;

/** What features may import of the screen. They meet here, and never each other. */
const FOR_FEATURES: readonly string[] = [
  'state',
  'actions',
  'platform',
  'workers',
  'ui',
  'canvas',
  'stage-drawing',
  'fields',
  'records',
];
/** The screens and panels. */
export const FEATURES: readonly string[] = [
  'cue-table',
  'history',
  'import',
  'inspector',
  'problems',
  'rehearsal',
  'rewrite',
  'sheets',
  'show-panels',
  'song',
  'stage',
  'start',
  'timeline',
  'versions',
  'why',
];

export const RENDERER: Layer = {
  platform: [],
  workers: [],
  state: ['platform', 'workers'],
  actions: ['state', 'platform', 'workers'],
  // Pieces that several features are made of.
  ui: [],
  canvas: ['state'],
  'stage-drawing': ['state'],
  fields: ['state', 'actions', 'ui'],
  records: ['state', 'actions', 'ui', 'fields'],
  ...Object.fromEntries(FEATURES.map((feature) => [feature, FOR_FEATURES])),
  app: [...FOR_FEATURES, ...FEATURES],
};

export const ELECTRON: Layer = {
  files: [],
  pdf: [],
  audio: ['files'],
  cli: ['files', 'pdf'],
  main: ['files', 'pdf', 'audio'],
  preload: [],
};
/** The command line runs without Electron, and what it shares with the shell knows nothing of it either. */
export const WITH_ELECTRON: readonly string[] = ['main', 'preload'];
