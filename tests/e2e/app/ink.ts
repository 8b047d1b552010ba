/** Whether words on a page are there to be read: text can be told of a page whose glyphs are blank. */
import { expect } from '@playwright/test';
import type { DrawnWords } from '#tests/fixtures/read-pdf.ts';

/** Fails unless each of the words is drawn, and drawn as itself. */
export function expectInked(words: readonly DrawnWords[]): void {
  const shares = words.map(({ text, pixels }) => ({ text, share: inkShare(pixels) }));
  for (const { text, share } of shares) {
    expect(share, `ink under “${text}”`).toBeGreaterThan(0.04);
    expect(share, `ink under “${text}”`).toBeLessThan(0.6);
  }
  // Different syllables, different ink: not a row of boxes that stand for letters the face lacks.
  const texts = new Set(shares.map(({ text }) => text));
  expect(new Set(shares.map(({ share }) => share.toFixed(3))).size).toBeGreaterThan(texts.size / 4);
}

/** How much of a picture differs from the ground it stands on, told by the corner: 0 to 1. */
function inkShare(pixels: ArrayLike<number>): number {
  let inked = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const off = [0, 1, 2].reduce((sum, part) => sum + Math.abs((pixels[at + part] ?? 0) - (pixels[part] ?? 0)), 0);
    if (off > 150) inked += 1;
  }
  return inked / (pixels.length / 4);
}
