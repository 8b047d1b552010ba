/** The show's links by the cues they are of, made once for as long as no link changes. */
import type { LinkRecord, ShowDocument } from '#shared/show/document.ts';

export type LinkBook = ReadonlyMap<string, readonly LinkRecord[]>;

export function linksByCue({ links }: ShowDocument): LinkBook {
  const book = new Map<string, LinkRecord[]>();
  for (const link of links.values()) {
    for (const cue of new Set([link.from.cue, link.to.cue])) {
      const known = book.get(cue);
      if (known) known.push(link);
      else book.set(cue, [link]);
    }
  }
  return book;
}
