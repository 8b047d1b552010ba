import { describe, expect, it } from 'vitest';
import { documentOf, timesIn, type TimedCue } from '#tests/fixtures/timed-cues.ts';
import { openingSpan } from './opening-span.ts';

const whole = { fromMs: -300_000, toMs: 200_000 };

function spanOf(cues: readonly TimedCue[]) {
  const document = documentOf(['set'], cues);
  return openingSpan({ ...timesIn(document), runningOrder: [...document.cues.keys()], span: whole }, 180_000);
}

describe('a show that opens', () => {
  it('shows its song, also with cues long before it', () => {
    expect(
      spanOf([
        ['plane', 'set', -300_000, -290_000],
        ['a', 'set', -5_000, 10_000],
        ['b', 'set', 180_000, 200_000],
      ]),
    ).toEqual({ fromMs: 0, toMs: 180_000 });
    expect(spanOf([])).toEqual({ fromMs: 0, toMs: 180_000 });
  });
  it('shows all of it, if most of it lies beside the song', () => {
    expect(
      spanOf([
        ['a', 'set', -300_000, -290_000],
        ['b', 'set', -200_000, -190_000],
        ['c', 'set', 0, 1_000],
      ]),
    ).toEqual(whole);
  });
});
