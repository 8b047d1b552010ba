/** A show with every field is made on screen, by pointer and keyboard, and is the reference field by field. */
import { readFileSync } from 'node:fs';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Anchor, Cue, Jump, Moment, Resource, Show } from '#shared/show/types.ts';
import { printTime } from '#shared/time/print.ts';
import { printOffset, readInstant } from '#shared/time/wall-clock.ts';
import { en } from '#shared/words/en.ts';
import { EVERY_FIELD } from '#tests/fixtures/every-field.ts';
import { expect, test } from './app/fixtures.ts';
import { Form } from './app/form.ts';
import type { RunningApp } from './app/running-app.ts';

const { showPanels, inspector, common, actions, stage } = en;
const { fields: labels } = showPanels;
const BARE: Show = {
  format: 'onetake.show',
  version: 1,
  id: EVERY_FIELD.id,
  title: 'New',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 100, beats: 4 }] },
  resources: [],
  lanes: [],
  cues: [],
};

/** Ids are the program's own: records are told by their names and numbers instead. */
function byNames(show: Show): unknown {
  const names = new Map<string, string>();
  const named = [show.people, show.resources, show.lanes, show.stage?.zones, show.jumps, show.music.sections];
  for (const list of named) for (const { id, name } of list ?? []) names.set(id, name);
  for (const { id, number } of show.cues) names.set(id, number);
  for (const { id } of show.links ?? []) names.set(id, 'link');
  const keys = new Set([
    'id',
    'lane',
    'zone',
    'toZone',
    'home',
    'partOf',
    'from',
    'to',
    'cue',
    'after',
    'jump',
    'clearedBy',
  ]);
  const lists = new Set(['uses', 'people', 'sharesZoneWith']);
  // Where a new cue comes in the running order is no field of it.
  const sorted = { ...show, cues: show.cues.toSorted((a, b) => (a.number < b.number ? -1 : 1)) };
  return JSON.parse(serialiseShow(sorted), (key, value: unknown) => {
    if (keys.has(key) && typeof value === 'string') return names.get(value) ?? value;
    if (lists.has(key) && Array.isArray(value))
      return value.map((one) => (typeof one === 'string' ? names.get(one) : one));
    return value;
  });
}

const seconds = (ms: number): string => String(ms / 1000);
/** As it is typed: a time, or bar, beat and offset. */
function typed(moment: Moment): string {
  if ('at' in moment) return printTime(moment.at, 'millis');
  const { bar, beat = 1, offsetMs = 0 } = moment;
  const [whole, part = ''] = String(beat).split('.');
  const place = `bar ${bar}.${whole}${part === '' ? '' : `.${part}`}`;
  return offsetMs === 0 ? place : `${place} ${offsetMs < 0 ? '−' : '+'} ${seconds(Math.abs(offsetMs))} s`;
}
const nameIn = (list: readonly { readonly id: string; readonly name: string }[] | undefined, id: string): string =>
  list?.find((one) => one.id === id)?.name ?? id;
const numberOf = (id: string): string => EVERY_FIELD.cues.find((cue) => cue.id === id)?.number ?? id;
const zoneName = (id: string): string => nameIn(EVERY_FIELD.stage?.zones, id);
const resourceName = (id: string): string => nameIn(EVERY_FIELD.resources, id);

async function makeHeader(form: Form): Promise<void> {
  await form.fill(labels.title, EVERY_FIELD.title);
  for (const key of ['artist', 'song', 'director', 'venue', 'date', 'intention', 'notes'] as const)
    await form.fill(labels[key], EVERY_FIELD[key] ?? '');
  const clock = readInstant(EVERY_FIELD.startsAt ?? '');
  if (clock) {
    await form.fill(labels.clockTime, clock.time);
    await form.fill(labels.clockDay, clock.day);
    await form.find(labels.clockZone, printOffset(clock.offset));
  }
  await form.unfold(showPanels.groups.clock);
  await form.choose(labels.frameRate, showPanels.frameRate(EVERY_FIELD.frameRate ?? '25'));
  await form.fill(labels.timecodeStart, EVERY_FIELD.timecodeStart ?? '');
}

async function makeMusic(form: Form): Promise<void> {
  const { lengthMs, firstBarAt = 0, tempo, sections = [], lyrics = [], audio } = EVERY_FIELD.music;
  await form.fill(labels.lengthMs, seconds(lengthMs));
  await form.fill(labels.firstBarAt, printTime(firstBarAt, 'millis'));
  for (const [index, { bar, bpm, beats }] of tempo.entries()) {
    if (index > 0) await form.push(showPanels.addTempo);
    const row = form.within(form.panel.getByRole('group', { name: showPanels.tempoAt(bar), exact: true }));
    await row.fill(labels.bpm, bpm);
    await row.fill(labels.beats, beats);
  }
  await form.fill(labels.audio, audio?.path ?? '');
  await form.fill(labels.audioOffset, seconds(audio?.offsetMs ?? 0));
  await form.unfold(showPanels.groups.sections);
  for (const { name, start, intention, resetMs } of sections) {
    await form.push(showPanels.addSection);
    await form.fill(labels.name, name);
    const open = form.within(form.panel.locator('[data-record][data-open]'));
    await open.fill(labels.start, typed(start));
    if (resetMs !== undefined) await open.fill(labels.resetMs, seconds(resetMs));
    if (intention !== undefined) await open.fill(labels.intention, intention);
  }
  await form.unfold(showPanels.groups.sections);
  await form.unfold(showPanels.groups.lyrics);
  for (const [index, { start, text }] of lyrics.entries()) {
    await form.push(showPanels.addLyric);
    const row = form.within(form.panel.getByRole('group', { name: showPanels.lyricAt(index + 1), exact: true }));
    await row.fill(labels.start, typed(start));
    await row.fill(labels.lyric, text);
  }
}

/** Adds a record to a list, and gives the form of its fields. */
async function add(form: Form, label: string, name: string): Promise<Form> {
  await form.push(label);
  const open = form.within(form.panel.locator('[data-record][data-open]').last());
  await open.fill(labels.name, name);
  return form.within(form.panel.locator('[data-record][data-open]', { hasText: name }).last());
}

async function makeLists(form: Form): Promise<void> {
  for (const { name, department, colour, locked } of EVERY_FIELD.lanes) {
    const lane = await add(form, showPanels.addLane, name);
    await lane.choose(labels.department, common.departments[department]);
    if (colour !== undefined) await lane.fill(showPanels.otherColour, colour);
    if (locked) await lane.tick(labels.locked);
  }
  await form.unfold(showPanels.groups.people);
  for (const { name, role, notes } of EVERY_FIELD.people ?? []) {
    const person = await add(form, showPanels.addPerson, name);
    await person.fill(labels.role, role ?? '');
    await person.fill(labels.notes, notes ?? '');
  }
  await form.unfold(showPanels.groups.jumps);
  for (const jump of EVERY_FIELD.jumps ?? []) await makeJump(await add(form, showPanels.addJump, jump.name), jump);
}

/** Altitudes end in `M`; what else a jump is told in is a speed. */
const unitOf = (key: string): string => (key.endsWith('M') ? 'm' : 'm/s');

async function makeJump(form: Form, jump: Jump): Promise<void> {
  const { jump: said } = showPanels;
  for (const key of [
    'exitAltitudeM',
    'openingAltitudeM',
    'fallSpeed',
    'canopyDescent',
    'canopyForward',
    'separationM',
  ] as const)
    await form.fill(said[key](unitOf(key)), jump[key] ?? '');
  await form.fill(said.groundSpeed('m/s'), jump.aircraft.groundSpeed);
  await form.fill(said.heading, jump.aircraft.heading);
  for (const { altitudeM, from, speed } of jump.winds) {
    await form.fill(said.altitudeM('m'), altitudeM);
    await form.fill(said.from, from);
    await form.fill(said.speed('m/s'), speed);
  }
  const { exitMs = 0, openingM = 0, fall = 0, canopy = 0 } = jump.spread ?? {};
  await form.fill(said.exitMs, seconds(exitMs));
  await form.fill(said.openingM('m'), openingM);
  await form.fill(said.fall, fall);
  await form.fill(said.canopy, canopy);
  const { windSpeed = 0, gust = 0, cloudBaseM = 0 } = jump.limits ?? {};
  await form.fill(said.windSpeed('m/s'), windSpeed);
  await form.fill(said.gust('m/s'), gust);
  await form.fill(said.cloudBaseM('m'), cloudBaseM);
  await form.fill(said.planB, jump.planB ?? '');
}

async function makeStage(form: Form): Promise<void> {
  const { north = 0, zones = [], routes = [] } = EVERY_FIELD.stage ?? {};
  await form.fill(stage.north, north);
  for (const { name, kind, outline = [], target } of zones) {
    const zone = await add(form, showPanels.addZone, name);
    await zone.choose(labels.kind, showPanels.zoneKinds[kind]);
    for (const [index, [x, y]] of outline.entries()) {
      await zone.push(stage.addCorner);
      await zone.fill(stage.corner(index + 1), `${x}, ${y}`);
    }
    if (target) await zone.fill(stage.target('m'), `${target[0]}, ${target[1]}`);
  }
  for (const { from, to, metres } of routes) {
    await form.push(showPanels.addRoute);
    const name = showPanels.route(zoneName(from), zoneName(to));
    await form.within(form.panel.getByRole('group', { name, exact: true })).fill(showPanels.routeLength('m'), metres);
  }
}

async function makeResource(form: Form, resource: Resource): Promise<void> {
  const { name, kind, count, partOf, people = [], speed, home, breath, notes } = resource;
  const open = await add(form, showPanels.addResource, name);
  await open.choose(labels.kind, common.resourceKinds[kind]);
  if (count !== undefined) await open.fill(labels.count, count);
  if (partOf !== undefined) await open.find(labels.partOf, resourceName(partOf));
  if (home !== undefined) await open.find(labels.home, zoneName(home));
  if (speed !== undefined) await open.fill(showPanels.speed('m/s'), speed);
  for (const key of ['restMs', 'spentMs', 'recoveryMs'] as const) {
    const ms = breath?.[key];
    if (ms !== undefined) await open.fill(showPanels.breath[key], seconds(ms));
  }
  for (const person of people) await open.find(labels.people, nameIn(EVERY_FIELD.people, person));
  if (notes !== undefined) await open.fill(labels.notes, notes);
}

async function makeStart(form: Form, start: Anchor): Promise<void> {
  if ('after' in start) {
    await form.pick(inspector.starts, inspector.anchors.cue);
    await form.find(inspector.afterCue, numberOf(start.after));
    await form.pick(inspector.edge, common.edges[start.edge]);
    await form.fill(inspector.offset, seconds(start.offsetMs ?? 0));
  } else {
    // A bar is taken as one; a time moves the cue on whatever it hangs on.
    if ('at' in start) await form.pick(inspector.starts, inspector.anchors.time);
    await form.fill(inspector.startTime, typed(start));
  }
}

async function makeCue(app: RunningApp, form: Form, cue: Cue): Promise<void> {
  const { fields } = inspector;
  await app.menu('add-cue');
  await form.choose(fields.kind, common.cueKinds[cue.kind]);
  await form.choose(fields.lane, nameIn(EVERY_FIELD.lanes, cue.lane));
  await form.fill(fields.number, cue.number);
  await form.fill(fields.name, cue.name);
  await makeStart(form, cue.start);
  const { likelyMs, minMs, maxMs } = cue.duration;
  await form.fill(inspector.lasts, seconds(likelyMs));
  if (minMs !== undefined) await form.fill(inspector.least, seconds(minMs));
  if (maxMs !== undefined) await form.fill(inspector.most, seconds(maxMs));
  if (cue.window) {
    const { edge, earliest, latest, hard } = cue.window;
    await form.pick(inspector.window, inspector.windows[edge]);
    if (earliest) await form.fill(inspector.earliest, typed(earliest));
    if (latest) await form.fill(inspector.latest, typed(latest));
    if (hard === false) await form.tick(inspector.hardWindow);
  }
  for (const id of cue.uses ?? []) await form.find(fields.uses, resourceName(id));
  if (cue.zone !== undefined) await form.find(fields.zone, zoneName(cue.zone));
  if (cue.toZone !== undefined) await form.find(fields.toZone, zoneName(cue.toZone));
  for (const id of cue.sharesZoneWith ?? []) await form.find(fields.sharesZoneWith, numberOf(id));
  if (cue.trigger !== undefined) await form.choose(fields.trigger, common.triggers[cue.trigger]);
  if (cue.irreversible) await form.unfold(inspector.groups.decision);
  for (const key of ['warnMs', 'standbyMs', 'commitMs', 'transitionMs', 'longestPhraseMs', 'clearMs'] as const) {
    const ms = cue[key];
    if (ms !== undefined) await form.fill(fields[key], seconds(ms));
  }
  for (const key of ['crew', 'dancers', 'counts', 'effort'] as const) {
    const count = cue[key];
    if (count !== undefined) await form.fill(fields[key], count);
  }
  for (const key of [
    'call',
    'ifNoGo',
    'shot',
    'movement',
    'subject',
    'lens',
    'support',
    'transition',
    'costume',
    'notes',
  ] as const) {
    const text = cue[key];
    if (text !== undefined) await form.fill(fields[key], text);
  }
  if (cue.clearedBy !== undefined) await form.find(fields.clearedBy, resourceName(cue.clearedBy));
  if (cue.jump !== undefined) await form.find(fields.jump, nameIn(EVERY_FIELD.jumps, cue.jump));
  if (cue.irreversible) await form.tick(fields.irreversible);
  if (cue.sings) await form.tick(fields.sings);
  if (cue.onAir === false) await form.tick(fields.onAir);
  if (cue.locked) await form.tick(fields.locked);
}

async function makeLink(app: RunningApp, form: Form): Promise<void> {
  for (const { from, to, minMs, maxMs, hard, why } of EVERY_FIELD.links ?? []) {
    await app.page.keyboard.press('Control+k');
    await app.page.keyboard.type(numberOf(to.cue));
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('dialog')).toHaveCount(0);
    await form.unfold(inspector.groups.links);
    await form.find(inspector.addLink, numberOf(from.cue));
    const link = form.within(form.panel.locator('li details[open]'));
    if (maxMs !== undefined) await link.fill(inspector.linkMost, seconds(maxMs));
    if (minMs !== undefined) await link.fill(inspector.linkLeast, seconds(minMs));
    if (why !== undefined) await link.fill(inspector.linkWhy, why);
    if (hard === false) await link.tick(inspector.hardLink);
  }
}

test('a show with every field, made on screen, is the reference field by field', async ({ launchApp }) => {
  test.setTimeout(300_000);
  const app = await launchApp({
    files: { 'mine.onetake': serialiseShow(BARE) },
    open: 'mine.onetake',
    size: { width: 1440, height: 1400 },
  });
  const { page } = app;
  const form = new Form(page, page.getByRole('complementary', { name: actions.names['toggle-inspector'] }));
  await makeHeader(form);
  await makeMusic(form);
  await makeLists(form);
  await app.menu('edit-stage');
  await makeStage(new Form(page, page.getByRole('complementary', { name: stage.title })));
  await app.menu('go-plan');
  for (const resource of EVERY_FIELD.resources) await makeResource(form, resource);
  for (const cue of EVERY_FIELD.cues) await makeCue(app, form, cue);
  await makeLink(app, form);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(en.app.saved, { exact: true })).toBeVisible();
  const parsed = parseShow(readFileSync(app.at('mine.onetake'), 'utf8'));
  const made = parsed.ok ? parsed.show : BARE;
  expect(loadDocument(made).cues.size).toBe(EVERY_FIELD.cues.length);
  expect(byNames(made)).toEqual(byNames(EVERY_FIELD));
});
