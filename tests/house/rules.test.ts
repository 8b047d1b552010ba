/**
 * The rules of the house are held by tools. Each rule is broken once, all in one copy of the source, and the tool has to
 * name the file that breaks it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import { plantFaults, type Copy } from './planted.ts';

/** Of the screen's folders those that are no feature; all others meet through these, and in `app`. */
const SHARED_PIECES = ['state', 'actions', 'platform', 'workers', 'ui', 'canvas', 'stage-drawing', 'fields', 'records'];
const SCREEN = readdirSync(inRoot('renderer'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const isFeature = (folder: string): boolean => folder !== 'app' && !SHARED_PIECES.includes(folder);

/** In every folder of the screen something to import, and a file that imports it from all others, a line each. */
const PAIRS = Object.fromEntries(
  SCREEN.flatMap((folder) => [
    [`renderer/${folder}/planted-target.ts`, 'export const planted = 1;\n'],
    [
      `renderer/${folder}/planted-pairs.ts`,
      SCREEN.map((other, at) => `import { planted as other${at} } from '#renderer/${other}/planted-target.ts';\n`).join(
        '',
      ),
    ],
  ]),
);
const importing = (specifier: string): string =>
  `import { planted as other } from '${specifier}';\n\nexport const planted = other;\n`;

const PLANTS = {
  'shared/show/planted-node.ts': `import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n`,
  'shared/show/planted-react.ts': `import { useState } from 'react';\n\nexport const planted = useState;\n`,
  'shared/show/planted-dom.ts': `export const planted = document.title;\n`,
  'shared/show/planted-electron.ts': `import { readText } from '#electron/files/read-text.ts';\n\nexport const planted = readText;\n`,
  'shared/show/planted-way-out.ts': `import { readText } from '../../electron/files/read-text.ts';\n\nexport const planted = readText;\n`,
  'shared/bridge/planted-zod.ts': `import { z } from 'zod';\n\nexport const planted = z.string();\n`,
  'electron/files/planted-renderer.ts': `import { shell } from '#renderer/platform/bridge.ts';\n\nexport const planted = shell;\n`,
  'electron/files/planted-way-out.ts': `import { shell } from '../../renderer/platform/bridge.ts';\n\nexport const planted = shell;\n`,
  'electron/files/planted-react.ts': `import { useState } from 'react';\n\nexport const planted = useState;\n`,
  'electron/preload/planted-zod.ts': `import { z } from 'zod';\n\nexport const planted = z.string();\n`,
  'renderer/state/planted-electron.ts': `import { readText } from '#electron/files/read-text.ts';\n\nexport const planted = readText;\n`,
  'renderer/state/planted-module.ts': `import { app } from 'electron';\n\nexport const planted = app;\n`,
  'renderer/state/planted-node.ts': `import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n`,
  ...PAIRS,
  'renderer/timeline/planted-feature.ts': importing('#renderer/inspector/planted-target.ts'),
  'renderer/timeline/planted-neighbour.ts': importing('../inspector/planted-target.ts'),
  'renderer/timeline/gestures/planted-nested.ts': importing('../../inspector/planted-target.ts'),
  'renderer/timeline/gestures/planted-app.ts': importing('../../app/planted-target.ts'),
  'renderer/timeline/gestures/planted-named.ts': importing('#renderer/versions/planted-target.ts'),
  'renderer/timeline/gestures/planted-own.ts': importing('../planted-target.ts'),
  'renderer/stage/a/b/c/d/e/planted-deep.ts': importing('../../../../../../song/planted-target.ts'),
  'renderer/state/planted-feature.ts': importing('#renderer/timeline/planted-target.ts'),
  'renderer/actions/planted-feature.ts': importing('../show-panels/planted-target.ts'),
  'renderer/records/planted-feature.ts': importing('#renderer/history/planted-target.ts'),
  'renderer/inspector/planted-way-out.ts': importing('../../electron/files/planted-target.ts'),
  'renderer/rewrite/planted-dynamic.ts': `export const planted = (): Promise<unknown> => import('#renderer/song/planted-target.ts');\n`,
  'renderer/ui/planted-electron.ts': `import { app } from 'electron';\n\nexport const planted = app;\n`,
  'renderer/ui/planted-node.ts': `import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n`,
  'renderer/ui/planted-bare.ts': `import { readFile } from 'fs/promises';\n\nexport const planted = readFile;\n`,
  'renderer/fields/planted-path.ts': `export { join as planted } from 'path';\n`,
  'electron/cli/planted-main.ts': importing('#electron/main/planted-target.ts'),
  'electron/cli/planted-electron.ts': `import { app } from 'electron';\n\nexport const planted = app;\n`,
  'electron/files/planted-neighbour.ts': importing('../audio/planted-target.ts'),
  'renderer/ui/planted-state.ts': `import { useSession } from '#renderer/state/session.ts';\n\nexport const planted = useSession;\n`,
  'shared/time/planted-circle-a.ts': `import { b } from './planted-circle-b.ts';\n\nexport const a = (): number => b();\n`,
  'shared/time/planted-circle-b.ts': `import { a } from './planted-circle-a.ts';\n\nexport const b = (): number => a();\n`,
  'shared/time/planted-named-a.ts': `import { b } from '#shared/plan/planted-named-b.ts';\n\nexport const a = (): number => b();\n`,
  'shared/plan/planted-named-b.ts': `import { a } from '#shared/time/planted-named-a.ts';\n\nexport const b = (): number => a();\n`,
  'shared/time/planted-barrel.ts': `export * from './planted-circle-a.ts';\n`,
  'shared/time/planted-any.ts': `export const planted = (value: any): unknown => value;\n`,
  'shared/time/planted-bang.ts': `export const planted = (value: string | undefined): string => value!;\n`,
  'shared/time/planted-switch.ts': `export function planted(edge: 'start' | 'end'): number {\n  let found = 0;\n  switch (edge) {\n    case 'start':\n      found = 1;\n  }\n  return found;\n}\n`,
  'electron/files/planted-promise.ts': `import { readText } from './read-text.ts';\n\nexport function planted(): void {\n  readText('a');\n}\n`,
  'shared/time/planted-type.ts': `export const planted: number = 'one';\n`,
  'shared/time/planted-format.ts': `export const planted = {a:1,b:"two"}\n`,
  'shared/time/planted-unused.ts': `export const planted = 1;\n`,
  'shared/time/planted-only.test.ts': `import { expect, test } from 'vitest';\n\ntest.only('planted', () => expect(1).toBe(1));\n`,
  'shared/time/planted-export.test.ts': `import { expect, test } from 'vitest';\nimport { used } from './planted-export.ts';\n\ntest('planted', () => expect(used).toBe(1));\n`,
  'shared/time/planted-export.ts': `export const used = 1;\nexport const plantedExport = 2;\n`,
};

let copy: Copy;
beforeAll(() => {
  copy = plantFaults(PLANTS);
});
afterAll(() => copy.remove());

/** The findings of a check, one string each, with what it says about the file. */
function findingsAbout(file: string, output: string): readonly string[] {
  return output.split(/\n\s*\n/).filter((finding) => finding.includes(file));
}

describe('lint', () => {
  let output = '';
  beforeAll(() => {
    output = copy.findFaults('lint');
  });

  test.each([
    ['shared/show/planted-node.ts', 'shared imports itself and zod only'],
    ['shared/show/planted-react.ts', 'shared imports itself and zod only'],
    ['shared/show/planted-electron.ts', 'shared imports itself and zod only'],
    ['shared/show/planted-way-out.ts', 'shared imports itself and zod only'],
    ['shared/bridge/planted-zod.ts', 'the contract and electron only'],
    ['electron/files/planted-renderer.ts', 'electron imports itself'],
    ['electron/files/planted-way-out.ts', 'electron imports itself'],
    ['electron/files/planted-react.ts', 'The screen lives in renderer'],
    ['electron/preload/planted-zod.ts', 'the contract and electron only'],
    ['renderer/state/planted-electron.ts', 'renderer imports itself'],
    ['renderer/state/planted-module.ts', 'no Node and no Electron'],
    ['renderer/state/planted-node.ts', 'no Node and no Electron'],
    ['renderer/timeline/planted-feature.ts', 'Features meet through state'],
    ['renderer/timeline/planted-neighbour.ts', 'Features meet through state'],
    ['renderer/timeline/gestures/planted-nested.ts', 'Features meet through state'],
    ['renderer/timeline/gestures/planted-app.ts', 'Features meet through state'],
    ['renderer/timeline/gestures/planted-named.ts', 'Features meet through state'],
    ['renderer/stage/a/b/c/d/e/planted-deep.ts', 'other folders by their names'],
    ['renderer/state/planted-feature.ts', 'state imports no feature'],
    ['renderer/actions/planted-feature.ts', 'actions imports no feature'],
    ['renderer/records/planted-feature.ts', 'records imports no feature'],
    ['renderer/inspector/planted-way-out.ts', 'renderer imports itself'],
    ['renderer/rewrite/planted-dynamic.ts', 'Features meet through state'],
    ['renderer/ui/planted-state.ts', 'ui imports no feature'],
    ['renderer/ui/planted-electron.ts', 'no Node and no Electron'],
    ['renderer/ui/planted-node.ts', 'no Node and no Electron'],
    ['renderer/ui/planted-bare.ts', 'no Node and no Electron'],
    ['renderer/fields/planted-path.ts', 'no Node and no Electron'],
    ['electron/cli/planted-main.ts', 'cli may import of electron files, pdf'],
    ['electron/cli/planted-electron.ts', 'Only main and preload know Electron'],
    ['electron/files/planted-neighbour.ts', 'files may import nothing else of electron'],
    ['shared/time/planted-circle-a.ts', 'no-cycle'],
    ['shared/time/planted-named-a.ts', 'no-cycle'],
    ['shared/time/planted-barrel.ts', 'no-barrel-file'],
    ['shared/time/planted-any.ts', 'no-explicit-any'],
    ['shared/time/planted-bang.ts', 'no-non-null-assertion'],
    ['shared/time/planted-switch.ts', 'switch-exhaustiveness-check'],
    ['electron/files/planted-promise.ts', 'no-floating-promises'],
    ['shared/time/planted-only.test.ts', 'no-focused-tests'],
  ])('finds %s: %s', (file, message) => {
    expect(findingsAbout(file, output).join('\n')).toContain(message);
  });

  test.each(SCREEN)('lets renderer/%s import what it may, and no feature but from app', (folder) => {
    const file = `renderer/${folder}/planted-pairs.ts`;
    const lines = findingsAbout(`${file}:`, output)
      .filter((finding) => finding.includes('no-restricted-imports'))
      .map((finding) => Number(/planted-pairs\.ts:(\d+):/.exec(finding)?.[1]));
    const refused = lines.map((line) => SCREEN[line - 1] ?? '');
    const features = [...SCREEN.filter(isFeature), 'app'].filter((other) => other !== folder);
    expect(refused.filter((other) => isFeature(other) || other === 'app').sort()).toEqual(
      folder === 'app' ? [] : features.sort(),
    );
    // Features and app may use all the pieces.
    const refusedPieces = refused.filter((other) => SHARED_PIECES.includes(other));
    expect(isFeature(folder) || folder === 'app' ? refusedPieces : []).toEqual([]);
  });

  test('lets a nested folder import its own', () => {
    const about = findingsAbout('renderer/timeline/gestures/planted-own.ts', output);
    expect(about.filter((finding) => finding.includes('no-restricted-imports'))).toEqual([]);
  });

  test('fails for a folder that no table speaks of', () => {
    const strange = plantFaults({ 'renderer/newcomer/planted.ts': 'export const planted = 1;\n' });
    try {
      expect(strange.findFaults('lint')).toContain('renderer/newcomer is in no table');
    } finally {
      strange.remove();
    }
  });
});

describe('types', () => {
  let output = '';
  beforeAll(() => {
    output = copy.findFaults('types');
  });

  test.each([
    ['shared/show/planted-dom.ts', "Cannot find name 'document'"],
    ['shared/show/planted-node.ts', 'node:fs'],
    ['shared/time/planted-type.ts', 'not assignable'],
  ])('finds %s: %s', (file, message) => {
    const about = output.split('\n').filter((line) => line.startsWith(file));
    expect(about.join('\n')).toContain(message);
  });
});

describe('unused', () => {
  let output = '';
  beforeAll(() => {
    output = copy.findFaults('unused');
  });

  test('finds a file that nothing imports', () => expect(output).toContain('shared/time/planted-unused.ts'));
  test('finds an export that nothing imports', () => {
    expect(output).toMatch(/plantedExport\s.*shared\/time\/planted-export\.ts/);
    expect(output).not.toMatch(/\bused\s.*shared\/time\/planted-export\.ts/);
  });
});

describe('format', () => {
  test('finds a file that is not formatted', () => {
    expect(copy.findFaults('format')).toContain('shared/time/planted-format.ts');
  });
});
