/** The journal in a process of its own, killed at random moments: what it told is there each time, and it goes on from there. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJournal } from '#shared/edit/journal.ts';
import { createJournals } from './journals.ts';

const KILLS = 200;
/** At a time, each with a folder of its own. */
const AT_ONCE = 4;
const LONGEST_LIFE_MS = 30;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Goes on with what is left, tells each append once it was answered, and begins a new journal every few dozen. */
const SCRIPT = `
  import { writeSync } from 'node:fs';
  import { createJournals } from ${JSON.stringify(new URL('journals.ts', import.meta.url).href)};
  import { markOf } from ${JSON.stringify(new URL('read-text.ts', import.meta.url).href)};
  import { readJournal } from ${JSON.stringify(new URL('../../shared/edit/journal.ts', import.meta.url).href)};
  const journals = createJournals(process.argv[1]);
  const [left] = await journals.list();
  let number = left ? Number(left.journal) : 0;
  let n = left ? readJournal(left.kept.lines).entries.length : 0;
  const text = 'b'.repeat(99_999);
  const opened = { after: 0, file: null, mark: null };
  const begin = async () => {
    const base = await journals.openBase(String(number));
    for (let at = 0; at < text.length; at += 33_333) await base.append(text.slice(at, at + 33_333));
    await journals.begin({ journal: String(number), title: '', begunAt: '', base: markOf(text), opened }, base);
  };
  if (!left) await begin();
  writeSync(1, number + ' ' + n + '\\n');
  for (;;) {
    const lines = [];
    for (let more = 1 + Math.floor(Math.random() * 4); more > 0; more -= 1) {
      n += 1;
      const label = { step: 'change-show', field: 'x'.repeat(Math.random() * 9999) };
      lines.push(JSON.stringify({ n, at: '', cause: 'edit', label, diff: {} }));
    }
    await journals.append(String(number), lines);
    writeSync(1, number + ' ' + n + '\\n');
    if (n < 60) continue;
    writeSync(1, (number + 1) + ' 0\\n');
    await journals.drop(String(number));
    number += 1;
    n = 0;
    await begin();
  }`;

interface Told {
  readonly journal: number;
  readonly lines: number;
}

/** Runs the process on the folder, kills it, and gives what it told last. */
async function killOne(userData: string): Promise<Told> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, userData]);
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      resolve();
    });
    void closed.then(() => resolve());
  });
  await wait(Math.random() * LONGEST_LIFE_MS);
  child.kill('SIGKILL');
  await closed;
  const last = /(\d+) (\d+)\n$/.exec(out);
  if (!last || !child.killed) throw new Error(`it ended by itself: ${err}`);
  return { journal: Number(last[1]), lines: Number(last[2]) };
}

async function killMany(userData: string, kills: number): Promise<readonly Told[]> {
  const all: Told[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const told = await killOne(userData);
    all.push(told);
    const left = await createJournals(userData).list();
    const kept = left.map(({ journal, kept: found }) => ({
      journal: Number(journal),
      base: found?.base,
      ...readJournal(found?.lines ?? []),
    }));
    // One was dropped when the next was told; it may be whole still, and is never an older state.
    for (const { journal, base, entries, unread } of kept) {
      expect(base).toHaveLength(99_999);
      expect(unread).toBe(0);
      expect(entries.length).toBeGreaterThanOrEqual(journal === told.journal ? told.lines : 60);
    }
    expect(told.lines === 0 || kept.some(({ journal }) => journal === told.journal)).toBe(true);
  }
  return all;
}

test(`${KILLS} kills lose no line that was told`, { timeout: 240_000 }, async () => {
  const each = Array.from({ length: AT_ONCE }, (_, at) => killMany(path.join(folder, String(at)), KILLS / AT_ONCE));
  const told = (await Promise.all(each)).flat();
  expect(told).toHaveLength(KILLS);
  // It was at work when it was killed, and went from journal to journal.
  expect(told.filter(({ lines }) => lines > 0).length).toBeGreaterThan(KILLS / 2);
  expect(new Set(told.map(({ journal }) => journal)).size).toBeGreaterThan(1);
});
