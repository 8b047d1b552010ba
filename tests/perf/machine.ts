/** The machine that numbers come from: without it they say nothing. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { requireBrowser } from '#build/find-browser.ts';

/** "2 × Some CPU, 24 GB, Linux 6.1; Node 24.21.0, Chromium 140.0; load 0.4" */
export async function describeMachine(): Promise<string> {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const version = execFileSync(await requireBrowser(), ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    // Debian's start script has its own words for some machines.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const browser = /[A-Z]\w*\s[\d.]+/.exec(version)?.[0] ?? 'an unknown browser';
  return [
    `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${os.type()} ${os.release()}`,
    `Node ${process.versions.node}, ${browser}, headless`,
    `load ${(os.loadavg()[0] ?? 0).toFixed(1)} when it began`,
  ].join('; ');
}
