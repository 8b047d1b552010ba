/** The tokens hold what they promise: enough contrast in both themes, for text and for the outline of fields. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEPARTMENTS } from '#shared/show/types.ts';
import { DEPARTMENT_COLOURS } from './department-colours.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [dark = '', light = ''] = css.split("[data-theme='light']");
const themes = { dark: coloursIn(dark), light: coloursIn(light) };
const SURFACES = ['ground', 'panel', 'raised'];
const TEXT = ['text', 'dim', 'focus', 'error', 'warning', 'standby', 'go', ...DEPARTMENTS];

describe.each(Object.entries(themes))('the %s theme', (_name, colours) => {
  test.each(TEXT)('%s can be read on every surface (4.5 : 1)', (name) => {
    for (const surface of SURFACES) expect(contrast(colours, name, surface)).toBeGreaterThanOrEqual(4.5);
  });
  test('what stands on GO and on the focus colour can be read', () => {
    expect(contrast(colours, 'on-go', 'go')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours, 'on-focus', 'focus')).toBeGreaterThanOrEqual(4.5);
  });
  test.each([
    ['standby', 'standby', 0.12],
    ['go', 'go', 0.18],
    ['error', 'error', 0.12],
    ['error', 'focus', 0.18],
    ['dim', 'focus', 0.18],
    ['text', 'focus', 0.18],
  ])('%s can be read on a panel tinted with %s', (name, tint, share) => {
    const tinted = mix(colours.get(tint), colours.get('panel'), share);
    expect(contrast(new Map([...colours, ['tinted', tinted]]), name, 'tinted')).toBeGreaterThanOrEqual(4.5);
  });
  test('the outline of a field can be seen on every surface (3 : 1)', () => {
    for (const surface of SURFACES) expect(contrast(colours, 'outline', surface)).toBeGreaterThanOrEqual(3);
  });
});

test('a lane may keep any department’s colour for its own, as the dark theme has it', () => {
  for (const department of DEPARTMENTS) expect(DEPARTMENT_COLOURS[department]).toBe(themes.dark.get(department));
});

test('both themes name the same colours', () => {
  expect([...themes.light.keys()].sort()).toEqual([...themes.dark.keys()].sort());
});

function coloursIn(part: string): ReadonlyMap<string, string> {
  return new Map([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(colours: ReadonlyMap<string, string>, one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(colours.get(one)), luminance(colours.get(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** `color-mix(in srgb, one share, other)`. */
function mix(one: string | undefined, other: string | undefined, share: number): string {
  const parts = [channels(one), channels(other)];
  return `#${[0, 1, 2]
    .map((at) => Math.round((parts[0]?.[at] ?? 0) * share + (parts[1]?.[at] ?? 0) * (1 - share)))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

function channels(hex: string | undefined): readonly number[] {
  if (hex === undefined) throw new Error('no such colour');
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(hex: string | undefined): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
