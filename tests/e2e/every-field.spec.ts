/** A show with every field is made on screen, by pointer and keyboard, and is the reference field by field. */
import { readFileSync } from 'node:fs';
import { COLUMNS } from '#shared/sheets/columns.ts';
import { GROUPINGS, SORTINGS } from '#shared/sheets/sheet-spec.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import {
  DEPARTMENTS,
  type Anchor,
  type Cue,
  type Jump,
  type Moment,
  type Resource,
  type Show,
} from '#shared/show/types.ts';
import { printTime } from '#shared/time/print.ts';
import { printOffset, readInstant } from '#shared/time/wall-clock.ts';
import { en } from '#shared/words/en.ts';
import { DEPARTMENT_COLOURS } from '#renderer/ui/department-colours.ts';
import { EVERY_FIELD, MADE_BY_PROGRAM } from '#tests/fixtures/every-field.ts';
import { expect, test } from './app/fixtures.ts';
import { Form } from './app/form.ts';
import type { RunningApp } from './app/running-app.ts';

const { showPanels, inspector, common, actions, stage, sheets, rehearsal, problemsStrip, app: said } = en;
const { fields: labels } = showPanels;

/** Ids are the program's own: records are told by their names and numbers instead, and its own values by their type. */
function byNames(show: Show): unknown {
  const names = new Map<string, string>();
  const named = [
    show.people,
    show.resources,
    show.lanes,
    show.stage?.zones,
    show.jumps,
    show.music.sections,
    show.sheets,
  ];
  for (const list of named) for (const { id, name } of list ?? []) names.set(id, name);
  for (const { id, number } of show.cues) names.set(id, number);
  for (const { id } of show.links ?? []) names.set(id, 'link');
  const nameOf = (value: unknown): unknown => (typeof value === 'string' ? (names.get(value) ?? value) : value);
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
    'resource',
  ]);
  const lists = new Set(['uses', 'people', 'sharesZoneWith', 'cues', 'links', 'resources']);
  const told = (value: unknown, path: string, key = ''): unknown => {
    if (MADE.has(path)) return `a ${typeof value} of the program`;
    if (Array.isArray(value))
      return value.map((one) => (lists.has(key) ? told(nameOf(one), `${path}[]`) : told(one, `${path}[]`)));
    if (typeof value !== 'object' || value === null) return keys.has(key) ? nameOf(value) : value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, told(one, path === '' ? name : `${path}.${name}`, name)]),
    );
  };
  return told(sorted(show), '');
}

const MADE = new Set(MADE_BY_PROGRAM.map(([path]) => path));

/** Where a new cue comes in the running order is no field of it. */
function sorted(show: Show): unknown {
  const byNumber = <T extends { readonly number: string }>(list: readonly T[]): T[] =>
    list.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const whole = JSON.parse(serialiseShow(show)) as Show;
  const numberIn = (id: string): string => whole.cues.find((cue) => cue.id === id)?.number ?? id;
  return {
    ...whole,
    cues: byNumber(whole.cues),
    // Of two cues that are in each other's way, the first of the running order is named first.
    accepted: whole.accepted?.map((one) => ({ ...one, cues: one.cues.map(numberIn).toSorted() })),
    takes: whole.takes?.map((take) => ({ ...take, cues: byNumber(take.cues) })),
  };
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
  for (const key of ['artist', 'song', 'director', 'venue', 'intention', 'notes'] as const)
    await form.fill(labels[key], EVERY_FIELD[key] ?? '');
  await form.fillDay(labels.date, EVERY_FIELD.date ?? '');
  const clock = readInstant(EVERY_FIELD.startsAt ?? '');
  if (clock) {
    await form.fill(labels.clockTime, clock.time);
    await form.fillDay(labels.clockDay, clock.day);
    await form.find(labels.clockZone, printOffset(clock.offset));
  }
  await form.unfold(showPanels.groups.clock);
  await form.choose(labels.frameRate, showPanels.frameRate(EVERY_FIELD.frameRate ?? '25'));
  await form.fill(labels.timecodeStart, EVERY_FIELD.timecodeStart ?? '');
}

async function makeMusic(form: Form): Promise<void> {
  const { lengthMs, firstBarAt = 0, tempo, sections = [], lyrics = [] } = EVERY_FIELD.music;
  await form.fill(labels.lengthMs, seconds(lengthMs));
  await form.fill(labels.firstBarAt, printTime(firstBarAt, 'millis'));
  for (const [index, { bar, bpm, beats }] of tempo.entries()) {
    if (index > 0) await form.push(showPanels.addTempo);
    const row = form.within(form.panel.getByRole('group', { name: showPanels.tempoAt(bar), exact: true }));
    await row.fill(labels.bpm, bpm);
    await row.fill(labels.beats, beats);
  }
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
    const known = DEPARTMENTS.find((one) => DEPARTMENT_COLOURS[one] === colour);
    if (known) await lane.pick(labels.colour, common.departments[known]);
    else if (colour !== undefined) await lane.mix(showPanels.otherColour, colour);
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
    await goToCue(app, to.cue);
    await form.unfold(inspector.groups.links);
    await form.find(inspector.addLink, numberOf(from.cue));
    const link = form.within(form.panel.locator('li details[open]'));
    // Its edges stand one under the other: of what comes later, and of what it is measured from.
    const edges = link.panel.getByRole('radiogroup', { name: inspector.edge });
    await edges.first().getByRole('radio', { name: common.edges[to.edge], exact: true }).click();
    await edges.last().getByRole('radio', { name: common.edges[from.edge], exact: true }).click();
    if (maxMs !== undefined) await link.fill(inspector.linkMost, seconds(maxMs));
    if (minMs !== undefined) await link.fill(inspector.linkLeast, seconds(minMs));
    if (why !== undefined) await link.fill(inspector.linkWhy, why);
    if (hard === false) await link.tick(inspector.hardLink);
  }
}

/** A cue is found in the palette and stands in the inspector. */
async function goToCue({ page }: RunningApp, id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(numberOf(id));
  await expect(page.getByRole('option').first()).toContainText(numberOf(id));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The song is chosen from beside the show; the program reads its mark. */
async function chooseSong(app: RunningApp, form: Form): Promise<void> {
  const { audio } = EVERY_FIELD.music;
  await app.answerOpenDialog(audio?.path ?? '');
  await app.menu('choose-song');
  await expect(form.panel.getByLabel(labels.audio, { exact: true })).toHaveValue(audio?.path ?? '');
  await form.fill(labels.audioOffset, seconds(audio?.offsetMs ?? 0));
}

async function acceptProblems({ page }: RunningApp): Promise<void> {
  const strip = page.getByRole('region', { name: problemsStrip.title });
  for (const { code, reason, by } of EVERY_FIELD.accepted ?? []) {
    const search = strip.getByRole('textbox', { name: problemsStrip.search });
    await search.fill(ACCEPTED_TEXTS[code] ?? code);
    await expect(strip.getByRole('row')).toHaveCount(1);
    await strip.getByRole('row').click();
    await page.keyboard.press('Control+.');
    await page.getByRole('menuitem', { name: problemsStrip.accept }).click();
    const form = new Form(page, page.getByRole('dialog', { name: problemsStrip.acceptTitle }));
    await form.fill(problemsStrip.acceptReason, reason);
    await form.fill(problemsStrip.acceptBy, by);
    await form.push(problemsStrip.acceptConfirm);
    await expect(form.panel).toHaveCount(0);
    await search.fill('');
  }
}
/** What stands in the sentence of each, and of no other. */
const ACCEPTED_TEXTS: Readonly<Record<string, string>> = {
  'zone-conflict': 'are in Room',
  'resource-overlap': 'is needed by',
  'link-broken': 'too early',
};

async function makeSheets(app: RunningApp): Promise<void> {
  const { page } = app;
  const { screen } = sheets;
  await app.menu('go-sheets');
  const form = new Form(page, page.getByRole('complementary', { name: screen.choices }));
  for (const { name, for: reader, columns = [], filter = {}, groupBy, sortBy } of EVERY_FIELD.sheets ?? []) {
    await form.push(screen.addSheet);
    await form.fill(labels.name, name);
    await form.fill(screen.for, reader);
    const departments = Object.entries(common.departments);
    for (const id of filter.departments ?? [])
      await form.find(screen.filters.departments, departments.find(([key]) => key === id)?.[1] ?? id);
    const kinds = Object.entries(common.cueKinds);
    for (const id of filter.kinds ?? [])
      await form.find(screen.filters.kinds, kinds.find(([key]) => key === id)?.[1] ?? id);
    for (const id of filter.resources ?? []) await form.find(screen.filters.resources, resourceName(id));
    for (const id of filter.cues ?? []) await form.find(screen.filters.cues, numberOf(id));
    await form.choose(screen.groupBy, sheets.groupings[GROUPINGS.find((one) => one === groupBy) ?? 'section']);
    await form.choose(screen.sortBy, sheets.sortings[SORTINGS.find((one) => one === sortBy) ?? 'start']);
    for (const { id } of COLUMNS) if (!columns.includes(id)) await form.tick(sheets.columns[id]);
    // Each that stands behind the wanted place goes up until it is there.
    for (const [place, id] of columns.entries()) {
      const heading = sheets.columns[COLUMNS.find((column) => column.id === id)?.id ?? 'cue'];
      const list = form.panel.getByRole('group', { name: screen.columns }).getByRole('listitem');
      for (let left = columns.length; left > 0; left -= 1) {
        if ((await list.nth(place).textContent())?.startsWith(heading)) break;
        await form.push(showPanels.moveUp(heading));
      }
    }
  }
  for (const { number, by, note } of EVERY_FIELD.issues ?? []) {
    await app.menu('hand-out');
    const dialog = new Form(page, page.getByRole('dialog', { name: screen.issues.handOutTitle }));
    await dialog.fill(screen.issues.number, number);
    await dialog.fill(screen.issues.by, by ?? '');
    await dialog.fill(screen.issues.note, note ?? '');
    await dialog.push(screen.issues.handOutNow);
    await expect(dialog.panel).toHaveCount(0);
  }
}

/** A take is run as its caller would: one GO, that it is done, one no-go, a note; then what it was is written down. */
async function makeTake(app: RunningApp): Promise<void> {
  const { page } = app;
  const [take] = EVERY_FIELD.takes ?? [];
  await app.menu('go-rehearse');
  await page.getByRole('button', { name: rehearsal.begin, exact: true }).press('Enter');
  await expect(page.getByRole('timer')).toBeVisible();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: rehearsal.doneLabel('CAM 1') }).click();
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: rehearsal.note }).fill(take?.events?.[1]?.text ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: rehearsal.record.openAlone }).click();
  const form = new Form(page, page.getByRole('dialog'));
  await form.fill(labels.name, take?.name ?? '');
  await form.pick(rehearsal.kind, rehearsal.kindTake);
  await form.pick(rehearsal.result, rehearsal.results[take?.result ?? 'clean']);
  await form.fill(labels.notes, take?.notes ?? '');
  for (const { number, excluded, note } of take?.cues ?? []) {
    if (excluded !== undefined) await form.fill(rehearsal.record.excludedOf(number), excluded);
    if (note !== undefined) await form.fill(rehearsal.record.noteOf(number), note);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** A new show comes with lanes for every department; this one has its own. */
async function clearLanes({ page }: RunningApp, form: Form): Promise<void> {
  const lanes = form.panel.locator('details', {
    has: page.getByRole('heading', { name: showPanels.groups.lanes, exact: true }),
  });
  const lines = lanes.locator('[data-record]');
  for (let left = await lines.count(); left > 0; left -= 1) {
    await lines.first().getByRole('button').first().click();
    await lines
      .first()
      .getByRole('button', { name: /^Delete/u })
      .click();
    await expect(lines).toHaveCount(left - 1);
  }
}

test('a show with every field, made on screen from nothing, is the reference field by field', async ({ launchApp }) => {
  test.setTimeout(600_000);
  const app = await launchApp({
    files: { [EVERY_FIELD.music.audio?.path ?? '']: silence() },
    size: { width: 1440, height: 1400 },
  });
  const { page } = app;
  await app.menu('new-show');
  const form = new Form(page, page.getByRole('complementary', { name: actions.names['toggle-inspector'] }));
  await expect(form.panel).toBeVisible();
  await clearLanes(app, form);
  await makeHeader(form);
  await makeMusic(form);
  await makeLists(form);
  await app.answerSaveDialog('mine.onetake');
  await app.menu('save');
  await expect(page.getByText(said.saved, { exact: true })).toBeVisible();
  await chooseSong(app, form);
  await app.menu('edit-stage');
  await makeStage(new Form(page, page.getByRole('complementary', { name: stage.title })));
  await app.menu('go-plan');
  for (const resource of EVERY_FIELD.resources) await makeResource(form, resource);
  for (const cue of EVERY_FIELD.cues) await makeCue(app, form, cue);
  await makeLink(app, form);
  await acceptProblems(app);
  await makeSheets(app);
  await makeTake(app);
  await app.menu('save');
  await expect(page.getByText(said.saved, { exact: true })).toBeVisible();
  const parsed = parseShow(readFileSync(app.at('mine.onetake'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  expect(parsed.show.cues).toHaveLength(EVERY_FIELD.cues.length);
  expect(byNames(parsed.show)).toEqual(byNames(EVERY_FIELD));
});

/** A sound file of a tenth of a second. */
function silence(): Uint8Array {
  const [rate, samples] = [8000, 800];
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  return bytes;
}
