/** What lets a rule of a conflict give way: by what is missing, or altogether. */
import { anchorCue } from '#shared/edit/anchor-cue.ts';
import { changeCues } from '#shared/edit/change-cues.ts';
import { changeRecord } from '#shared/edit/change-record.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { withLikely } from '#shared/edit/trim-cue.ts';
import type { RuleSide } from '#shared/plan/network/find-conflicts.ts';
import type { Rule } from '#shared/plan/network/rule.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Moment, Ms } from '#shared/show/types.ts';
import type { Fix } from './fix.ts';

/** The ways in which a rule can give way by `missingMs` on the side that fights; none that would be refused. */
export function relaxationsOf(rule: Rule, side: RuleSide, missingMs: Ms, document: ShowDocument): readonly Fix[] {
  return fixesOf(rule, side, missingMs, document).filter((fix) => !isRefusal(fix.run(document)));
}

function fixesOf(rule: Rule, side: RuleSide, missingMs: Ms, document: ShowDocument): readonly Fix[] {
  const [first = '', second = ''] = rule.cues;
  /** What widens the bound that fights. */
  const byMs = side === 'max' ? missingMs : -missingMs;
  switch (rule.kind) {
    case 'window':
      return relaxWindow(document, first, side, byMs);
    case 'link':
      return relaxLink(document, rule, side, byMs);
    case 'locked':
      return unlock(document, first);
    case 'duration':
      return relaxDuration(document, first, byMs);
    case 'anchor':
      return relaxAnchor(document, first, second, byMs);
    case 'resource':
      return release(document, rule);
    default:
      return rule.kind satisfies never;
  }
}

function numberOf(document: ShowDocument, id: string): string {
  return document.cues.get(id)?.number ?? id;
}

function relaxWindow(document: ShowDocument, id: string, side: RuleSide, byMs: Ms): Fix[] {
  const number = numberOf(document, id);
  const bound = side === 'max' ? 'latest' : 'earliest';
  return [
    {
      facts: { fix: 'widen-window', number, bound, byMs },
      run: (show) =>
        changeCues(show, {
          cues: [id],
          patch: ({ window }) => {
            const moment = window?.[bound];
            return window && moment ? { window: { ...window, [bound]: later(moment, byMs) } } : {};
          },
        }),
    },
    {
      facts: { fix: 'soften', number },
      run: (show) =>
        changeCues(show, { cues: [id], patch: ({ window }) => (window ? { window: { ...window, hard: false } } : {}) }),
    },
  ];
}

function later(moment: Readonly<Moment>, byMs: Ms): Moment {
  return 'at' in moment ? { at: moment.at + byMs } : { ...moment, offsetMs: (moment.offsetMs ?? 0) + byMs };
}

function relaxLink(document: ShowDocument, { link: id = '', cues }: Rule, side: RuleSide, byMs: Ms): Fix[] {
  const link = document.links.get(id);
  const [other = '', number = ''] = cues.map((cue) => numberOf(document, cue));
  if (!link) return [];
  const bound = side === 'max' ? link.maxMs : link.minMs;
  const key = side === 'max' ? 'maxMs' : 'minMs';
  return [
    {
      facts: { fix: 'relax-link', number, other, bound: side, byMs },
      run: (show) => changeRecord(show, { table: 'links', id, patch: { [key]: (bound ?? 0) + byMs } }),
    },
    {
      facts: { fix: 'soften', number, other },
      run: (show) => changeRecord(show, { table: 'links', id, patch: { hard: false } }),
    },
  ];
}

function unlock(document: ShowDocument, id: string): Fix[] {
  const cue = document.cues.get(id);
  const lane = document.lanes.get(cue?.lane ?? '');
  if (!cue) return [];
  if (cue.locked !== true && lane?.locked) {
    return [
      {
        facts: { fix: 'unlock-lane', lane: lane.name },
        run: (show) => changeRecord(show, { table: 'lanes', id: lane.id, patch: { locked: undefined } }),
      },
    ];
  }
  return [
    {
      facts: { fix: 'unlock', number: cue.number },
      run: (show) => changeCues(show, { cues: [id], patch: { locked: undefined } }),
    },
  ];
}

function relaxDuration(document: ShowDocument, id: string, byMs: Ms): Fix[] {
  const number = numberOf(document, id);
  return [
    {
      facts: { fix: 'lasts', number, byMs },
      run: (show) =>
        changeCues(show, {
          cues: [id],
          patch: ({ duration }) => ({ duration: withLikely(duration, duration.likelyMs + byMs) }),
        }),
    },
  ];
}

function relaxAnchor(document: ShowDocument, id: string, leader: string, byMs: Ms): Fix[] {
  const number = numberOf(document, id);
  return [
    {
      facts: { fix: 'offset', number, other: numberOf(document, leader), byMs },
      run: (show) =>
        changeCues(show, {
          cues: [id],
          patch: ({ start }) =>
            'after' in start ? { start: { ...start, offsetMs: (start.offsetMs ?? 0) + byMs } } : {},
        }),
    },
    {
      facts: { fix: 'unhang', number },
      run: (show) => anchorCue(show, { cues: [id], kind: { on: 'time' } }),
    },
  ];
}

function release(document: ShowDocument, { cues, resource: id = '' }: Rule): Fix[] {
  const name = document.resources.get(id)?.name ?? id;
  return cues.flatMap((cue): Fix[] => {
    if (!document.cues.get(cue)?.uses?.includes(id)) return [];
    return [
      {
        facts: { fix: 'release', number: numberOf(document, cue), resource: name },
        run: (show) =>
          changeCues(show, {
            cues: [cue],
            patch: ({ uses = [] }) => {
              const left = uses.filter((used) => used !== id);
              return { uses: left.length > 0 ? left : undefined };
            },
          }),
      },
    ];
  });
}
