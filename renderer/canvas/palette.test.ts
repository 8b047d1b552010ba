import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from '#shared/show/types.ts';
import { contrastOf, cueColours, laneColour, mixColours, paletteOf, type Palette } from './palette.ts';

const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

function paletteIn(theme: 'dark' | 'light'): Palette {
  const [dark = '', light = ''] = css.split(":root[data-theme='light']");
  return paletteOf((name) => {
    const find = (block: string) => new RegExp(`--${name}:\\s*([^;]+);`, 'u').exec(block)?.[1]?.trim();
    return (theme === 'light' ? find(light) : undefined) ?? find(dark) ?? '';
  });
}

describe('the colours of cues', () => {
  it('mixes two colours', () => {
    expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mixColours('#102030', '#ff00ff', 0)).toBe('#102030');
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
  });
  it.each(['dark', 'light'] as const)('keeps both lines of text readable on every department, in %s', (theme) => {
    const palette = paletteIn(theme);
    const unreadable = DEPARTMENTS.flatMap((department) => {
      const { spine, body, pattern, number, name } = cueColours(palette, laneColour(palette, { department }));
      const least = [
        ['number', contrastOf(number, body), 4.5],
        ['name', contrastOf(name, body), 4.5],
        ['name on pattern', contrastOf(name, pattern), 3],
        ['spine', contrastOf(spine, palette.panel), 3],
      ] as const;
      return least.filter(([, contrast, wanted]) => contrast < wanted).map((one) => [department, ...one]);
    });
    expect(unreadable).toEqual([]);
  });
  it('takes a lane’s own colour before its department’s', () => {
    expect(laneColour(paletteIn('dark'), { department: 'set', colour: '#123456' })).toBe('#123456');
  });
});
