/** Words used in many places: departments, kinds, edges, plain buttons. */
import type { CueKind, CueResult, Department, Edge, ResourceKind, Trigger } from '#shared/show/types.ts';

const departments: Record<Department, string> = {
  stage: 'Stage',
  artist: 'Artists',
  set: 'Set',
  dance: 'Dance',
  camera: 'Camera',
  air: 'Air',
  light: 'Light',
  sound: 'Sound',
  video: 'Video',
  effects: 'Effects',
  wardrobe: 'Wardrobe',
  props: 'Props',
  safety: 'Safety',
};
const cueKinds: Record<CueKind, string> = {
  'set-move': 'Set move',
  dance: 'Dance',
  camera: 'Camera',
  landing: 'Landing',
  artist: 'Artist',
  light: 'Light',
  sound: 'Sound',
  video: 'Video',
  effect: 'Effect',
  other: 'Other',
};
const resourceKinds: Record<ResourceKind, string> = {
  performer: 'Performer',
  dancers: 'Dancers',
  camera: 'Camera',
  'set-piece': 'Set piece',
  crew: 'Crew',
  jumpers: 'Jumpers',
  aircraft: 'Aircraft',
  other: 'Other',
};
const edges: Record<Edge, string> = { start: 'start', end: 'end' };
const triggers: Record<Trigger, string> = { call: 'Called', auto: 'Automatic', self: 'On the music' };
const results: Record<CueResult, string> = {
  hit: 'Hit',
  early: 'Early',
  late: 'Late',
  missed: 'Missed',
  skipped: 'Skipped',
};

export const commonEn = {
  productName: 'One Take',
  departments,
  cueKinds,
  resourceKinds,
  edges,
  triggers,
  results,
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  none: 'None',
  cues: (count: number) => (count === 1 ? '1 cue' : `${count} cues`),
};
