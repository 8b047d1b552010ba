/** Faults planted into a copy of the source, to see that the tools that hold the house's rules can fail. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inRoot } from '#build/paths.ts';
import { STATIC_CHECKS } from '#build/check/static-checks.ts';

/** What makes no difference to the checks, or would make the copy large. */
const LEFT_OUT = new Set(['.git', '.cache', 'node_modules', 'dist', 'docs', 'test-results', '.tour', '.bench']);

export interface Copy {
  /** What a check of `npm test` says about the copy. Throws if it finds no fault. */
  findFaults(name: string): string;
  remove(): void;
}

/** Copies the checkout with the files of `plants` in it, by their paths. */
export function plantFaults(plants: Readonly<Record<string, string>>): Copy {
  // Outside the checkout: what git ignores there, the tools leave out.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-planted-'));
  for (const name of readdirSync(inRoot())) {
    if (LEFT_OUT.has(name)) continue;
    cpSync(inRoot(name), path.join(folder, name), {
      recursive: true,
      filter: (from) => !/\.(onetake|wav)$/.test(from),
    });
  }
  symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(plants)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return {
    findFaults(name) {
      const found = STATIC_CHECKS.find((check) => check.name === name);
      if (!found) throw new Error(`there is no check ${name}`);
      const { status, stdout, stderr } = spawnSync(found.program, found.args, { cwd: folder, encoding: 'utf8' });
      if (status === 0) throw new Error(`${name} found no fault at all`);
      // Where they take the machine for a CI's, they colour what they say.
      return stripVTControlCharacters(stdout + stderr);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
