import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '#build/paths.ts';
import type { SheetRequest } from '#shared/bridge/paper.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { readPdf } from '#tests/fixtures/read-pdf.ts';
import { renderSheet, type SheetOutcome } from './render-sheet.ts';

const FONTS = inRoot('node_modules/pretendard/dist/public/static/alternative');
const REQUEST: SheetRequest = { for: 'master', paper: 'a4', language: 'ko', printedAt: '2026-11-22T18:40:00+09:00' };

function sample(name: string): Show {
  const parsed = parseShow(readFileSync(inRoot('build/samples', name), 'utf8'));
  if (!parsed.ok) throw new Error(`${name} is broken`);
  return parsed.show;
}
const SMALL = sample('small.onetake');

type Rendered = Extract<SheetOutcome, { kind: 'rendered' }>;
async function render(show: Show, request: Partial<SheetRequest> = {}): Promise<Rendered> {
  const outcome = await renderSheet({ show, request: { ...REQUEST, ...request } }, FONTS);
  if (outcome.kind !== 'rendered') throw new Error(outcome.kind);
  return outcome;
}

describe('the master sheet of the sample as PDF', () => {
  const show = sample('only-once.onetake');
  let rendered: Rendered;
  let read: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    rendered = await render(show);
    read = await readPdf(rendered.pdf);
  });

  it('has every cue number, once, and the Hangul of every name', () => {
    const lines = read.pages.flatMap(({ text }) => text.split('\n'));
    for (const { number } of show.cues) expect(lines.filter((line) => line === number)).toHaveLength(1);
    const all = lines.join('').replace(/\s/gu, '');
    const hangul = show.cues.flatMap(({ name }) => name.match(/\p{Script=Hangul}+/gu) ?? []);
    expect(hangul.filter((word) => !all.includes(word))).toEqual([]);
  });

  it('has GO times in one piece, to the millisecond', () => {
    expect(read.pages.map(({ text }) => text).join('\n')).toContain('−0:58.195');
  });

  it('says how many pages it has, on each', () => {
    const { length } = read.pages;
    expect(length).toBe(rendered.pages);
    for (const [index, { text }] of read.pages.entries()) expect(text).toContain(`${length}쪽 중 ${index + 1}쪽`);
  });

  it('has a title and a language for those who have it read aloud', () => {
    expect(read).toMatchObject({ title: '단 한 번 · Only Once — 마스터', language: 'ko' });
  });
});

describe('a PDF', () => {
  it('is the same, byte for byte, for the same show and time', async () => {
    const [first, second] = [await render(SMALL), await render(structuredClone(SMALL))];
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
    const later = await render(SMALL, { printedAt: '2026-11-22T18:41:00+09:00' });
    expect(Buffer.from(first.pdf).equals(Buffer.from(later.pdf))).toBe(false);
  });

  it.each([
    ['a4', 841.89, 595.28],
    ['letter', 792, 612],
    ['a5', 595.28, 419.53],
    ['a3', 1190.55, 841.89],
    ['tabloid', 1224, 792],
  ] as const)('is as large as its paper: %s', async (paper, width, height) => {
    const { pages } = await readPdf((await render(SMALL, { paper })).pdf);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(width, 2);
      expect(page.height).toBeCloseTo(height, 2);
    }
  });

  it('prints what no face has as □, and tells it', async () => {
    const show = { ...SMALL, title: '漢 & <b>', intention: '🎉 기쁨 🎉' };
    const { pdf, missing } = await render(show, { language: 'en' });
    expect(missing).toEqual(['漢', '🎉']);
    const { pages, title } = await readPdf(pdf);
    expect(pages[0]?.text).toContain('□ & <b> — Master');
    expect(pages[0]?.text).toContain('□ 기쁨 □');
    expect(title).toBe('漢 & <b> — Master');
    const xml = Buffer.from(pdf).toString('utf8');
    expect(xml).toContain('>漢 &amp; &lt;b&gt; — Master<');
  });

  it('says that there is nothing in it', async () => {
    const { pages } = await readPdf((await render({ ...SMALL, cues: [] }, { language: 'en' })).pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('This show has no cues yet.');
  });
});

it('knows no sheet but its own', async () => {
  const outcome = await renderSheet({ show: SMALL, request: { ...REQUEST, for: 'resource:x' } }, FONTS);
  expect(outcome).toEqual({ kind: 'unknown-sheet' });
});

it('stops between pages when nobody waits for it any more', async () => {
  const seen: number[] = [];
  const outcome = await renderSheet({ show: sample('only-once.onetake'), request: REQUEST }, FONTS, {
    onProgress: (done) => seen.push(done),
    isCancelled: () => seen.length > 2,
  });
  expect(outcome).toEqual({ kind: 'cancelled' });
  expect(seen).toEqual([0, 1, 2]);
});
