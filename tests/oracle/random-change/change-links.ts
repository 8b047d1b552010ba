/** Random changes of links: bounds, ends, hardness, added, deleted. */
import type { Diff } from '#shared/edit/diff.ts';
import type { LinkRecord } from '#shared/show/document.ts';
import { pick, type Drawn } from './drawn.ts';

function changing(draw: (drawn: Drawn, link: LinkRecord) => LinkRecord): (drawn: Drawn) => Diff | null {
  return (drawn) => {
    const link = pick(drawn.draws, drawn.document.links.values());
    return link ? { links: { updated: [[link, draw(drawn, link)]] } } : null;
  };
}

export const LINK_CHANGES: readonly ((drawn: Drawn) => Diff | null)[] = [
  changing(({ draws: { whole } }, { maxMs: _maxMs, ...link }) => ({
    ...link,
    from: link.to,
    to: link.from,
    minMs: whole(-10, 10) * 500,
  })),
  changing(({ draws: { chance } }, link) => ({ ...link, hard: chance(0.5) })),
  changing(({ draws, document }, link) => {
    const cue = pick(draws, document.cues.keys()) ?? '';
    return cue === link.from.cue ? link : { ...link, to: { cue, edge: draws.chance(0.5) ? 'start' : 'end' } };
  }),
  ({ draws, document }) => {
    const link = pick(draws, document.links.values());
    return link ? { links: { removed: [link] } } : null;
  },
  ({ draws, document }) => {
    const { whole, next } = draws;
    const cue = pick(draws, document.cues.keys());
    const other = pick(draws, document.cues.keys());
    if (cue === undefined || other === undefined || cue === other) return null;
    const link: LinkRecord = {
      id: `link${whole(0, 1_000_000_000)}`,
      rank: next(),
      from: { cue, edge: 'end' },
      to: { cue: other, edge: 'start' },
      maxMs: whole(-10, 30) * 500,
    };
    return { links: { added: [link] } };
  },
];
