import { describe, expect, test } from 'vitest';
import { matchAny, matchText } from './match-text.ts';

describe('what was typed', () => {
  test('finds a cue by its number, with or without the space', () => {
    expect(matchText('cam 12', 'CAM 12')).toBe(100);
    expect(matchText('cam12', 'CAM 12')).toBeGreaterThan(matchText('cam12', 'CAM 120'));
    expect(matchText('cam12', 'CAM 120')).toBeGreaterThan(0);
  });
  test('ranks the beginning of a name over a word, and a word over a part of one', () => {
    const begins = matchText('roof', 'Roof opens');
    const word = matchText('roof', 'Open the roof');
    const part = matchText('roof', 'Waterproofing');
    expect(begins).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(part);
    expect(part).toBeGreaterThan(0);
  });
  test('finds words in any order', () => {
    expect(matchText('opens roof', 'Roof opens')).toBeGreaterThan(0);
    expect(matchText('opens door', 'Roof opens')).toBe(0);
  });
  test('finds Hangul by its first consonants', () => {
    expect(matchText('ㅈㅈ', '저장')).toBeGreaterThan(0);
    expect(matchText('ㅅㅎㅊㅅ', '실행 취소')).toBeGreaterThan(0);
    expect(matchText('ㅈㅈ', '열기')).toBe(0);
  });
  test('finds a name typed with separate jamo (NFD)', () => {
    expect(matchText('저장'.normalize('NFD'), '저장')).toBe(100);
  });
  test('is in both languages the best of the two', () => {
    expect(matchAny('저장', ['Save', '저장'])).toBe(100);
    expect(matchAny('save', ['Save', '저장'])).toBe(100);
    expect(matchAny('print', ['Save', '저장'])).toBe(0);
  });
});
