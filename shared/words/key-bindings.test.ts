import { describe, expect, test } from 'vitest';
import { ACTIONS } from './actions.ts';
import { bindKeys, holderOfKeys, isReserved, keysOf, keysOfPress, resetKeys } from './key-bindings.ts';

const specOf = (id: string) => {
  const spec = ACTIONS.find((action) => action.id === id);
  if (!spec) throw new Error(id);
  return spec;
};
const press = (key: string, code: string, held: string[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('keys of actions', () => {
  test('are those of the list until somebody changes them', () => {
    expect(keysOf(specOf('duplicate-cues'), {})).toEqual(['$mod+d']);
    const changes = bindKeys('duplicate-cues', 'F6', {});
    expect(keysOf(specOf('duplicate-cues'), changes)).toEqual(['F6']);
    expect(resetKeys('duplicate-cues', changes)).toEqual({});
  });

  test('of GO stay the space bar, whatever a file of settings says', () => {
    expect(keysOf(specOf('take-go'), { 'take-go': ['x'] })).toEqual(['Space']);
    expect(keysOf(specOf('take-go'), { 'take-go': [] })).toEqual(['Space']);
  });

  test('conflict where both can be run, and only there', () => {
    expect(holderOfKeys('add-cue', '$mod+d', {})).toBe('duplicate-cues');
    expect(holderOfKeys('take-note', 's', {})).toBe('take-skip');
    // The plan’s s and the rehearsal’s s never meet; the song’s Enter waits for none.
    expect(holderOfKeys('cycle-snap', 's', {})).toBeNull();
    expect(holderOfKeys('take-skip', 's', {})).toBeNull();
    for (const { id, keys = [] } of ACTIONS)
      for (const key of keys) expect([id, key, holderOfKeys(id, key, {})]).toEqual([id, key, null]);
  });

  test('are taken over from who had them, and given back only as far as they are free', () => {
    const changes = bindKeys('add-cue', '$mod+d', {});
    expect(keysOf(specOf('add-cue'), changes)).toEqual(['$mod+d']);
    expect(keysOf(specOf('duplicate-cues'), changes)).toEqual([]);
    expect(keysOf(specOf('duplicate-cues'), resetKeys('duplicate-cues', changes))).toEqual([]);
    expect(keysOf(specOf('duplicate-cues'), resetKeys('duplicate-cues', resetKeys('add-cue', changes)))).toEqual([
      '$mod+d',
    ]);
  });

  test('are read from a press wherever its letter stands, Hangul or not', () => {
    expect(keysOfPress(press('ㅇ', 'KeyD', ['ctrl']), false)).toBe('$mod+d');
    expect(keysOfPress(press('D', 'KeyD', ['meta', 'shift']), true)).toBe('$mod+Shift+d');
    expect(keysOfPress(press('?', 'Slash', ['shift']), false)).toBe('?');
    expect(keysOfPress(press(' ', 'Space'), false)).toBe('Space');
    expect(keysOfPress(press('ArrowLeft', 'ArrowLeft', ['alt', 'shift']), false)).toBe('Alt+Shift+ArrowLeft');
    expect(keysOfPress(press('Control', 'ControlLeft', ['ctrl']), false)).toBeNull();
    expect(isReserved('$mod+c')).toBe(true);
  });
});
