import type { AnchorKind } from '#shared/edit/anchor-cue.ts';
import type { Anchor } from '#shared/show/types.ts';

/** What a start hangs on. */
export function anchorKindOf(start: Readonly<Anchor>): AnchorKind['on'] {
  return 'after' in start ? 'cue' : 'bar' in start ? 'bar' : 'time';
}
