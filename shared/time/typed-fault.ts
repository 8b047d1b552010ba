/** Why something typed is no time, as facts; `words.typedTime` makes the sentence. */
export type TypedTimeFault =
  | { readonly fault: 'empty' }
  | { readonly fault: 'not-a-time'; readonly text: string }
  | { readonly fault: 'not-a-bar'; readonly text: string }
  /** In `1:75` the 75 cannot stand behind a colon. */
  | { readonly fault: 'over-59'; readonly part: 'minutes' | 'seconds'; readonly value: string }
  | { readonly fault: 'beat-below-1'; readonly value: string }
  /** A timecode frame the rate does not have; `last` is its highest. */
  | { readonly fault: 'no-such-frame'; readonly last: number }
  /** A label that drop-frame counting skips; `next` is the first that follows. */
  | { readonly fault: 'dropped-label'; readonly next: string }
  | { readonly fault: 'negative-length' }
  | { readonly fault: 'out-of-range' };
