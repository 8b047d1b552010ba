/**
 * `npm run bench [-- --cues N,… --only parse,serialise,plan,network,move,problems,journal,timeline,files,paper
 * --runs N --json FILE]`: how fast the program is on generated shows of 100, 1,000 and 10,000 cues, and its timeline on
 * shows of up to 100,000. `--runs` is how often each motion over the timeline is repeated. Machines are noisy: compare
 * within one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '#build/product/ensure-built.ts';
import type { Show } from '#shared/show/types.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { describeMachine } from './machine.ts';
import { measureFiles } from './measure-files.ts';
import { measureJournal } from './measure-journal.ts';
import { measureMove } from './measure-move.ts';
import { measureNetwork } from './measure-network.ts';
import { measurePaper } from './measure-paper.ts';
import { measureParse } from './measure-parse.ts';
import { measurePlan } from './measure-plan.ts';
import { measureProblems } from './measure-problems.ts';
import { measureSerialise } from './measure-serialise.ts';
import { measureTimeline } from './measure-timeline.ts';
import { isGood, printRows } from './print-rows.ts';
import { measureRivals } from './rivals/measure-rivals.ts';
import type { Emit, Row } from './samples.ts';

type Measure = (show: Show, folder: string, emit: Emit, runs: number) => void | Promise<void>;

const SIZES = [100, 1000, 10_000];
/** Of the timeline it is wanted that it bears more. */
const TIMELINE_SIZES = [...SIZES, 100_000];

/** Of the motions over a timeline. */
const RUNS = 5;
const PARTS = new Map<string, Measure>([
  ['parse', (show, _folder, emit) => measureParse(show, emit)],
  ['serialise', (show, _folder, emit) => measureSerialise(show, emit)],
  ['plan', (show, _folder, emit) => measurePlan(show, emit)],
  ['network', (show, _folder, emit) => measureNetwork(show, emit)],
  ['move', (show, _folder, emit) => measureMove(show, emit)],
  ['problems', (show, _folder, emit) => measureProblems(show, emit)],
  ['journal', measureJournal],
  [
    'timeline',
    async (...given) => {
      await measureTimeline(...given);
      await measureRivals(...given);
    },
  ],
  ['files', measureFiles],
  ['paper', measurePaper],
]);

/** What the names of the rows do not say. */
const NOTES = `First painted timeline: from the key that opens the file to the frame after the timeline's first drawing.
The timeline: in a window of 1440 × 1400 at its default width of panels, 40 low lanes, all of them in view; wheel and
pointer events are dispatched in the page, one a frame, to and fro, 600 frames a run. Of several runs the median of their
medians, and the median of their p95s; of dropped frames, longest frame and main thread, which each run has but one of,
the median and the p95 of the runs.
  Pan: the whole song in view or a tenth of it, 6 px a frame. Zoom sweep: from the whole song in to 1/220 of it and back.
  Marquee: a frame drawn over up to three quarters of the lanes, the whole song in view. Drags: at most 1,000 cues in view, each
  with its label; 120 px to and fro, snapping, with slack and problems told at every step.
  Frame interval: from one animation frame to the next. Dropped frames: intervals longer than 1.5 × the median interval at
  rest. Drawing: the canvases alone, within a frame. Main thread in a frame: for how long it had a processor, for scripts,
  styles, layout and painting; what other programs took of the machine is not in it.
  JS heap: of the window, after a garbage collection; its threads for network and spreadsheets are not in it.
Beside it the same show in other timelines, the same events, lanes as large and as low, in the same browser. They are
given the planned times; they read no file, know no rules, and tell neither slack nor problems.
  vis-timeline 8.5.4: not stacked, fixed heights of lanes, no cleaning of texts, no tooltips, no snapping, no clock.
  DOM lanes: React and @tanstack/react-virtual, of each lane the cues in view, 2 more on either side.
  What takes them more than 3 minutes is given up, with all that would come after it.
Memory: what is in use after a garbage collection, with it and without. Peak memory: resident, of a process that renders the sheet and nothing else.`;

const { values } = parseArgs({
  options: {
    cues: { type: 'string' },
    only: { type: 'string', default: [...PARTS.keys()].join(',') },
    runs: { type: 'string', default: String(RUNS) },
    json: { type: 'string' },
  },
});
const asked = values.cues?.split(',').map(Number);
const runs = Number(values.runs);
const parts = values.only.split(',');
const strange = [
  ...parts.filter((part) => !PARTS.has(part)),
  ...[...(asked ?? []), runs].filter((number) => !(number >= 1)).map(String),
];
if (strange.length > 0) {
  console.error(
    `Not known: ${strange.join(', ')}. Parts are ${[...PARTS.keys()].join(', ')}; --cues takes numbers, --runs one.`,
  );
  process.exit(2);
}

const machine = await describeMachine();
if (parts.includes('timeline') || parts.includes('files'))
  await ensureBuilt({ onStart: ({ name }) => console.error(`building ${name}`) });
const folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-bench-'));
const rows: Row[] = [];
try {
  for (const size of new Set(asked ?? [...SIZES, ...TIMELINE_SIZES])) {
    const show = generateShow({ cues: size });
    for (const part of parts) {
      if (!(asked ?? (part === 'timeline' ? TIMELINE_SIZES : SIZES)).includes(size)) continue;
      console.error(`${size} cues: ${part} …`);
      await PARTS.get(part)?.(show, folder, (row) => rows.push(row), runs);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${machine}\n\n${printRows(rows)}\n\n${NOTES}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
const missed = rows.filter((row) => !isGood(row));
if (missed.length > 0) console.log(`\nMissed: ${missed.map(({ what, cues }) => `${what} at ${cues}`).join('; ')}.`);
