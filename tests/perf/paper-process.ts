/** `node paper-process.ts SHOW`: renders its master sheet once, and prints how long that took and what it needed. */
import { readFileSync } from 'node:fs';
import { renderSheet } from '#electron/pdf/render-sheet.ts';
import { inRoot } from '#build/paths.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { PaperReport } from './measure-paper.ts';

const FONTS = inRoot('node_modules/pretendard/dist/public/static/alternative');

const parsed = parseShow(readFileSync(process.argv[2] ?? '', 'utf8'));
if (!parsed.ok) throw new Error('the show is broken');
const start = performance.now();
const outcome = await renderSheet(
  {
    show: parsed.show,
    request: { for: 'master', paper: 'a4', language: 'ko', printedAt: '2026-11-22T19:00:00+09:00' },
  },
  FONTS,
);
if (outcome.kind !== 'rendered') throw new Error(outcome.kind);
const report: PaperReport = {
  seconds: (performance.now() - start) / 1000,
  pages: outcome.pages,
  peakMB: peakKB() / 1024,
};
process.stdout.write(JSON.stringify(report));

/**
 * The most that this process had in memory. On Linux `maxRSS` outlives fork and exec, so it would be the bench's own
 * peak wherever that is higher; the kernel's mark for this address space is not.
 */
function peakKB(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  if (peak === undefined) throw new Error('the kernel does not say how much memory this process had');
  return Number(peak);
}
