import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { inRoot } from '#build/paths.ts';
import type { SheetRequest } from '#shared/bridge/paper.ts';
import type { Show } from '#shared/show/types.ts';
import { renderSheet } from './render-sheet.ts';
import { createSheetService, type SheetService } from './sheet-service.ts';

const FONTS = inRoot('node_modules/pretendard/dist/public/static/alternative');
const WORKER = new URL('worker.ts', import.meta.url);
const show = JSON.parse(readFileSync(inRoot('build/samples/small.onetake'), 'utf8')) as Show;
const request: SheetRequest = { for: 'master', paper: 'a4', language: 'en', printedAt: '2026-11-22T18:40:00+09:00' };

const services: SheetService[] = [];
function service(worker: URL = WORKER, fontsDir = FONTS): SheetService {
  const made = createSheetService({ worker, fontsDir });
  services.push(made);
  return made;
}
afterEach(() => Promise.all(services.splice(0).map((one) => one.close())));

it('makes the same bytes as the command line does without a worker', async () => {
  const progress: number[] = [];
  const answer = await service().preview({ show, request }, (done, of) => progress.push(done / of));
  const direct = await renderSheet({ show, request }, FONTS);
  if (answer.kind !== 'made' || direct.kind !== 'rendered') throw new Error(`${answer.kind}, ${direct.kind}`);
  expect(Buffer.from(answer.bytes).equals(Buffer.from(direct.pdf))).toBe(true);
  expect(progress[0]).toBe(0);
});

it('makes the newest preview, and every file', async () => {
  const sheets = service();
  const answers = await Promise.all([
    sheets.preview({ show, request }),
    sheets.preview({ show, request }),
    sheets.make('csv', { show, request }),
    sheets.preview({ show, request }),
  ]);
  expect(answers.map(({ kind }) => kind)).toEqual([
    expect.stringMatching(/made|cancelled/u),
    'cancelled',
    'made',
    'made',
  ]);
});

it('says what it can’t make, and goes on', async () => {
  const sheets = service();
  expect(await sheets.preview({ show, request: { ...request, for: 'nobody' } })).toEqual({ kind: 'unknown-sheet' });
  const broken = { ...show, cues: [{}] } as unknown as Show;
  expect(await sheets.make('pdf', { show: broken, request })).toMatchObject({ kind: 'failed' });
  expect(await sheets.make('csv', { show, request })).toMatchObject({ kind: 'made' });
});

it('says that its faces are not there', async () => {
  const answer = await service(WORKER, '/nowhere').preview({ show, request });
  expect(answer).toMatchObject({ kind: 'failed', detail: expect.stringContaining('ENOENT') as string });
});

it('answers even if its worker dies, and starts another', async () => {
  const sheets = service();
  const lost = sheets.make('pdf', { show, request });
  await sheets.close();
  expect(await lost).toMatchObject({ kind: 'failed' });
  expect(await sheets.make('csv', { show, request })).toMatchObject({ kind: 'made' });
  expect(await service(new URL('no-such-worker.js', WORKER)).make('csv', { show, request })).toMatchObject({
    kind: 'failed',
  });
});
