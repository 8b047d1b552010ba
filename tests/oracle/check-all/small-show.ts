/** Shows of a few cues, for tests that can be worked out on paper. */
import type { Cue, Lane, Show } from '#shared/show/types.ts';

const LANES: Lane[] = [
  { id: 'artist', name: 'Artist', department: 'artist' },
  { id: 'set', name: 'Set', department: 'set' },
  { id: 'camera', name: 'Camera', department: 'camera' },
  { id: 'air', name: 'Air', department: 'air' },
];

/** A show of 60 s at 120 bpm with the zones A, B (10 m apart) and C (which no way leads to), and the given parts. */
export function showOf(parts: Partial<Show>): Show {
  return {
    format: 'onetake.show',
    version: 1,
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Test',
    music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
    stage: {
      zones: ['A', 'B', 'C'].map((id) => ({ id, name: id, kind: 'set' })),
      routes: [{ from: 'A', to: 'B', metres: 10 }],
    },
    resources: [],
    lanes: LANES,
    cues: [],
    ...parts,
  };
}

/** A cue at a time, for a length, with the given fields. */
export function cueOf(id: string, at: number, likelyMs: number, fields: Partial<Cue> = {}): Cue {
  return { id, number: id, lane: 'artist', name: '', kind: 'other', start: { at }, duration: { likelyMs }, ...fields };
}
