import { describe, expect, test } from 'vitest';
import { isSaveDue, type AutosaveState } from './autosave.ts';

const due: AutosaveState = { minutes: 1, nowMs: 100_000, editedSinceMs: 40_000, changedAtMs: 97_000, busy: false };

describe('a show is saved by itself', () => {
  test('when its changes are old enough, and nobody is at work', () => {
    expect(isSaveDue(due)).toBe(true);
    expect(isSaveDue({ ...due, editedSinceMs: 40_001 })).toBe(false);
    expect(isSaveDue({ ...due, changedAtMs: 97_001 })).toBe(false);
    expect(isSaveDue({ ...due, busy: true })).toBe(false);
  });
  test('never where it is not set, or nothing is to be saved', () => {
    expect(isSaveDue({ ...due, minutes: 0 })).toBe(false);
    expect(isSaveDue({ ...due, editedSinceMs: null })).toBe(false);
  });
});
