/**
 * What one object of the file says of another: references, ids and numbers that must be unique, circles, order within
 * lists. Works on the raw value, whatever else is wrong with it, so that every fault is told at once. References out
 * of takes, issues, accepted problems and sheets are records: they may point to what no longer exists.
 */
import { findCircles } from './circles.ts';
import { findDoubles, findDoubleRoutes, findDoubleTexts, findFalling } from './doubles.ts';
import { faultAt, type Fault, type RecordWord } from './fault.ts';
import { asObject, listAt, objectAt, type Json } from './json-value.ts';
import { id as idSchema } from './schema-values.ts';

/** All faults between the objects of the file, list by list. */
export function findReferenceFaults(show: Json): Fault[] {
  const music = objectAt(show, 'music');
  const stage = objectAt(show, 'stage');
  const tempo = listAt(music, 'tempo');
  const routes = listAt(stage, 'routes');
  const [resources, cues] = [listAt(show, 'resources'), listAt(show, 'cues')];
  return [
    ...findDangling(show),
    ...(['people', 'resources', 'lanes', 'cues', 'links', 'takes', 'sheets', 'jumps'] as const).flatMap((name) =>
      findDoubles(listAt(show, name), [name], 'id'),
    ),
    ...findDoubles(listAt(music, 'sections'), ['music', 'sections'], 'id'),
    ...findDoubles(listAt(stage, 'zones'), ['stage', 'zones'], 'id'),
    ...findDoubles(cues, ['cues'], 'number'),
    ...findDoubles(listAt(show, 'issues'), ['issues'], 'number'),
    ...cues.flatMap((cue, index) => findDoubleTexts(listAt(asObject(cue), 'uses'), ['cues', index, 'uses'])),
    ...findDoubleRoutes(routes, ['stage', 'routes']),
    ...firstBarFaults(tempo),
    ...findFalling(tempo, ['music', 'tempo'], 'bar'),
    ...listAt(show, 'jumps').flatMap((jump, index) =>
      findFalling(listAt(asObject(jump), 'winds'), ['jumps', index, 'winds'], 'altitudeM'),
    ),
    ...findCircles(cues, 'cues', ['start', 'after']),
    ...findCircles(resources, 'resources', ['partOf']),
  ];
}

/** References to what the show does not have. */
function findDangling(show: Json): Fault[] {
  const stage = objectAt(show, 'stage');
  const known: Readonly<Record<RecordWord, ReadonlySet<unknown> | null>> = {
    lane: idsAt(show, 'lanes'),
    resource: idsAt(show, 'resources'),
    zone: idsAt(stage, 'zones'),
    person: idsAt(show, 'people'),
    jump: idsAt(show, 'jumps'),
    cue: idsAt(show, 'cues'),
  };
  const faults: Fault[] = [];
  const refer = (what: RecordWord, value: unknown, ...path: readonly PropertyKey[]): void => {
    // Whether it is an id at all is the schema's business; so is a list that is none.
    if (typeof value !== 'string' || known[what] === null || known[what].has(value)) return;
    if (idSchema.safeParse(value).success) faults.push(faultAt(path, value, { is: 'existing', what }));
  };

  listAt(show, 'resources').forEach((entry, index) => {
    const resource = asObject(entry);
    refer('resource', resource['partOf'], 'resources', index, 'partOf');
    refer('zone', resource['home'], 'resources', index, 'home');
    listAt(resource, 'people').forEach((id, place) => refer('person', id, 'resources', index, 'people', place));
  });
  listAt(stage, 'routes').forEach((entry, index) => {
    const route = asObject(entry);
    for (const end of ['from', 'to']) refer('zone', route[end], 'stage', 'routes', index, end);
  });
  listAt(show, 'cues').forEach((entry, index) => {
    const cue = asObject(entry);
    refer('lane', cue['lane'], 'cues', index, 'lane');
    refer('cue', objectAt(cue, 'start')['after'], 'cues', index, 'start', 'after');
    listAt(cue, 'uses').forEach((id, place) => refer('resource', id, 'cues', index, 'uses', place));
    refer('zone', cue['zone'], 'cues', index, 'zone');
    refer('zone', cue['toZone'], 'cues', index, 'toZone');
    listAt(cue, 'sharesZoneWith').forEach((id, place) => refer('cue', id, 'cues', index, 'sharesZoneWith', place));
    refer('resource', cue['clearedBy'], 'cues', index, 'clearedBy');
    refer('jump', cue['jump'], 'cues', index, 'jump');
  });
  listAt(show, 'links').forEach((entry, index) => {
    const link = asObject(entry);
    for (const end of ['from', 'to']) refer('cue', objectAt(link, end)['cue'], 'links', index, end, 'cue');
  });
  return faults;
}

function firstBarFaults([first]: readonly unknown[]): Fault[] {
  const { bar } = asObject(first);
  return typeof bar === 'number' && bar !== 1
    ? [faultAt(['music', 'tempo', 0, 'bar'], bar, { is: 'first-bar-1' })]
    : [];
}

/** The ids of a list; empty if it is absent, null if something else stands there. */
function idsAt(object: Json, key: string): ReadonlySet<unknown> | null {
  if (Object.hasOwn(object, key) && !Array.isArray(object[key])) return null;
  return new Set(listAt(object, key).map((entry) => asObject(entry)['id']));
}
