/** What electron-builder packs, seen with a runtime that is none: the real one is not needed to look into the parcel. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  closeSync,
  rmSync,
  writeFileSync,
  readdirSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRoot, ROOT } from '#build/paths.ts';
import { ensureBuilt } from '#build/product/ensure-built.ts';

/** What marks the fuses in Electron's executable, and the nine of them as they are shipped. */
const FUSES_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const SHIPPED_FUSES = Buffer.from([1, 9, ...Buffer.from('101111001')]);

let folder = '';
let packed = '';

beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-package-'));
  const runtime = path.join(folder, 'runtime');
  mkdirSync(path.join(runtime, 'locales'), { recursive: true });
  mkdirSync(path.join(runtime, 'resources'));
  for (const file of ['resources.pak', 'locales/en-US.pak', 'LICENSE', 'LICENSES.chromium.html', 'version']) {
    writeFileSync(path.join(runtime, file), '');
  }
  writeFileSync(path.join(runtime, 'electron'), Buffer.concat([Buffer.from(FUSES_MARK), SHIPPED_FUSES]));
  chmodSync(path.join(runtime, 'electron'), 0o755);
  const { status, stdout, stderr } = spawnSync(
    inRoot('node_modules', '.bin', 'electron-builder'),
    [
      '--config',
      inRoot('build', 'electron-builder.json'),
      '--linux',
      '--dir',
      '--publish=never',
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${path.join(folder, 'release')}`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  packed = path.join(folder, 'release', 'linux-unpacked');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface AsarFolder {
  readonly files?: Readonly<Record<string, AsarFolder>>;
}
/** The files in an asar: its header is JSON behind four lengths of four bytes. */
function filesInAsar(file: string): readonly string[] {
  const descriptor = openSync(file, 'r');
  const lengths = Buffer.alloc(16);
  readSync(descriptor, lengths, 0, 16, 0);
  const header = Buffer.alloc(lengths.readUInt32LE(12));
  readSync(descriptor, header, 0, header.length, 16);
  closeSync(descriptor);
  const list = ({ files = {} }: AsarFolder, prefix: string): readonly string[] =>
    Object.entries(files).flatMap(([name, entry]) =>
      entry.files ? list(entry, `${prefix}${name}/`) : [`${prefix}${name}`],
    );
  return list(JSON.parse(header.toString('utf8')) as AsarFolder, '');
}

describe('the packaged program', () => {
  test('holds the bundles and nothing else', () => {
    const files = filesInAsar(path.join(packed, 'resources', 'app.asar'));
    expect(files).toContain('dist/main/main.js');
    expect(files).toContain('dist/preload/preload.cjs');
    expect(files).toContain('dist/renderer/index.html');
    expect(files.filter((file) => !/^(package\.json|LICENSE|dist\/(main|preload|renderer)\/.+)$/.test(file))).toEqual(
      [],
    );
    expect(files.filter((file) => /\.(map|ts|tsx)$|\.built$|node_modules/.test(file))).toEqual([]);
  });

  test('has faces, samples, the printing thread and the command line beside it', () => {
    const inResources = (name: string): readonly string[] => readdirSync(path.join(packed, 'resources', name));
    expect(inResources('fonts')).toEqual(expect.arrayContaining(['LICENSE.txt', 'Pretendard-Regular.ttf']));
    expect(inResources('samples')).toEqual(expect.arrayContaining(['only-once.onetake', 'only-once.wav']));
    expect(inResources('pdf')).toContain('worker.js');
    expect(inResources('cli')).toContain('onetake.js');
    expect(inResources('bin')).toEqual(['onetake', 'onetake.cmd']);
  });

  test('is Electron with the doors closed that it does not use', () => {
    const program = readFileSync(path.join(packed, 'one-take'));
    const fuses = program.subarray(program.indexOf(FUSES_MARK) + FUSES_MARK.length + 2).toString('latin1');
    // In Electron's order: run as Node (the command line does), encrypted cookies, NODE_OPTIONS, --inspect, asar
    // integrity, only from asar, snapshot, privileges of file:.
    expect(fuses.slice(0, 8)).toBe('11001100');
  });
});
