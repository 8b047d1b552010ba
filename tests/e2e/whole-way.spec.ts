/** The sample from the open file to the saved one and to paper: what was changed is changed, and nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { ko } from '#shared/words/ko.ts';
import { inRoot } from '#build/paths.ts';
import { drawWords, readPdf } from '#tests/fixtures/read-pdf.ts';
import { expect, test, type LaunchOptions } from './app/fixtures.ts';
import { expectInked } from './app/ink.ts';

const SAMPLE = readFileSync(inRoot('build/samples/only-once.onetake'), 'utf8');
const NUMBER = 'SET 3';
const HANGUL = /\p{Script=Hangul}{2,}/u;
const HANGUL_WORDS = new RegExp(HANGUL, 'gu');

const IN_KOREAN: LaunchOptions = {
  files: { 'show.onetake': SAMPLE },
  open: 'show.onetake',
  settings: { language: 'ko', theme: 'light' },
};

const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const cellOf = (page: Page) => page.getByRole('gridcell', { name: new RegExp(`^${NUMBER},`, 'u') });

function readShow(file: string): Show {
  const parsed = parseShow(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is no show any more`);
  return parsed.show;
}

async function boxOf(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('it has no place on the screen');
  return box;
}

async function selectCue(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(NUMBER);
  await expect(page.getByRole('option').first()).toContainText(NUMBER);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('1 selected');
}

test('a cue of the sample is dragged, put back, renamed, saved and found again; the rest is the same to the byte', async ({
  launchApp,
}) => {
  const first = await launchApp({ files: { 'show.onetake': SAMPLE }, open: 'show.onetake' });
  const { page } = first;
  await expect(saveState(page)).toHaveText('Saved');
  await selectCue(page);
  const before = await cellOf(page).getAttribute('aria-label');

  const { x, y, width, height } = await boxOf(cellOf(page));
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(cellOf(page)).not.toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('Control+z');
  await expect(cellOf(page)).toHaveAttribute('aria-label', before ?? '');
  await expect(saveState(page)).toHaveText('Saved');

  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('textbox', { name: 'Name' }).fill('다른 이름 · Another name');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  const name = readShow(inRoot('build/samples/only-once.onetake')).cues.find((cue) => cue.number === NUMBER)?.name;
  const expected = SAMPLE.replace(JSON.stringify(name), JSON.stringify('다른 이름 · Another name'));
  expect(expected).not.toBe(SAMPLE);
  expect(readFileSync(first.at('show.onetake'), 'utf8')).toBe(expected);
  await first.closeWindow();
  await first.exited;

  const second = await launchApp({ like: first, open: 'show.onetake' });
  await expect(saveState(second.page)).toHaveText('Saved');
  await selectCue(second.page);
  await expect(second.page.getByRole('textbox', { name: 'Name' })).toHaveValue('다른 이름 · Another name');
});

test('the sheet on the screen, whose bytes are those of the file, is inked wherever it has Hangul', async ({
  launchApp,
}) => {
  const app = await launchApp(IN_KOREAN);
  const { page } = app;
  await expect(page.getByRole('region', { name: '문제' })).toBeVisible();
  await page.keyboard.press('Control+3');
  // Large enough that strokes stand apart.
  const larger = page.getByRole('button', { name: ko.sheets.screen.zoomIn });
  for (let step = 0; step < 4; step += 1) await larger.click();
  const sheet = page.getByRole('region', { name: /1쪽/ });
  await expect(sheet.locator('canvas')).toBeVisible();
  const words = sheet.locator('span', { hasText: HANGUL });
  await expect(words.first()).toBeAttached();

  const drawn = await words.evaluateAll(pixelsUnder);
  expect(drawn.length).toBeGreaterThan(20);
  expectInked(drawn);
});

test('the PDF that is exported says every cue of the show, and each of its pages is inked wherever it has Hangul', async ({
  launchApp,
}) => {
  const app = await launchApp(IN_KOREAN);
  await app.answerSaveDialog('master.pdf');
  await app.page.keyboard.press('Control+p');
  await expect.poll(() => existsSync(app.at('master.pdf'))).toBe(true);

  const pdf = readFileSync(app.at('master.pdf'));
  const { pages, title } = await readPdf(pdf);
  const show = readShow(app.at('show.onetake'));
  expect(title).toContain(show.title);
  const lines = pages.flatMap(({ text }) => text.split('\n'));
  const all = lines.join('').replace(/\s/gu, '');
  for (const { number, name } of show.cues) {
    expect(lines).toContain(number);
    for (const word of name.match(HANGUL_WORDS) ?? []) expect(all).toContain(word);
  }
  for (const page of pages.keys()) {
    const words = (await drawWords(pdf, page + 1)).filter(({ text }) => HANGUL.test(text));
    expect(words.length, `words in Hangul on page ${page + 1}`).toBeGreaterThan(20);
    expectInked(words);
  }
});

/** In the page: the pixels of the canvas behind each text, which lies over the page it was read from. */
function pixelsUnder(spans: readonly Element[]): { text: string; pixels: Uint8Array }[] {
  return spans.flatMap((span) => {
    const canvas = span.closest('section')?.querySelector('canvas');
    const ink = canvas?.getContext('2d');
    if (!canvas || !ink) return [];
    const [frame, box] = [canvas.getBoundingClientRect(), span.getBoundingClientRect()];
    const scale = canvas.width / frame.width;
    const [width, height] = [Math.floor(box.width * scale), Math.floor(box.height * scale)];
    if (width < 1 || height < 1) return [];
    const { data } = ink.getImageData((box.x - frame.x) * scale, (box.y - frame.y) * scale, width, height);
    return [{ text: span.textContent, pixels: new Uint8Array(data) }];
  });
}
