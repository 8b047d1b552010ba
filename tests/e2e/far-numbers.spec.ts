/** Numbers that a file may hold and nobody would write: every screen stays on its feet, and says no number that is none. */
import type { Page } from '@playwright/test';
import { parseShow } from '#shared/show/parse.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { expect, test } from './app/fixtures.ts';

const FURTHEST_MS = 8_640_000_000;

/** The largest and smallest that the format lets stand, everywhere at once. */
function farShow(bpm: number): string {
  const show = { ...fullShow(), title: 'Far out' };
  const { music, stage, resources, cues, jumps = [], takes = [] } = show;
  music.lengthMs = FURTHEST_MS;
  music.tempo = [{ bar: 1, bpm, beats: 9 }];
  music.lyrics = [{ start: { at: -FURTHEST_MS }, text: '불이 꺼지면' }];
  if (stage) {
    const far = Number.MAX_VALUE;
    stage.north = far;
    stage.routes.forEach((route) => (route.metres = far));
    stage.zones.forEach((zone, index) =>
      Object.assign(zone, {
        target: [far, -far],
        outline:
          index === 0
            ? [
                [-far, -far],
                [far, -far],
                [far, far],
                [-far, far],
              ]
            : [
                [0, 0],
                [Number.MIN_VALUE, 0],
                [0, 1e-300],
              ],
      }),
    );
  }
  resources.forEach((resource) => Object.assign(resource, { speed: Number.MIN_VALUE, count: Number.MAX_SAFE_INTEGER }));
  cues.forEach((cue, index) =>
    Object.assign(cue, {
      start: { at: index % 2 ? FURTHEST_MS : -FURTHEST_MS },
      window: { edge: 'end', earliest: { at: FURTHEST_MS }, latest: { at: -FURTHEST_MS } },
      duration: { likelyMs: FURTHEST_MS },
      crew: Number.MAX_SAFE_INTEGER,
      uses: ['singer', 'dancers', 'deck'],
      zone: index % 2 ? 'room' : 'mark',
    }),
  );
  jumps.forEach((jump) => Object.assign(jump, { exitAltitudeM: Number.MAX_VALUE, fallSpeed: Number.MIN_VALUE }));
  takes.forEach((take) => Object.assign(take, { rate: Number.MAX_VALUE, fromMs: -FURTHEST_MS }));
  return JSON.stringify(show);
}

/** What on the screen reads as no number: texts, values of fields, and what readers or drawings are given. */
function oddOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const odd = /NaN|Infinity|undefined/;
    const texts = document.body.innerText.split('\n');
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) texts.push(`${element.tagName} ${name}=${value}`);
      if (element instanceof HTMLInputElement) texts.push(element.value);
    }
    return texts.filter((text) => odd.test(text)).map((text) => text.slice(0, 300));
  });
}

for (const bpm of [Number.MIN_VALUE, Number.MAX_VALUE, 120]) {
  test(`with ${bpm} beats to the minute`, async ({ launchApp }) => {
    const text = farShow(bpm);
    const parsed = parseShow(text);
    expect(parsed.ok ? [] : parsed.faults).toEqual([]);
    const app = await launchApp({ files: { 'far.onetake': text }, open: 'far.onetake' });
    const { page } = app;
    await expect.poll(() => app.windowTitle()).toContain('Far out');
    const consoleErrors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
    for (const view of ['go-plan', 'edit-stage', 'edit-song', 'go-rehearse', 'go-sheets', 'go-plan'] as const) {
      await app.menu(view);
      await page.waitForTimeout(500);
      expect(await oddOn(page), view).toEqual([]);
    }
    await app.menu('select-all');
    await page.waitForTimeout(300);
    expect(await oddOn(page)).toEqual([]);
    for (const action of [
      'zoom-in',
      'zoom-out',
      'zoom-all',
      'zoom-selection',
      'nudge-later',
      'nudge-earlier',
      'next-problem',
    ] as const) {
      await app.menu(action);
      await page.waitForTimeout(200);
      expect(await oddOn(page), action).toEqual([]);
    }
    expect(consoleErrors).toEqual([]);
  });
}
