/**
 * What a crash may leave of saving and of the journal, whatever the disk had not flushed: nothing that was told is lost.
 * The window's own code and the shell's own run on a disk whose power is cut between any two of its calls.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTakeLogs } from '#electron/files/take-logs.ts';
import { beginWriting, writeAtomically } from '#electron/files/write-atomically.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { stepsKept } from '#renderer/state/journal.ts';
import { changeHeader } from '#shared/edit/change-header.ts';
import { headerOf } from '#shared/show/document.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import {
  createCrashingDisk,
  keyOf,
  type Aftermath,
  type CrashingDisk,
  type Image,
} from '#tests/fixtures/crashing-disk.ts';
import { powerOn, type Program } from '#tests/fixtures/program-on-disk.ts';
import { randomShow } from '#tests/oracle/random-show.ts';

const PLACES = { userData: '/data', file: '/shows/show.onetake' };
const emptyDisk = (): CrashingDisk =>
  createCrashingDisk(
    new Map([
      [PLACES.userData, null],
      ['/shows', null],
    ]),
  );

const FIRST = serialiseShow(randomShow(3));
/** The show after each of the steps of all lives; a step's number is its title's. */
const textAfter = (step: number): string =>
  step === 0 ? FIRST : FIRST.replace(/"title": ".*"/, `"title": "Step ${step}"`);
const MOST_STEPS = 12;

function stepOf(text: string): number {
  const step = Array.from({ length: MOST_STEPS }, (_, each) => each).find((each) => textAfter(each) === text);
  if (step === undefined) throw new Error(`no state that ever was: ${text.slice(0, 200)}`);
  return step;
}
const shownStep = (): number => stepOf(serialiseShow(unloadShow(currentShow().document)));

/** The disk counts what was told from 1 up: at 0 it is nothing yet. */
const tell = (disk: CrashingDisk, step: number): void => disk.tell(step + 1);
const toldStep = (told: number): number => told - 1;

/** What is told must be on the disk: throws for what no flush has reached. */
function requireFlushed(disk: CrashingDisk): void {
  // What is let go by a crash is removed once more.
  const open = disk.unflushed().filter((what) => !what.startsWith('remove'));
  if (open.length > 0) throw new Error(`told before it was flushed: ${open.join(', ')}`);
}

function begin(disk: CrashingDisk): Promise<Program> {
  return powerOn(disk, PLACES, {
    onKept(lines) {
      requireFlushed(disk);
      const step = Number(/"title":"Step (\d+)"(?!.*"title":)/.exec(lines.at(-1) ?? '')?.[1]);
      tell(disk, step);
    },
  });
}

/** So many steps, each after the last, written together and told. */
async function work(steps: number): Promise<void> {
  for (let each = 0; each < steps; each += 1) {
    const title = `Step ${shownStep() + 1}`;
    useDocument.getState().run((document) => changeHeader(document, { patch: { title } }));
  }
  await stepsKept();
}

async function save(disk: CrashingDisk, program: Program): Promise<void> {
  const outcome = await program.save();
  expect(outcome.kind).toBe('saved');
  requireFlushed(disk);
  tell(disk, shownStep());
}

/** What the next start shows, with what it asks, and what stands in the file: null, no file. */
async function startAfter(
  image: Image,
): Promise<{ shown: number | null; saved: number | null; asked: readonly string[] }> {
  const program = await begin(createCrashingDisk(image));
  const asked = await program.start();
  const bytes = image.get(PLACES.file);
  return {
    shown: useDocument.getState().show ? shownStep() : null,
    saved: bytes ? stepOf(new TextDecoder().decode(bytes)) : null,
    asked,
  };
}

/** Fails unless all that was told is there, and what is shown is not older than the file. */
async function expectNothingLost({ image, told }: Aftermath): Promise<void> {
  const { shown, saved, asked } = await startAfter(image);
  expect(shown ?? -1).toBeGreaterThanOrEqual(toldStep(told));
  expect(shown ?? -1).toBeGreaterThanOrEqual(saved ?? -1);
  // Nobody is asked about what is saved.
  expect(asked).toEqual(shown === saved ? [] : ['recovered']);
}

async function firstLife(): Promise<readonly Aftermath[]> {
  const disk = emptyDisk();
  await writeAtomically(PLACES.file, FIRST, disk);
  tell(disk, 0);
  const program = await begin(disk);
  await program.start();
  await work(2);
  await work(1);
  await save(disk, program);
  await work(1);
  return disk.aftermaths();
}

afterEach(() => void vi.unstubAllGlobals());

describe('a power cut at any moment, whatever was not flushed', () => {
  test('leaves the old or the new show, and a journal with every step that was told', async () => {
    const aftermaths = await firstLife();
    expect(aftermaths.length).toBeGreaterThan(50);
    const left = new Set<number | null>();
    for (const aftermath of aftermaths) {
      const { saved } = await startAfter(aftermath.image);
      left.add(saved);
      // Before the file is told to be there it may not be; after it there is the old or the new.
      expect(toldStep(aftermath.told) >= 0 ? [0, 3] : [null, 0, 3]).toContain(saved);
      await expectNothingLost(aftermath);
    }
    expect(left).toEqual(new Set([null, 0, 3]));
  });

  test(
    'leaves what a second one, after work went on from there, takes nothing of either',
    { timeout: 240_000 },
    async () => {
      const aftermaths = await firstLife();
      const different = new Map<string, Aftermath>();
      for (const aftermath of aftermaths) {
        const kept = new Map([...aftermath.image].filter(([file]) => /journals\/[^.]|onetake$/.test(file)));
        different.set(`${aftermath.told} ${keyOf(kept)}`, aftermath);
      }
      let seconds = 0;
      for (const { image } of different.values()) {
        if (!image.get(PLACES.file)) continue;
        const disk = createCrashingDisk(image);
        const program = await begin(disk);
        await program.start();
        tell(disk, shownStep());
        await work(1);
        await save(disk, program);
        await work(1);
        for (const aftermath of disk.aftermaths()) {
          seconds += 1;
          await expectNothingLost(aftermath);
        }
      }
      expect(seconds).toBeGreaterThan(400);
    },
  );

  test('leaves the old or the new file, in however many pieces it came', async () => {
    const disk = emptyDisk();
    await writeAtomically(PLACES.file, FIRST, disk);
    tell(disk, 0);
    const writing = await beginWriting(PLACES.file, disk);
    const text = textAfter(1);
    for (let piece = 0; piece < 3; piece += 1)
      await writing.append(text.slice((text.length * piece) / 3, (text.length * (piece + 1)) / 3));
    await writing.flush();
    await writing.replace();
    tell(disk, 1);
    const steps = disk.aftermaths().map(({ image, told }) => {
      const bytes = image.get(PLACES.file);
      const step = bytes ? stepOf(new TextDecoder().decode(bytes)) : 0;
      expect(step).toBeGreaterThanOrEqual(toldStep(told));
      return step;
    });
    expect(new Set(steps)).toEqual(new Set([0, 1]));
  });

  test('leaves every event of a take that was told', async () => {
    const disk = emptyDisk();
    const logs = createTakeLogs(PLACES.userData, disk);
    for (const n of [1, 2, 3]) {
      await logs.append({ show: 's', take: 't', lines: [`{"n":${n}}`] });
      expect(disk.unflushed()).toEqual([]);
      disk.tell(n);
    }
    for (const { image, told } of disk.aftermaths()) {
      const [log] = await createTakeLogs(PLACES.userData, createCrashingDisk(image)).ofShow('s');
      const lines = [1, 2, 3].map((n) => `{"n":${n}}`);
      expect(log?.lines.slice(0, told) ?? []).toEqual(lines.slice(0, told));
    }
  });
});

test('after a power cut undo goes back beyond the save', async () => {
  const titles: string[] = [];
  const last = (await firstLife()).at(-1);
  await startAfter(last?.image ?? new Map());
  const { undo } = useDocument.getState();
  for (;;) {
    const { document, edited, undoLabel } = currentShow();
    titles.push(`${headerOf(document).title}${edited ? '' : ' (saved)'}`);
    if (!undoLabel) break;
    undo();
  }
  const [first] = titles.slice(-1);
  expect(titles).toEqual(['Step 4', 'Step 3 (saved)', 'Step 2', 'Step 1', first]);
});

test('a flush that failed is not told as done, and what is sent again is kept whatever became of the first', async () => {
  const disk = emptyDisk();
  await writeAtomically(PLACES.file, FIRST, disk);
  await (await begin(disk)).start();
  await work(1);
  disk.failNextFlush();
  await work(1);
  await work(0);
  for (const aftermath of disk.aftermaths()) await expectNothingLost(aftermath);
  await startAfter(disk.aftermaths().at(-1)?.image ?? new Map());
  expect(shownStep()).toBe(2);
});
