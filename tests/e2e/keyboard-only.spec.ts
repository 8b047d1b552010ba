/** The small sample is built from nothing to its PDF without touching the pointer. */
import { existsSync, readFileSync } from 'node:fs';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { triggerOf } from '#shared/show/defaults.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Cue, Jump, Resource, Show, Zone } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { inRoot } from '#build/paths.ts';
import { readPdf } from '#tests/fixtures/read-pdf.ts';
import { expect, test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';

const { inspector, showPanels, common, actions } = en;

function readShow(file: string): Show {
  const parsed = parseShow(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults)}`);
  return parsed.show;
}
const SMALL = readShow(inRoot('build/samples/small.onetake'));

function found<T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T {
  const one = list?.find((entry) => entry.id === id);
  if (!one) throw new Error(`the small sample has no ${id}`);
  return one;
}
const zoneOf = (id: string): Zone => found(SMALL.stage?.zones, id);
const resourceOf = (id: string): Resource => found(SMALL.resources, id);
const cueOf = (id: string): Cue => found(SMALL.cues, id);
const seconds = (ms: number): string => String(ms / 1000);

/** What a cue comes to, by names and times, whatever the ids. */
function factsOf(show: Show): unknown[] {
  const document = loadDocument(show);
  const { plan } = createPlanEngine(document);
  const zone = (id: string | undefined) => id && document.zones.get(id)?.name;
  const resource = (id: string) => document.resources.get(id)?.name;
  const number = (id: string) => document.cues.get(id)?.number;
  const jumpOf = (id: string | undefined) => {
    const { id: _id, rank: _rank, ...rest } = { id: '', rank: 0, ...(id === undefined ? {} : document.jumps.get(id)) };
    return rest;
  };
  const cues = [...document.cues.values()].sort((a, b) => a.number.localeCompare(b.number));
  return cues.map((cue) => ({
    number: cue.number,
    name: cue.name,
    kind: cue.kind,
    department: document.lanes.get(cue.lane)?.department,
    times: plan.timesOf(cue.id),
    hangsOn: Object.keys(cue.start)[0],
    lengths: [cue.duration.minMs, cue.duration.likelyMs, cue.duration.maxMs],
    window: cue.window,
    uses: cue.uses?.map(resource).sort(),
    zone: zone(cue.zone),
    toZone: zone(cue.toZone),
    shares: cue.sharesZoneWith?.map(number).sort(),
    trigger: triggerOf(cue),
    call: cue.call,
    irreversible: cue.irreversible,
    crew: cue.kind === 'set-move' ? cue.crew : undefined,
    dancers: cue.kind === 'dance' ? cue.dancers : undefined,
    jump: jumpOf(cue.jump),
    sings: cue.kind === 'artist' ? [cue.sings, cue.effort, cue.longestPhraseMs] : undefined,
    slack: [plan.slackMs(cue.id), plan.earlySlackMs(cue.id)],
    problems: plan.problems.filter(({ cues }) => cues.includes(cue.id)).length,
  }));
}

async function makeShow(keys: Keyboard): Promise<void> {
  const { fields } = showPanels;
  await keys.fill(fields.title, SMALL.title);
  await keys.fill(fields.lengthMs, seconds(SMALL.music.lengthMs));
  await keys.fill(fields.bpm, String(SMALL.music.tempo[0]?.bpm));
  await keys.push(showPanels.addLane);
  await keys.fill(fields.name, found(SMALL.lanes, 'safety').name);
  await keys.choose(fields.department, common.departments.safety);
  await keys.unfold(showPanels.groups.places);
  for (const { name, kind } of SMALL.stage?.zones ?? []) {
    await keys.push(showPanels.addZone);
    await keys.fill(fields.name, name);
    await keys.choose(fields.kind, showPanels.zoneKinds[kind]);
  }
  for (const { from, to, metres } of SMALL.stage?.routes ?? []) {
    // A new way joins the first two places that have none: these are the stage and each of the others, in turn.
    await keys.push(showPanels.addRoute);
    await keys.press('Shift+Tab', 'Shift+Tab');
    const row = keys.page.getByRole('group', { name: showPanels.route(zoneOf(from).name, zoneOf(to).name) });
    await expect(row.getByRole('spinbutton').or(row.getByRole('textbox'))).toBeFocused();
    await keys.fill(showPanels.routeLength('m'), String(metres));
  }
  for (const resource of SMALL.resources) await addResource(keys, resource);
  await keys.unfold(showPanels.groups.jumps);
  for (const jump of SMALL.jumps ?? []) await addJump(keys, jump);
}

/** Altitudes end in `M`; what else a jump is told in is a speed. */
const unitOf = (key: string): string => (key.endsWith('M') ? 'm' : 'm/s');

async function addJump(keys: Keyboard, jump: Jump): Promise<void> {
  const { jump: labels, fields } = showPanels;
  await keys.push(showPanels.addJump);
  await keys.fill(fields.name, jump.name);
  for (const key of ['exitAltitudeM', 'openingAltitudeM', 'fallSpeed', 'canopyDescent', 'canopyForward'] as const) {
    await keys.fill(labels[key](unitOf(key)), String(jump[key]));
  }
  await keys.fill(labels.groundSpeed('m/s'), String(jump.aircraft.groundSpeed));
  await keys.fill(labels.heading, String(jump.aircraft.heading));
  for (const [place, wind] of jump.winds.entries()) {
    // A new jump has a wind on the ground; each one more lies above the last.
    if (place > 0) {
      await keys.push(labels.addWind);
      await keys.fillBefore(labels.altitudeM('m'), String(wind.altitudeM));
    } else await keys.fill(labels.altitudeM('m'), String(wind.altitudeM));
    await keys.fill(labels.from, String(wind.from));
    await keys.fill(labels.speed('m/s'), String(wind.speed));
  }
  for (const key of ['windSpeed', 'gust', 'cloudBaseM'] as const) {
    await keys.fill(labels[key](unitOf(key)), String(jump.limits?.[key]));
  }
  await keys.goTo(labels.planB);
  await keys.type(jump.planB ?? '');
}

async function addResource(keys: Keyboard, { name, kind, count, home, speed }: Resource): Promise<void> {
  const { fields } = showPanels;
  await keys.push(showPanels.addResource);
  await keys.fill(fields.name, name);
  await keys.choose(fields.kind, common.resourceKinds[kind]);
  if (count !== undefined) await keys.fill(fields.count, String(count));
  if (home !== undefined) await keys.find(fields.home, zoneOf(home).name);
  if (speed !== undefined) await keys.fill(showPanels.speed('m/s'), String(speed));
}

async function addCue(keys: Keyboard, cue: Cue): Promise<void> {
  const { fields } = inspector;
  await keys.run(actions.names['add-cue']);
  await keys.choose(fields.kind, common.cueKinds[cue.kind]);
  await keys.choose(fields.lane, found(SMALL.lanes, cue.lane).name);
  await keys.fill(fields.number, cue.number);
  await keys.fill(fields.name, cue.name);
  await addTime(keys, cue);
  if (cue.uses) await keys.find(fields.uses, ...cue.uses.map((id) => resourceOf(id).name));
  if (cue.zone !== undefined) await keys.find(fields.zone, zoneOf(cue.zone).name);
  if (cue.toZone !== undefined) await keys.find(fields.toZone, zoneOf(cue.toZone).name);
  if (cue.sharesZoneWith) {
    await keys.find(fields.sharesZoneWith, ...cue.sharesZoneWith.map((id) => cueOf(id).name));
  }
  await addKind(keys, cue);
  if (cue.trigger !== undefined) await keys.choose(fields.trigger, common.triggers[cue.trigger]);
  if (cue.call !== undefined) {
    await keys.goTo(fields.call);
    await keys.type(cue.call);
  }
  if (cue.irreversible) {
    await keys.unfold(inspector.groups.decision);
    await keys.tick(fields.irreversible);
  }
}

async function addTime(keys: Keyboard, { start, duration, window }: Cue): Promise<void> {
  if ('at' in start) {
    await keys.pick(inspector.starts, inspector.anchors.time);
    await keys.fill(inspector.startTime, seconds(start.at));
  } else if ('bar' in start) {
    await keys.pick(inspector.starts, inspector.anchors.bar);
    await keys.fill(inspector.startBar, String(start.bar));
  } else {
    await keys.pick(inspector.starts, inspector.anchors.cue);
    await keys.find(inspector.afterCue, cueOf(start.after).name);
    await keys.pick(inspector.edge, common.edges[start.edge]);
    await keys.fill(inspector.offset, '0');
  }
  await keys.fill(inspector.lasts, seconds(duration.likelyMs));
  if (duration.minMs !== undefined) await keys.fill(inspector.least, seconds(duration.minMs));
  if (duration.maxMs !== undefined) await keys.fill(inspector.most, seconds(duration.maxMs));
  if (!window) return;
  await keys.pick(inspector.window, inspector.windows[window.edge]);
  for (const bound of ['earliest', 'latest'] as const) {
    const moment = window[bound];
    if (moment && 'bar' in moment) await keys.fill(inspector[bound], `bar ${moment.bar}`);
  }
}

async function addKind(keys: Keyboard, cue: Cue): Promise<void> {
  const { fields } = inspector;
  switch (cue.kind) {
    case 'set-move':
      if (cue.crew !== undefined) await keys.fill(fields.crew, String(cue.crew));
      break;
    case 'dance':
      if (cue.dancers !== undefined) await keys.fill(fields.dancers, String(cue.dancers));
      break;
    case 'artist':
      await keys.tick(fields.sings);
      await keys.fill(fields.longestPhraseMs, seconds(cue.longestPhraseMs ?? 0));
      await keys.fill(fields.effort, String(cue.effort));
      break;
    case 'landing':
      if (cue.clearMs !== undefined) await keys.fill(fields.clearMs, seconds(cue.clearMs));
      if (cue.jump !== undefined) await keys.find(fields.jump, found(SMALL.jumps, cue.jump).name);
      break;
    default:
  }
}

/** On the cue that the link ends at. */
async function addLink(keys: Keyboard, { from, to, minMs = 0 }: NonNullable<Show['links']>[number]): Promise<void> {
  await keys.unfold(inspector.groups.links);
  await keys.find(inspector.addLink, cueOf(from.cue).name);
  await keys.unfold(inspector.linkEdge(cueOf(to.cue).number, to.edge));
  await keys.fill(inspector.linkLeast, seconds(minMs));
}

test('the small sample, from nothing to its PDF', async ({ launchApp }) => {
  test.setTimeout(400_000);
  const app = await launchApp();
  const keys = new Keyboard(app.page);
  await keys.press('Control+Shift+n');
  await expect(app.page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await makeShow(keys);
  const links = SMALL.links ?? [];
  for (const cue of SMALL.cues) {
    await addCue(keys, cue);
    for (const link of links.filter(({ to }) => to.cue === cue.id)) await addLink(keys, link);
  }
  await app.answerSaveDialog('mine.onetake');
  await keys.press('Control+s');
  await expect.poll(() => existsSync(app.at('mine.onetake'))).toBe(true);
  expect(factsOf(readShow(app.at('mine.onetake')))).toEqual(factsOf(SMALL));

  await keys.press('Control+3');
  await expect(app.page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible();
  await app.answerSaveDialog('mine.pdf');
  await keys.press('Control+p');
  await expect.poll(() => existsSync(app.at('mine.pdf'))).toBe(true);
  const { pages } = await readPdf(readFileSync(app.at('mine.pdf')));
  const text = pages.map((page) => page.text).join('\n');
  for (const { number } of SMALL.cues) expect(text).toContain(number);
});
