/**
 * The show as it stands in a `.onetake` file, format version 1.
 *
 * Times are integer milliseconds on the show clock (show zero is 0, earlier is negative); lengths and
 * offsets end in `Ms`. Every object may carry keys that this program does not know: they are kept
 * (see `schema.ts`) but not declared here.
 */

/** Integer milliseconds: a point on the show clock or a length, as the field's name says. */
export type Ms = number;

export const FRAME_RATES = ['24', '25', '29.97', '29.97df', '30', '50', '59.94', '59.94df', '60'] as const;
export type FrameRate = (typeof FRAME_RATES)[number];

export const DEPARTMENTS = [
  'stage',
  'artist',
  'set',
  'dance',
  'camera',
  'air',
  'light',
  'sound',
  'video',
  'effects',
  'wardrobe',
  'props',
  'safety',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

export const CUE_KINDS = [
  'set-move',
  'dance',
  'camera',
  'landing',
  'artist',
  'light',
  'sound',
  'video',
  'effect',
  'other',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

export const RESOURCE_KINDS = [
  'performer',
  'dancers',
  'camera',
  'set-piece',
  'crew',
  'jumpers',
  'aircraft',
  'other',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const ZONE_KINDS = ['set', 'landing', 'backstage', 'house'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export const TRIGGERS = ['call', 'auto', 'self'] as const;
export type Trigger = (typeof TRIGGERS)[number];

export type Edge = 'start' | 'end';

/** A time on the show clock. */
export interface TimeMoment {
  at: Ms;
}
/** A bar and beat of the song (both count from 1; beat may be fractional), plus an offset. */
export interface BarMoment {
  bar: number;
  beat?: number;
  offsetMs?: Ms;
}
export type Moment = TimeMoment | BarMoment;
/** Another cue's start or end, plus an offset. */
export interface AfterAnchor {
  after: string;
  edge: Edge;
  offsetMs?: Ms;
}
/** What a cue's start hangs on. */
export type Anchor = Moment | AfterAnchor;

export interface Tempo {
  bar: number;
  /** Counts the beats that `beats` counts. */
  bpm: number;
  /** Beats in a bar. */
  beats: number;
}
export interface Section {
  id: string;
  name: string;
  start: Moment;
  intention?: string;
  resetMs?: Ms;
}
export interface Lyric {
  start: Moment;
  text: string;
}
export interface Audio {
  path: string;
  sha256?: string;
  /** Time on the show clock at which the file's first sample sounds; default 0. */
  offsetMs?: Ms;
}
export interface Music {
  lengthMs: Ms;
  firstBarAt?: Ms;
  tempo: Tempo[];
  sections?: Section[];
  lyrics?: Lyric[];
  audio?: Audio;
}

/** Metres on the stage plan: +x towards stage left as the performers see it, +y upstage. */
export type Point = [x: number, y: number];
export interface Zone {
  id: string;
  name: string;
  kind: ZoneKind;
  outline?: Point[];
  target?: Point;
}
export interface Route {
  from: string;
  to: string;
  metres: number;
}
export interface Stage {
  north?: number;
  zones: Zone[];
  routes: Route[];
}

export interface Person {
  id: string;
  name: string;
  role?: string;
  notes?: string;
}
export interface Breath {
  restMs?: Ms;
  spentMs?: Ms;
  recoveryMs?: Ms;
}
export interface Resource {
  id: string;
  name: string;
  kind: ResourceKind;
  count?: number;
  partOf?: string;
  people?: string[];
  /** Metres per second between zones. */
  speed?: number;
  home?: string;
  breath?: Breath;
  notes?: string;
}
export interface Lane {
  id: string;
  name: string;
  department: Department;
  colour?: string;
  locked?: boolean;
}

export interface Duration {
  likelyMs: Ms;
  minMs?: Ms;
  maxMs?: Ms;
}
export interface CueWindow {
  edge: Edge;
  earliest?: Moment;
  latest?: Moment;
  hard?: boolean;
}
export interface Cue {
  id: string;
  number: string;
  lane: string;
  name: string;
  kind: CueKind;
  start: Anchor;
  duration: Duration;
  window?: CueWindow;
  uses?: string[];
  zone?: string;
  toZone?: string;
  sharesZoneWith?: string[];
  locked?: boolean;
  trigger?: Trigger;
  call?: string;
  warnMs?: Ms;
  standbyMs?: Ms;
  irreversible?: boolean;
  commitMs?: Ms;
  ifNoGo?: string;
  clearedBy?: string;
  notes?: string;
  crew?: number;
  dancers?: number;
  counts?: number;
  shot?: string;
  movement?: string;
  subject?: string;
  lens?: string;
  support?: string;
  transition?: string;
  transitionMs?: Ms;
  onAir?: boolean;
  sings?: boolean;
  effort?: number;
  longestPhraseMs?: Ms;
  costume?: string;
  clearMs?: Ms;
  jump?: string;
}

export interface CueEdge {
  cue: string;
  edge: Edge;
}
export interface Link {
  id: string;
  from: CueEdge;
  to: CueEdge;
  minMs?: Ms;
  maxMs?: Ms;
  hard?: boolean;
  why?: string;
}

export type CueResult = 'hit' | 'early' | 'late' | 'missed' | 'skipped';
export interface TakeCue {
  cue: string;
  number: string;
  run?: number;
  plannedStartMs: Ms;
  plannedEndMs: Ms;
  goMs?: Ms;
  startMs?: Ms;
  endMs?: Ms;
  result?: CueResult;
  excluded?: string;
  note?: string;
}
export type TakeEventKind = 'note' | 'hold' | 'resume' | 'jump' | 'no-go' | 'acknowledge';
export interface TakeEvent {
  atMs: Ms;
  kind: TakeEventKind;
  cue?: string;
  text?: string;
}
export interface Take {
  id: string;
  name: string;
  kind: 'rehearsal' | 'take';
  at: string;
  clock?: 'internal' | 'audio' | 'timecode';
  rate?: number;
  fromMs?: Ms;
  result?: 'clean' | 'stopped' | 'failed';
  notes?: string;
  cues: TakeCue[];
  events?: TakeEvent[];
}

export interface IssueRow {
  cue: string;
  number: string;
  row: Record<string, string>;
}
/** A numbered set of sheets that was handed out. */
export interface Issue {
  number: number;
  at: string;
  by?: string;
  note?: string;
  cues: IssueRow[];
}
export interface Accepted {
  code: string;
  cues: string[];
  links?: string[];
  resource?: string;
  zone?: string;
  fromMs: Ms;
  byMs: Ms;
  reason: string;
  by: string;
  at: string;
}
export interface SheetFilter {
  departments?: string[];
  kinds?: string[];
  resources?: string[];
  cues?: string[];
}
export interface NamedSheet {
  id: string;
  name: string;
  for: string;
  columns?: string[];
  filter?: SheetFilter;
  groupBy?: string;
  sortBy?: string;
}

export interface Wind {
  altitudeM: number;
  from: number;
  speed: number;
}
export interface Jump {
  id: string;
  name: string;
  exitAltitudeM: number;
  openingAltitudeM: number;
  fallSpeed: number;
  canopyDescent: number;
  canopyForward: number;
  aircraft: { groundSpeed: number; heading: number };
  separationM?: number;
  winds: Wind[];
  spread?: { exitMs?: Ms; openingM?: number; fall?: number; canopy?: number };
  limits?: { windSpeed?: number; gust?: number; cloudBaseM?: number };
  planB?: string;
}

/** The whole file. */
export interface Show {
  format: 'onetake.show';
  version: 1;
  id: string;
  title: string;
  artist?: string;
  song?: string;
  director?: string;
  venue?: string;
  notes?: string;
  intention?: string;
  date?: string;
  startsAt?: string;
  frameRate?: FrameRate;
  timecodeStart?: string;
  music: Music;
  stage?: Stage;
  jumps?: Jump[];
  people?: Person[];
  resources: Resource[];
  lanes: Lane[];
  cues: Cue[];
  links?: Link[];
  takes?: Take[];
  issues?: Issue[];
  accepted?: Accepted[];
  sheets?: NamedSheet[];
}
