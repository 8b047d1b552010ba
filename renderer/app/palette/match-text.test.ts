import { describe, expect, test } from 'vitest';
import { makeSearchable, matchText } from './match-text.ts';

const match = (query: string, text: string): number => matchText(makeSearchable(query), makeSearchable(text));

describe('what was typed', () => {
  test('finds a cue by its number, with or without the space', () => {
    expect(match('cam 12', 'CAM 12')).toBe(100);
    expect(match('cam12', 'CAM 12')).toBeGreaterThan(match('cam12', 'CAM 120'));
    expect(match('cam12', 'CAM 120')).toBeGreaterThan(0);
  });
  test('ranks the beginning of a name over a word, and a word over a part of one', () => {
    const begins = match('roof', 'Roof opens');
    const word = match('roof', 'Open the roof');
    const part = match('roof', 'Waterproofing');
    expect(begins).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(part);
    expect(part).toBeGreaterThan(0);
  });
  test('finds words in any order', () => {
    expect(match('opens roof', 'Roof opens')).toBeGreaterThan(0);
    expect(match('opens door', 'Roof opens')).toBe(0);
  });
  test('finds Hangul by its first consonants', () => {
    expect(match('ㅈㅈ', '저장')).toBeGreaterThan(0);
    expect(match('ㅅㅎㅊㅅ', '실행 취소')).toBeGreaterThan(0);
    expect(match('ㅈㅈ', '열기')).toBe(0);
  });
  test('finds a name typed with separate jamo (NFD)', () => {
    expect(match('저장'.normalize('NFD'), '저장')).toBe(100);
  });
  test('finds everything while it is empty', () => {
    expect(match(' ', 'Save')).toBeGreaterThan(0);
  });
});
