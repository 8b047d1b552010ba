import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsIn } from '#shared/words/language.ts';
import { notify, settle, useNotices, warn } from './notices.ts';

const words = wordsIn('en');
const shown = (): string[] => useNotices.getState().notices.map(({ text }) => text(words));
const say = (text: string, tone: 'plain' | 'warning' | 'error' = 'plain'): number => notify({ tone, text: () => text });
const warnOf = (text: string): void => warn('steps', { tone: 'error', text: () => text });

beforeEach(() => {
  vi.useFakeTimers();
  useNotices.setState({ notices: [] });
});
afterEach(() => vi.useRealTimers());

describe('notices', () => {
  test('in passing go by themselves, and the newest three are seen', () => {
    for (const text of ['one', 'two', 'three', 'four']) say(text, 'warning');
    expect(shown()).toEqual(['two', 'three', 'four']);
    vi.advanceTimersByTime(10_000);
    expect(shown()).toEqual([]);
  });

  test('of a danger outlast any time and any number of others, until it is over', () => {
    warnOf('nothing is kept');
    for (const text of ['one', 'two', 'three', 'four']) say(text, 'error');
    vi.advanceTimersByTime(3_600_000);
    expect(shown()).toEqual(['nothing is kept', 'two', 'three', 'four']);
    settle('file', 'steps');
    expect(shown()).toEqual(['two', 'three', 'four']);
  });

  test('of one danger there is one, which says how it stands now', () => {
    warnOf('no room');
    warnOf('no drive');
    expect(shown()).toEqual(['no drive']);
  });

  test('can be done with by hand, and come again with the next time', () => {
    warnOf('no room');
    useNotices.getState().dismiss(useNotices.getState().notices[0]?.id ?? -1);
    expect(shown()).toEqual([]);
    warnOf('no room');
    expect(shown()).toEqual(['no room']);
  });
});
