import { expect, it } from 'vitest';
import { cleanLine, cleanLines } from './clean-text.ts';

it('composes Hangul that came in as single letters', () => {
  expect(cleanLine('단 한 번'.normalize('NFD'))).toBe('단 한 번');
});

it('takes out what cannot be seen and would move what can', () => {
  expect(cleanLine('  a\tb\u202ec\u0000\u00ad\r\nd\ud800 ')).toBe('a bc d\ufffd');
});

it('keeps lines apart, and leaves out empty ones', () => {
  expect(cleanLines('하나\r\n\n둘\u2028 셋 ')).toEqual(['하나', '둘', '셋']);
});
