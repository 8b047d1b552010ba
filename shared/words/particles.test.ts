import { expect, test } from 'vitest';
import { withParticle } from './particles.ts';

test.each([
  ['카메라', '을/를', '카메라를'],
  ['조명', '을/를', '조명을'],
  ['무용수 A조', '이/가', '무용수 A조가'],
  ['세트', '으로/로', '세트로'],
  ['무대 뒤편', '으로/로', '무대 뒤편으로'],
  ['발', '으로/로', '발로'],
  ['발', '을/를', '발을'],
  ['CAM 1', '이/가', 'CAM 1이'],
  ['CAM 1', '으로/로', 'CAM 1로'],
  ['CAM 2', '과/와', 'CAM 2와'],
  ['CAM 3', '으로/로', 'CAM 3으로'],
  ['CAM 10', '은/는', 'CAM 10은'],
  ['세트 B', '을/를', '세트 B를'],
  ['세트 L', '을/를', '세트 L을'],
  ['구역 M', '으로/로', '구역 M으로'],
  ['Landing mark (북)', '과/와', 'Landing mark (북)과'],
  ['Main', '은/는', 'Main은'],
  ['', '을/를', '를'],
] as const)('%s with %s reads %s', (word, particle, expected) => {
  expect(withParticle(word, particle)).toBe(expected);
});
