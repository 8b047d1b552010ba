/** What a crash may leave of saving and of the journal, whatever the disk had not flushed: nothing that was told is lost. */
import { describe, expect, test } from 'vitest';
import { changeHeader } from '#shared/edit/change-header.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createEditor, type Editor } from '#shared/edit/editor.ts';
import { writeBase } from '#shared/edit/journal-base.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { recoverShow, type RecoveredShow } from '#shared/edit/recover-show.ts';
import { loadDocument } from '#shared/show/load.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import {
  createCrashingDisk,
  keyOf,
  type Aftermath,
  type CrashingDisk,
  type Image,
} from '#tests/fixtures/crashing-disk.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { createJournals, type StoredJournal } from './journals.ts';
import { createTakeLogs } from './take-logs.ts';
import { writeAtomically } from './write-atomically.ts';

const DATA = '/data';
const FILE = '/shows/show.onetake';
const AT = '2026-11-22T18:40:00Z';
const textOf = ({ document }: Pick<Editor, 'document'>): string => serialiseShow(unloadShow(document));
const emptyDisk = (): CrashingDisk =>
  createCrashingDisk(
    new Map([
      [DATA, null],
      ['/shows', null],
    ]),
  );

const FIRST = serialiseShow(randomShow(3));
/** The show after each of the steps of all lives; a step's number is its title's. */
const STEPS = 6;
const textAfter = (step: number): string =>
  step === 0 ? FIRST : FIRST.replace(/"title": ".*"/, `"title": "Step ${step}"`);

/** A session at one show: what the window and the shell do between them, with what was told noted on the disk. */
class Session {
  readonly #disk: CrashingDisk;
  readonly #journals: ReturnType<typeof createJournals>;
  readonly #editor: Editor;
  #journal: string | null;
  #base: string;
  #written: number;
  #lines: string[] = [];
  step: number;

  constructor(disk: CrashingDisk, from: { recovered: RecoveredShow; journal: string } | number) {
    this.#disk = disk;
    this.#journals = createJournals(DATA, disk);
    const show = loadDocument(randomShow(3));
    if (typeof from === 'number') {
      this.#editor = createEditor(show);
      this.#journal = null;
      this.#written = 0;
      this.step = 0;
      if (from > 0) this.#retitle(from);
    } else {
      const { recovered, journal } = from;
      this.#editor = createEditor(recovered.document, recovered.history);
      this.#journal = journal;
      this.#written = recovered.entries.length;
      this.step = stepOf(recovered.text);
    }
    this.#base = writeBase(this.#editor.document, []);
    this.#editor.subscribe((change) => {
      const line = journalLine(change, this.#written + this.#lines.length + 1, AT);
      if (line !== null) this.#lines.push(line);
    });
  }

  #retitle(step: number): void {
    const outcome = changeHeader(this.#editor.document, { patch: { title: `Step ${step}` } });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    this.#editor.run(outcome);
    this.step = step;
  }

  /** So many steps, written together and told. */
  async work(steps: number): Promise<void> {
    for (let each = 0; each < steps; each += 1) this.#retitle(this.step + 1);
    await this.keep();
  }

  async keep(): Promise<void> {
    if (this.#journal === null) {
      this.#journal = `from-${this.step}`;
      const base = { journal: this.#journal, file: FILE, fileHash: null, title: '', begunAt: AT, base: this.#base };
      await this.#journals.begin(base);
    }
    await this.#journals.append(this.#journal, this.#lines);
    this.#written += this.#lines.length;
    this.#lines = [];
    requireFlushed(this.#disk, (what) => !what.startsWith('remove'));
    this.#disk.tell(this.step);
  }

  async save(): Promise<void> {
    await writeAtomically(FILE, textOf(this.#editor), this.#disk);
    requireFlushed(this.#disk);
    this.#disk.tell(this.step);
    if (this.#journal !== null) await this.#journals.drop(this.#journal);
    this.#journal = null;
    this.#base = writeBase(this.#editor.document, []);
    this.#written = 0;
  }
}

/** What is told must be on the disk: throws for what no flush has reached. */
function requireFlushed(disk: CrashingDisk, counts: (what: string) => boolean = () => true): void {
  const open = disk.unflushed().filter(counts);
  if (open.length > 0) throw new Error(`told before it was flushed: ${open.join(', ')}`);
}

function stepOf(text: string): number {
  const step = Array.from({ length: STEPS * 2 }, (_, each) => each).find((each) => textAfter(each) === text);
  if (step === undefined) throw new Error(`no state that ever was: ${text.slice(0, 200)}`);
  return step;
}

interface Found {
  /** What stands in the file; null: no file. */
  readonly saved: number | null;
  /** What the journals give, those that the program lets fall by itself apart. */
  readonly journals: readonly { readonly journal: string; readonly recovered: RecoveredShow; readonly step: number }[];
}

/** What the next start finds. */
async function find(image: Image): Promise<Found> {
  const bytes = image.get(FILE);
  const saved = bytes ? stepOf(new TextDecoder().decode(bytes)) : null;
  const stored = await createJournals(DATA, createCrashingDisk(image)).list();
  const journals = stored.map((one) => ({ ...recover(one), journal: one.journal }));
  return { saved, journals: journals.filter(({ recovered }) => recovered.entries.length > 0) };
}

function recover({ base, lines }: StoredJournal): { readonly recovered: RecoveredShow; readonly step: number } {
  const recovered = base && recoverShow(base.base, lines);
  if (!recovered) throw new Error('a journal that can’t be read');
  return { recovered, step: stepOf(recovered.text) };
}

/** Fails unless all that was told is there, and nothing that is offered is older than the file. */
function expectNothingLost({ saved, journals }: Found, told: number): void {
  const offered = journals.map(({ step }) => step);
  expect(Math.max(saved ?? 0, ...offered)).toBeGreaterThanOrEqual(told);
  for (const step of offered) expect(step).toBeGreaterThanOrEqual(saved ?? 0);
}

async function firstLife(): Promise<readonly Aftermath[]> {
  const disk = emptyDisk();
  await writeAtomically(FILE, FIRST, disk);
  disk.tell(0);
  const session = new Session(disk, 0);
  await session.work(2);
  await session.work(1);
  await session.save();
  await session.work(1);
  return disk.aftermaths();
}

describe('a power cut at any moment, whatever was not flushed', () => {
  test('leaves the old or the new show, and a journal with every step that was told', async () => {
    const aftermaths = await firstLife();
    expect(aftermaths.length).toBeGreaterThan(50);
    for (const { image, told } of aftermaths) {
      const found = await find(image);
      // Before the first save is told there may be no file; after it there is the old or the new.
      expect(told > 0 ? [0, 3] : [null, 0, 3]).toContain(found.saved);
      expectNothingLost(found, told);
    }
  });

  test('leaves what a second one, after work went on from there, takes nothing of either', async () => {
    const aftermaths = await firstLife();
    const different = new Map<string, Aftermath>();
    for (const aftermath of aftermaths) {
      const journals = new Map([...aftermath.image].filter(([file]) => /journals\/[^.]|onetake$/.test(file)));
      different.set(`${aftermath.told} ${keyOf(journals)}`, aftermath);
    }
    let seconds = 0;
    for (const { image } of different.values()) {
      const { saved, journals } = await find(image);
      if (saved === null) continue;
      const disk = createCrashingDisk(image);
      const [kept] = journals;
      const session = new Session(disk, kept ? { ...kept } : saved);
      disk.tell(session.step);
      await session.work(1);
      await session.work(1);
      for (const aftermath of disk.aftermaths()) {
        seconds += 1;
        expectNothingLost(await find(aftermath.image), aftermath.told);
      }
    }
    expect(seconds).toBeGreaterThan(400);
  });

  test('leaves every event of a take that was told', async () => {
    const disk = emptyDisk();
    const logs = createTakeLogs(DATA, disk);
    for (const n of [1, 2, 3]) {
      await logs.append({ show: 's', take: 't', lines: [`{"n":${n}}`] });
      expect(disk.unflushed()).toEqual([]);
      disk.tell(n);
    }
    for (const { image, told } of disk.aftermaths()) {
      const [log] = await createTakeLogs(DATA, createCrashingDisk(image)).ofShow('s');
      const lines = [1, 2, 3].map((n) => `{"n":${n}}`);
      expect(log?.lines.slice(0, told) ?? []).toEqual(lines.slice(0, told));
    }
  });
});

test('a flush that failed is not told as done, and what is sent again is kept whatever became of the first', async () => {
  const disk = emptyDisk();
  await writeAtomically(FILE, FIRST, disk);
  const session = new Session(disk, 0);
  await session.work(1);
  disk.failNextFlush();
  await expect(session.work(1)).rejects.toMatchObject({ code: 'EIO' });
  await session.keep();
  for (const { image, told } of disk.aftermaths()) expectNothingLost(await find(image), told);
});
