/** Sheets through the shell: what is previewed is what is exported. */
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import type { SheetRequest } from '#shared/bridge/paper.ts';
import type { Show } from '#shared/show/types.ts';
import { ask } from './app/bridge.ts';
import { expect, test } from './app/fixtures.ts';

const SHOW = JSON.parse(readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8')) as Show;
const REQUEST: SheetRequest = { for: 'master', paper: 'a4', language: 'ko', printedAt: '2026-11-22T19:00:00+09:00' };

test('a preview is the file that is exported, byte for byte', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerSaveDialog('sheet');
  expect(await ask(app.page, 'exportSheet', SHOW, REQUEST, 'pdf', 'First Light')).toMatchObject({
    kind: 'saved',
    name: 'sheet.pdf',
  });
  const preview = await ask(app.page, 'previewSheet', SHOW, REQUEST);
  if (preview.kind !== 'pages') throw new Error(preview.kind);
  const file = readFileSync(app.at('sheet.pdf'));
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(Buffer.from(Object.values(preview.pdf)).equals(file)).toBe(true);
});

test('a table is exported as CSV, and a cancelled dialog writes nothing', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerSaveDialog(null);
  expect(await ask(app.page, 'exportSheet', SHOW, REQUEST, 'csv', 'x')).toEqual({ kind: 'cancelled' });
  expect(readdirSync(app.folder)).toEqual([]);
  await app.answerSaveDialog('table.csv');
  expect(await ask(app.page, 'exportSheet', SHOW, REQUEST, 'csv', 'x')).toMatchObject({ kind: 'saved' });
  expect(readFileSync(app.at('table.csv'), 'utf8')).toContain(SHOW.cues[0]?.number ?? 'no cue');
});

test('a place that can’t be written and a sheet that does not exist are said', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerSaveDialog('gone/sheet.pdf');
  expect(await ask(app.page, 'exportSheet', SHOW, REQUEST, 'pdf', 'x')).toMatchObject({ fault: 'no-folder' });
  expect(await ask(app.page, 'previewSheet', SHOW, { ...REQUEST, for: 'sheet:none' })).toMatchObject({
    kind: 'failed',
    fault: 'unknown-sheet',
  });
});
