/** Random changes of a random show, as diffs: edits of every kind that the plan has to follow. */
import type { Diff } from '#shared/edit/diff.ts';
import type { CueRecord, LinkRecord, MutableDocument } from '#shared/show/document.ts';
import type { Draws } from './random-show.ts';

function pick<T>(draws: Draws, list: readonly T[]): T | undefined {
  return list[draws.whole(0, list.length - 1)];
}

/** Whether `cue` is `leader` or hangs on it. */
function hangsOn(document: MutableDocument, cue: CueRecord, leader: string): boolean {
  for (let at: CueRecord | undefined = cue; at;) {
    if (at.id === leader) return true;
    at = 'after' in at.start ? document.cues.get(at.start.after) : undefined;
  }
  return false;
}

/** A random change that leaves the show valid; null if this draw makes none. */
export function drawDiff(draws: Draws, document: MutableDocument): Diff | null {
  const { whole, chance } = draws;
  const cues = [...document.cues.values()];
  const links = [...document.links.values()];
  const header = [...document.header.values()][0];
  const cue = pick(draws, cues);
  const change = (part: Partial<CueRecord>): Diff | null =>
    cue ? { cues: { updated: [[cue, { ...cue, ...part }]] } } : null;
  switch (whole(0, 14)) {
    case 0:
    case 1:
      return change({ start: { at: whole(-4, 160) * 500 } });
    case 2: {
      const leader = pick(draws, cues);
      if (!cue || !leader || hangsOn(document, leader, cue.id)) return null;
      return change({ start: { after: leader.id, edge: chance(0.5) ? 'start' : 'end', offsetMs: whole(-4, 8) * 500 } });
    }
    case 3:
      return change({ duration: { likelyMs: chance(0.2) ? 0 : whole(1, 12) * 500 } });
    case 4:
      return change({ uses: chance(0.2) ? [] : [pick(draws, [...document.resources.keys()]) ?? ''] });
    case 5:
      return change({
        zone: pick(draws, [...document.zones.keys()]) ?? 'a',
        ...(chance(0.3) ? { toZone: pick(draws, [...document.zones.keys()]) ?? 'a' } : {}),
        kind: pick(draws, ['camera', 'dance', 'artist', 'set-move', 'landing', 'light']) ?? 'camera',
        onAir: chance(0.5),
        crew: whole(0, 4),
        effort: whole(0, 4) / 4,
        sings: chance(0.5),
        longestPhraseMs: whole(0, 40) * 500,
        sharesZoneWith: chance(0.3) ? [pick(draws, cues)?.id ?? ''] : [],
      });
    case 6:
      return change({
        window: { edge: chance(0.5) ? 'start' : 'end', latest: { at: whole(0, 160) * 500 }, hard: chance(0.8) },
      });
    case 7:
      return change({ rank: whole(-1_000_000, 1_000_000) + draws.next() / 2 });
    case 8: {
      // Delete: followers are left at their times' neighbourhood, links go.
      if (!cue) return null;
      const followers = cues.filter(({ start }) => 'after' in start && start.after === cue.id);
      return {
        cues: {
          removed: [cue],
          updated: followers.map((follower) => [follower, { ...follower, start: { at: whole(0, 100) * 500 } }]),
        },
        links: { removed: links.filter(({ from, to }) => from.cue === cue.id || to.cue === cue.id) },
      };
    }
    case 9: {
      const added = Array.from({ length: whole(1, 3) }, (_, index): CueRecord => ({
        ...(cue ?? { lane: 'lane', name: '', kind: 'camera', duration: { likelyMs: 1000 } }),
        id: `new${whole(0, 1_000_000_000)}`,
        number: 'N',
        rank: whole(-1_000_000, 1_000_000) + draws.next() / 2,
        start: index === 0 && cue ? { after: cue.id, edge: 'end' } : { at: whole(0, 100) * 500 },
      }));
      return { cues: { added } };
    }
    case 10: {
      const link = pick(draws, links);
      if (!link) return null;
      const after: LinkRecord = { ...link, from: link.to, to: link.from, minMs: whole(-10, 10) * 500 };
      return { links: { updated: [[link, after]] } };
    }
    case 11: {
      const link = pick(draws, links);
      return link ? { links: { removed: [link] } } : null;
    }
    case 12: {
      const other = pick(draws, cues);
      if (!cue || !other || cue === other) return null;
      const link: LinkRecord = {
        id: `link${whole(0, 1_000_000_000)}`,
        rank: draws.next(),
        from: { cue: cue.id, edge: 'end' },
        to: { cue: other.id, edge: 'start' },
        maxMs: whole(-10, 30) * 500,
      };
      return { links: { added: [link] } };
    }
    case 13: {
      if (!header) return null;
      const accepted = [
        {
          code: 'programme-gap',
          cues: [],
          fromMs: 0,
          byMs: whole(0, 9000),
          reason: 'Black on purpose',
          by: 'A',
          at: '2026-01-01',
        },
      ];
      const music = { ...header.music, lengthMs: whole(20, 90) * 1000, firstBarAt: whole(-2000, 2000) };
      return { header: { updated: [[header, chance(0.5) ? { ...header, accepted } : { ...header, music }]] } };
    }
    case 14:
      return change({ locked: chance(0.6) });
    default:
      return null;
  }
}
