/**
 * The rules of the house are held by tools. Each rule is broken once, all in one copy of the source, and the tool has to
 * name the file that breaks it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantFaults, type Copy } from './planted.ts';

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
  'renderer/timeline/planted-feature.ts': `import { planted as other } from '#renderer/inspector/planted-target.ts';\n\nexport const planted = other;\n`,
  'renderer/timeline/planted-neighbour.ts': `import { planted as other } from '../inspector/planted-target.ts';\n\nexport const planted = other;\n`,
  'renderer/inspector/planted-target.ts': `export const planted = 1;\n`,
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
    ['renderer/ui/planted-state.ts', 'ui imports no feature'],
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
