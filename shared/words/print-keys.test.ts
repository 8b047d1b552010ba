import { describe, expect, test } from 'vitest';
import { ACTIONS } from './actions.ts';
import { printKeys } from './print-keys.ts';

describe('keys are printed as they stand on the keyboard', () => {
  test.each([
    ['$mod+s', 'Ctrl S', '⌘S'],
    ['$mod+Shift+z', 'Ctrl Shift Z', '⇧⌘Z'],
    ['Alt+Shift+ArrowLeft', 'Alt Shift ←', '⌥⇧←'],
    ['$mod++', 'Ctrl +', '⌘+'],
    ['$mod+-', 'Ctrl −', '⌘−'],
    ['Delete', 'Del', '⌦'],
    ['Space', 'Space', 'Space'],
    ['?', '?', '?'],
    ['F8', 'F8', 'F8'],
  ])('%s', (keys, other, mac) => {
    expect(printKeys(keys, 'windows', 'Space')).toBe(other);
    expect(printKeys(keys, 'linux', 'Space')).toBe(other);
    expect(printKeys(keys, 'mac', 'Space')).toBe(mac);
  });
});

test('no two actions of one screen have the same key', () => {
  const taken = new Map<string, string>();
  for (const { id, keys = [], screen = ['plan', 'stage', 'song', 'rehearse', 'sheets'] } of ACTIONS) {
    for (const key of keys) {
      for (const on of typeof screen === 'string' ? [screen] : screen) {
        const other = taken.get(`${on} ${key}`);
        // Unless one comes before the other for as long as it can be run.
        const isBefore = ACTIONS.some(({ id: first, before }) => first === other && before === id);
        expect(isBefore ? undefined : other, `${key} on ${on}`).toBeUndefined();
        taken.set(`${on} ${key}`, id);
      }
    }
  }
});
