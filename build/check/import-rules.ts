/** The linter's rules about imports of screen and machine, from the tables of `layers.ts`. */
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { inRoot } from '#build/paths.ts';
import { ELECTRON, FEATURES, RENDERER, WITH_ELECTRON, type Layer } from './layers.ts';

interface Pattern {
  readonly regex: string;
  readonly message: string;
}
export interface ImportOverride {
  readonly files: string[];
  readonly rules: { readonly 'eslint/no-restricted-imports': ['error', { readonly patterns: readonly Pattern[] }] };
}

/** Folders are nested no deeper; in what is, every path that goes up is refused. */
const DEEPEST = 4;

/** The overrides for both layers. Throws for a folder that only the tables have, or only the disk. */
export function importOverrides(): ImportOverride[] {
  return [
    ...overridesOf('renderer', RENDERER, ofScreen, [
      { regex: '^#(electron|build|tests)/', message: 'renderer imports itself, shared and packages.' },
      {
        regex: `^(node:|(electron|${builtinModules.join('|')})(/|$))`,
        message: 'The window has no Node and no Electron; ask the shell over the bridge.',
      },
    ]),
    ...overridesOf('electron', ELECTRON, ofMachine, [
      { regex: '^#(renderer|build|tests)/', message: 'electron imports itself, shared and packages.' },
      { regex: '^(react|react-dom|zustand)(/|$)', message: 'The screen lives in renderer.' },
    ]),
  ];
}

function ofScreen(folder: string, allowed: readonly string[]): readonly Pattern[] {
  const others = `of the screen it may import ${allowed.length === 0 ? 'nothing else' : allowed.join(', ')}`;
  const message = FEATURES.includes(folder)
    ? 'Features meet through state, actions and shared.'
    : `${folder} imports no feature; ${others}.`;
  return refused('renderer', RENDERER, folder, allowed, message);
}

function ofMachine(folder: string, allowed: readonly string[]): readonly Pattern[] {
  const others = allowed.length === 0 ? 'nothing else of electron' : `of electron ${allowed.join(', ')}`;
  const knowsElectron = WITH_ELECTRON.includes(folder);
  return [
    ...refused('electron', ELECTRON, folder, allowed, `${folder} may import ${others}.`),
    ...(knowsElectron ? [] : [{ regex: '^electron(/|$)', message: 'Only main and preload know Electron.' }]),
  ];
}

function refused(
  name: string,
  layer: Layer,
  folder: string,
  allowed: readonly string[],
  message: string,
): readonly Pattern[] {
  const others = Object.keys(layer).filter((other) => other !== folder && !allowed.includes(other));
  return others.length === 0 ? [] : [{ regex: `^#${name}/(${others.join('|')})/`, message }];
}

function overridesOf(
  name: string,
  layer: Layer,
  rulesOf: (folder: string, allowed: readonly string[]) => readonly Pattern[],
  forAll: readonly Pattern[],
): ImportOverride[] {
  compareWithDisk(name, layer);
  return Object.entries(layer).flatMap(([folder, allowed]) => {
    const rules = [...forAll, ...rulesOf(folder, allowed)];
    const [{ message } = { message: '' }] = rules.slice(forAll.length);
    return Array.from({ length: DEEPEST + 1 }, (_, depth): ImportOverride => {
      const isDeepest = depth === DEEPEST;
      const below = `${'*/'.repeat(depth)}${isDeepest ? '**/' : ''}*.{ts,tsx}`;
      const leaves: Pattern = {
        // A regex sees the words of a path and not where it leads: so none leaves its folder but by name.
        regex: `^(\\.\\./){${isDeepest ? 1 : depth + 1}}`,
        message: `${name} imports itself, shared and packages, other folders by their names: #${name}/… ${message}`,
      };
      return {
        files: [`${name}/${folder}/${below}`],
        rules: { 'eslint/no-restricted-imports': ['error', { patterns: [...rules, leaves] }] },
      };
    });
  });
}

function compareWithDisk(name: string, layer: Layer): void {
  const there = readdirSync(inRoot(name), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of there)
    if (!Object.hasOwn(layer, folder.name))
      throw new Error(`${name}/${folder.name} is in no table of build/check/layers.ts: say there what it may import.`);
  for (const folder of Object.keys(layer))
    if (there.every((entry) => entry.name !== folder))
      throw new Error(`build/check/layers.ts speaks of ${name}/${folder}, which is not there.`);
}
