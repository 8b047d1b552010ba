/**
 * What one object of the file says of another: references, ids and numbers that must be unique, circles, order within
 * lists. Works on the raw value, whatever else is wrong with it, so that every fault is told at once. References out
 * of takes, issues, accepted problems and sheets are records: they may point to what no longer exists.
 */
import { pointerTo, printFound, type Fault, type RecordWord, type UniqueWord } from './fault.ts';

type Json = Readonly<Record<string, unknown>>;
interface Entry {
  readonly value: Json;
  readonly path: readonly PropertyKey[];
}

/** All faults between the objects of the file, in the order of its lists. */
export function findReferenceFaults(show: Json): Fault[] {
  const faults: Fault[] = [];
  const lists = {
    people: entries(show, 'people'),
    resources: entries(show, 'resources'),
    lanes: entries(show, 'lanes'),
    cues: entries(show, 'cues'),
    links: entries(show, 'links'),
    takes: entries(show, 'takes'),
    issues: entries(show, 'issues'),
    sheets: entries(show, 'sheets'),
    jumps: entries(show, 'jumps'),
    sections: entries(show, 'music', 'sections'),
    tempo: entries(show, 'music', 'tempo'),
    zones: entries(show, 'stage', 'zones'),
    routes: entries(show, 'stage', 'routes'),
  };
  const known = {
    lane: idsOf(lists.lanes),
    resource: idsOf(lists.resources),
    zone: idsOf(lists.zones),
    person: idsOf(lists.people),
    jump: idsOf(lists.jumps),
    cue: idsOf(lists.cues),
  } satisfies Record<RecordWord, Set<string>>;
  const refer = (what: RecordWord, value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string' && !known[what].has(value)) report(faults, path, value, { is: 'existing', what });
  };
  const referEach = (what: RecordWord, { value, path }: Entry, key: string): void => {
    texts(value[key]).forEach((id, index) => refer(what, id, [...path, key, index]));
  };

  const { tempo, routes, cues, resources, links } = lists;
  for (const { value, path } of resources) {
    refer('resource', value['partOf'], [...path, 'partOf']);
    refer('zone', value['home'], [...path, 'home']);
    referEach('person', { value, path }, 'people');
  }
  for (const { value, path } of routes) {
    refer('zone', value['from'], [...path, 'from']);
    refer('zone', value['to'], [...path, 'to']);
  }
  for (const { value, path } of cues) {
    refer('lane', value['lane'], [...path, 'lane']);
    refer('cue', object(value['start'])?.['after'], [...path, 'start', 'after']);
    referEach('resource', { value, path }, 'uses');
    refer('zone', value['zone'], [...path, 'zone']);
    refer('zone', value['toZone'], [...path, 'toZone']);
    referEach('cue', { value, path }, 'sharesZoneWith');
    refer('resource', value['clearedBy'], [...path, 'clearedBy']);
    refer('jump', value['jump'], [...path, 'jump']);
    unique(faults, 'entry', textEntries(value, path, 'uses'));
  }
  for (const { value, path } of links) {
    refer('cue', object(value['from'])?.['cue'], [...path, 'from', 'cue']);
    refer('cue', object(value['to'])?.['cue'], [...path, 'to', 'cue']);
  }

  for (const name of [
    'people',
    'resources',
    'lanes',
    'cues',
    'links',
    'takes',
    'sheets',
    'jumps',
    'sections',
    'zones',
  ] as const) {
    unique(faults, 'id', keyed(lists[name], 'id'));
  }
  unique(faults, 'number', keyed(cues, 'number'));
  unique(faults, 'number', keyed(lists.issues, 'number'));
  unique(faults, 'route', routes.flatMap(routeKey));
  ascending(faults, 'bar', tempo);
  const firstBar = tempo[0]?.value['bar'];
  if (typeof firstBar === 'number' && firstBar !== 1)
    report(faults, [...(tempo[0]?.path ?? []), 'bar'], firstBar, { is: 'first-bar-1' });
  for (const { value, path } of lists.jumps)
    ascending(faults, 'altitudeM', entriesOf(value['winds'], [...path, 'winds']));

  circles(faults, 'cues', cues, ({ value }) => object(value['start'])?.['after'], ['start', 'after']);
  circles(faults, 'resources', resources, ({ value }) => value['partOf'], ['partOf']);
  return faults;
}

function report(faults: Fault[], path: readonly PropertyKey[], value: unknown, expected: Fault['expected']): void {
  const found = printFound(value);
  faults.push({ path: pointerTo(path), ...(found === undefined ? {} : { found }), expected });
}

/** Tells each value that was there before, with the place of the first. */
function unique(
  faults: Fault[],
  what: UniqueWord,
  values: readonly { readonly key: string | number; readonly value: unknown; readonly path: readonly PropertyKey[] }[],
): void {
  const first = new Map<string | number, readonly PropertyKey[]>();
  for (const { key, value, path } of values) {
    const before = first.get(key);
    if (before) report(faults, path, value, { is: 'unique', what, first: pointerTo(before) });
    else first.set(key, path);
  }
}

function ascending(faults: Fault[], key: string, list: readonly Entry[]): void {
  let last = -Infinity;
  for (const { value, path } of list) {
    const at = value[key];
    if (typeof at !== 'number') continue;
    if (at <= last) report(faults, [...path, key], at, { is: 'ascending', key });
    last = Math.max(last, at);
  }
}

/** Each circle once, told at its first member in the list. Every entry hangs on one other at most. */
function circles(
  faults: Fault[],
  of: 'cues' | 'resources',
  list: readonly Entry[],
  next: (entry: Entry) => unknown,
  at: readonly string[],
): void {
  const byId = new Map<string, Entry>();
  for (const entry of list) if (typeof entry.value['id'] === 'string') byId.set(entry.value['id'], entry);
  const done = new Set<Entry>();
  for (const start of list) {
    const way: Entry[] = [];
    const onWay = new Set<Entry>();
    let entry: Entry | undefined = start;
    while (entry && !done.has(entry) && !onWay.has(entry)) {
      way.push(entry);
      onWay.add(entry);
      const id = next(entry);
      entry = typeof id === 'string' ? byId.get(id) : undefined;
    }
    if (entry && onWay.has(entry)) {
      const circle = way.slice(way.indexOf(entry));
      const members = circle.map(({ value }) => String(value['id']));
      report(faults, [...entry.path, ...at], next(entry), { is: 'no-circle', of, members });
    }
    for (const member of way) done.add(member);
  }
}

function routeKey({ value, path }: Entry): { key: string; value: unknown; path: readonly PropertyKey[] }[] {
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string') return [];
  // Walked both ways: a pair is a pair in either order. A space is in no id.
  return [{ key: [from, to].sort().join(' '), value: `${from} – ${to}`, path }];
}

function keyed(
  list: readonly Entry[],
  key: string,
): { key: string | number; value: unknown; path: readonly PropertyKey[] }[] {
  return list.flatMap(({ value, path }) => {
    const found = value[key];
    return typeof found === 'string' || typeof found === 'number'
      ? [{ key: found, value: found, path: [...path, key] }]
      : [];
  });
}

function textEntries(value: Json, path: readonly PropertyKey[], key: string): ReturnType<typeof keyed> {
  return texts(value[key]).map((text, index) => ({ key: text, value: text, path: [...path, key, index] }));
}

function idsOf(list: readonly Entry[]): Set<string> {
  return new Set(list.flatMap(({ value }) => (typeof value['id'] === 'string' ? [value['id']] : [])));
}

function entries(show: Json, ...keys: readonly string[]): Entry[] {
  let value: unknown = show;
  for (const key of keys) value = object(value)?.[key];
  return entriesOf(value, keys);
}

function entriesOf(list: unknown, path: readonly PropertyKey[]): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    const value = object(item);
    return value ? [{ value, path: [...path, index] }] : [];
  });
}

function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item: unknown): item is string => typeof item === 'string') : [];
}
