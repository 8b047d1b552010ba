/**
 * Other timelines beside ours: the same show, the same events, the same frames. What they can't do is left out; what
 * they don't do within a limit is said, and the rest of them is not waited for.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { requireBrowser } from '#build/find-browser.ts';
import { inRoot } from '#build/paths.ts';
import { runVite } from '#build/product/bundle.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { watchMainThread } from '../main-thread.ts';
import { DRAGGED, IN_VIEW_OF_DRAG, TIMELINE_WINDOW } from '../measure-timeline.ts';
import type { Emit } from '../samples.ts';
import type { Motion } from '../timeline-in-page.ts';
import { emitMotion, refreshOf, runMotion } from '../timeline-runs.ts';
import { AREA, MARGIN, type RivalShow } from './rival.ts';

interface Named {
  readonly name: string;
  readonly entry: string;
  /** Finds the elements of selected cues. */
  readonly held: string;
}

const RIVALS: readonly Named[] = [
  { name: 'vis-timeline', entry: 'vis-timeline.ts', held: '.vis-item.vis-selected' },
  { name: 'DOM lanes', entry: 'dom-lanes.tsx', held: '.cue.selected' },
];
/** So long a rival may take to open, and for all runs of one motion. */
const LIMIT_MS = 180_000;

const PAGE = `<!doctype html>
<style>
  body { margin: 0; font: 11px sans-serif; background: #12151c; color: #ddd }
  [data-testid="lanes"] { width: ${AREA.width}px; height: ${AREA.height}px; background: #1a1e27 }
  .cue { position: absolute; left: 0; top: 0; box-sizing: border-box; overflow: hidden; white-space: nowrap;
    border: 1px solid #5a78b0; border-left: 3px solid #7aa2f7; border-radius: 4px; background: #2a3550 }
  .cue.selected { border-color: #fff }
</style>
<div data-testid="lanes"></div>`;

export async function measureRivals(show: Show, folder: string, emit: Emit, runs: number): Promise<void> {
  const plain = plainShow(show);
  for (const rival of RIVALS) {
    const script = await bundle(rival.entry, folder);
    const browser = await chromium.launch({ executablePath: await requireBrowser() });
    try {
      await measureRival({ rival, script, browser, plain, runs, emit });
    } finally {
      await browser.close();
    }
  }
}

interface Measuring {
  readonly rival: Named;
  readonly script: string;
  readonly browser: Browser;
  readonly plain: RivalShow;
  readonly runs: number;
  readonly emit: Emit;
}

async function measureRival({ rival, script, browser, plain, runs, emit }: Measuring): Promise<void> {
  const { name, held } = rival;
  const { lengthMs } = plain;
  const cues = plain.cues.length;
  const page = await browser.newPage({ viewport: TIMELINE_WINDOW });
  page.setDefaultTimeout(LIMIT_MS);
  await page.setContent(PAGE);
  await page.addScriptTag({ content: script });
  const thread = await watchMainThread(page);
  const giveUp = (what: string): void =>
    emit({ cues, what: `${name}: ${what}, given up after`, unit: 's', ...once(LIMIT_MS / 1000) });
  const first = await within(page.evaluate((given) => globalThis.rival?.open(given) ?? NaN, plain));
  if (first === null) {
    giveUp('open');
    return;
  }
  emit({ cues, what: `${name}: first picture, the show being there`, unit: 'ms', ...once(first) });
  emit({ cues, what: `${name}: JS heap with the show open`, unit: 'MB', ...once(await thread.heapMb()) });
  const measure = (motion: Motion, of = runs) => runMotion({ page, thread, motion, held, runs: of });
  const refreshMs = refreshOf(await measure('none', 1));
  const motions: readonly { readonly motion: Motion; readonly what: string; readonly prepare: () => Promise<void> }[] =
    [
      {
        motion: 'pan',
        what: 'pan, all visible',
        prepare: () => look(page, -MARGIN * lengthMs, (1 + MARGIN) * lengthMs),
      },
      { motion: 'zoom', what: 'zoom sweep', prepare: () => look(page, -MARGIN * lengthMs, (1 + MARGIN) * lengthMs) },
      { motion: 'drag', what: `drag of ${DRAGGED} cues`, prepare: () => selectMiddle(page, plain) },
    ];
  for (const { motion, what, prepare } of motions) {
    const done = await within(prepare().then(() => measure(motion)));
    if (done === null) {
      giveUp(what);
      return;
    }
    emitMotion(done, { cues, name: `${name}: ${what}`, refreshMs }, emit);
  }
}

function once(value: number) {
  return { runs: 1, median: value, p95: value };
}

/** Null: it took too long. The page is of no use then. */
async function within<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LIMIT_MS);
  });
  // What is given up ends with an error, when its page is closed.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function look(page: Page, fromMs: number, toMs: number): Promise<void> {
  await page.evaluate(([from, to]) => globalThis.rival?.show(from, to), [fromMs, toMs] as const);
}

/** As many cues in view as there are of ours when they are dragged, and half of them selected. */
async function selectMiddle(page: Page, { cues, lengthMs }: RivalShow): Promise<void> {
  const share = Math.min(1, IN_VIEW_OF_DRAG / cues.length);
  await look(page, (lengthMs * (1 - share)) / 2, (lengthMs * (1 + share)) / 2);
  const first = Math.max(0, Math.floor(cues.length / 2) - DRAGGED / 2);
  const ids = cues.slice(first, first + DRAGGED).map(({ id }) => id);
  await page.evaluate((selected) => globalThis.rival?.select(selected), ids);
}

/** The show's cues at their planned times. */
function plainShow(show: Show): RivalShow {
  const { plan } = createPlanEngine(loadDocument(show));
  const cues = show.cues.map(({ id, lane, number, name }) => {
    const { startMs = 0, endMs = 0 } = plan.timesOf(id) ?? {};
    return { id, lane, text: `${number} ${name}`, startMs, endMs };
  });
  cues.sort((a, b) => a.startMs - b.startMs);
  return { lanes: show.lanes.map(({ id, name }) => ({ id, name })), cues, lengthMs: show.music.lengthMs };
}

/** The script of a rival's page, for the bench alone: nothing of it comes into the program. */
async function bundle(entry: string, folder: string): Promise<string> {
  const { default: react } = await import('@vitejs/plugin-react');
  const out = path.join(folder, 'rivals', path.parse(entry).name);
  await runVite(
    {
      configFile: false,
      logLevel: 'warn',
      root: inRoot('tests', 'perf', 'rivals'),
      publicDir: false,
      plugins: [react()],
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        target: 'chrome138',
        reportCompressedSize: false,
        lib: {
          entry: inRoot('tests', 'perf', 'rivals', entry),
          formats: ['iife'],
          name: 'page',
          fileName: () => 'page.js',
        },
      },
    },
    out,
  );
  return readFileSync(path.join(out, 'page.js'), 'utf8');
}
