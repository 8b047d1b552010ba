import { expect, test } from 'vitest';
import type { FixFacts } from '#shared/fixes/fix.ts';
import { METRIC } from '#shared/units/measures.ts';
import { wordsIn } from './language.ts';

function named(facts: FixFacts): string[] {
  return [wordsIn('en').fixes.name(facts, METRIC), wordsIn('ko').fixes.name(facts, METRIC)];
}

test('what is locked is said to stay so', () => {
  expect(named({ fix: 'move-locked', number: 'SET 3', byMs: 1800 })).toEqual([
    'Move SET 3 1.8 s later and keep it locked',
    'SET 3 큐를 잠근 채 1.8초 늦추기',
  ]);
});

test('a duration beyond what was thought possible says so', () => {
  expect(named({ fix: 'lasts', number: 'SET 3', byMs: -1000 })).toEqual([
    'Plan SET 3 1.0 s shorter',
    'SET 3 큐의 길이를 1.0초 줄여 계획하기',
  ]);
  expect(named({ fix: 'lasts', number: 'SET 3', byMs: -1000, pastMs: 3500 })).toEqual([
    'Plan SET 3 1.0 s shorter, past its shortest of 3.5 s',
    'SET 3 큐의 길이를 1.0초 줄여 계획하기 (최소 3.5초를 벗어남)',
  ]);
});

test('who goes faster is named, with the speed', () => {
  const who = [
    { resource: 'Dancers', speed: 2.5 },
    { resource: '가수', speed: 1.75 },
  ];
  expect(named({ fix: 'faster', who })).toEqual([
    'Let Dancers go at 2.5 m/s and 가수 go at 1.75 m/s',
    '이동 속도 높이기: Dancers 2.5 m/s, 가수 1.75 m/s',
  ]);
});
