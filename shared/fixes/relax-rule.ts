/** What lets a rule of a conflict give way: by what is missing, or altogether. */
import { anchorCue } from '#shared/edit/anchor-cue.ts';
import { changeCues } from '#shared/edit/change-cues.ts';
import { changeRecord } from '#shared/edit/change-record.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { runTogether } from '#shared/edit/run-together.ts';
import { withLikely } from '#shared/edit/trim-cue.ts';
import type { Conflict, RuleSide } from '#shared/plan/network/find-conflicts.ts';
import type { Rule } from '#shared/plan/network/rule.ts';
import { maxMsOf, minMsOf, speedOf } from '#shared/show/defaults.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Moment, Ms } from '#shared/show/types.ts';
import type { Fix } from './fix.ts';

/** The ways in which one rule of a conflict can give way by what is missing; none that would be refused. */
export function relaxationsOf(conflict: Conflict, index: number, document: ShowDocument): readonly Fix[] {
  return fixesOf(conflict, index, document).filter((fix) => !isRefusal(fix.run(document)));
}

function fixesOf({ rules, sides, alike, missingMs }: Conflict, index: number, document: ShowDocument): readonly Fix[] {
  const rule = rules[index];
  const side = sides[index] ?? 'max';
  if (!rule) return [];
  const [first = '', second = ''] = rule.cues;
  /** What widens the bound that fights. */
  const byMs = side === 'max' ? missingMs : -missingMs;
  switch (rule.kind) {
    case 'window':
      return relaxWindow(document, first, side, byMs);
    case 'link':
      return relaxLink(document, rule, side, byMs);
    case 'locked':
      return [...moveLocked(document, first, byMs), ...unlock(document, first)];
    case 'duration':
      return relaxDuration(document, first, byMs);
    case 'anchor':
      return relaxAnchor(document, first, second, byMs);
    case 'resource':
      return [...goFaster(document, [rule, ...(alike[index] ?? [])], missingMs), ...release(document, rule)];
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

/** The lock is taken off for the move, and put on again. */
function moveLocked(document: ShowDocument, id: string, byMs: Ms): Fix[] {
  const cue = document.cues.get(id);
  const lane = document.lanes.get(cue?.lane ?? '');
  if (!cue) return [];
  const lockCue = (locked: true | undefined) => (show: ShowDocument) =>
    changeCues(show, { cues: [id], patch: { locked } });
  const lockLane = (locked: true | undefined) => (show: ShowDocument) =>
    changeRecord(show, { table: 'lanes', id: cue.lane, patch: { locked } });
  const commands = [
    ...(lane?.locked ? [lockLane(undefined)] : []),
    ...(cue.locked ? [lockCue(undefined)] : []),
    (show: ShowDocument) => moveCues(show, { cues: [id], byMs }),
    ...(cue.locked ? [lockCue(true)] : []),
    ...(lane?.locked ? [lockLane(true)] : []),
  ];
  return [
    {
      facts: { fix: 'move-locked', number: cue.number, byMs },
      run: (show) => runTogether(show, { step: 'move-cues', count: 1, number: cue.number }, commands),
    },
  ];
}

function relaxDuration(document: ShowDocument, id: string, byMs: Ms): Fix[] {
  const cue = document.cues.get(id);
  if (!cue) return [];
  const { number, duration } = cue;
  const likelyMs = duration.likelyMs + byMs;
  const pastMs = byMs < 0 ? minMsOf(duration) : maxMsOf(duration);
  const isPast = byMs < 0 ? likelyMs < pastMs : likelyMs > pastMs;
  // What is certain has no shortest and longest to tell of.
  const isCertain = minMsOf(duration) === maxMsOf(duration);
  return [
    {
      facts: { fix: 'lasts', number, byMs, ...(isPast && !isCertain ? { pastMs } : {}) },
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

/** Metres per second: faster than a sprint nobody gets anywhere, and no wagon should. */
const FASTEST = 10;

/**
 * Lets all who would be too slow make their way in the time that is left of the longest. `rules` are those of the same
 * two neighbours, the one with the most travel first.
 */
function goFaster(document: ShowDocument, rules: readonly Rule[], missingMs: Ms): Fix[] {
  const leftMs = (rules[0]?.minMs ?? 0) - missingMs;
  const slow = rules.flatMap(({ resource: id = '', minMs }) => {
    const resource = document.resources.get(id);
    if (!resource || minMs <= leftMs) return [];
    // Hundredths, up: the travel is whole milliseconds, rounded up from no more than that.
    return [{ resource, speed: Math.ceil((speedOf(resource) * minMs * 100) / leftMs) / 100 }];
  });
  if (leftMs <= 0 || slow.length === 0 || slow.some(({ speed }) => speed > FASTEST)) return [];
  const [first] = slow;
  const label = { step: 'change-record', table: 'resources', name: first?.resource.name ?? '' } as const;
  const commands = slow.map(
    ({ resource: { id }, speed }) =>
      (show: ShowDocument) =>
        changeRecord(show, { table: 'resources', id, patch: { speed } }),
  );
  return [
    {
      facts: { fix: 'faster', who: slow.map(({ resource, speed }) => ({ resource: resource.name, speed })) },
      run: (show) => runTogether(show, label, commands),
    },
  ];
}

/** Takes what brings the resource along off either cue: the resource itself, or what it is part of. */
function release(document: ShowDocument, { cues, resource: id = '' }: Rule): Fix[] {
  const wholes = new Set<string>();
  for (let at = document.resources.get(id); at; at = document.resources.get(at.partOf ?? '')) wholes.add(at.id);
  return cues.flatMap((cue) =>
    (document.cues.get(cue)?.uses ?? [])
      .filter((used) => wholes.has(used))
      .map((used): Fix => {
        const resource = document.resources.get(used)?.name ?? used;
        return {
          facts: { fix: 'release', number: numberOf(document, cue), resource },
          run: (show) =>
            changeCues(show, {
              cues: [cue],
              patch: ({ uses = [] }) => {
                const left = uses.filter((other) => other !== used);
                return { uses: left.length > 0 ? left : undefined };
              },
            }),
        };
      }),
  );
}
