/** Problems, as a stage manager would say them. */
import { brokenLink, missedWindow } from '#shared/checks/missed-bounds.ts';
import type { Problem, ProblemCode, Severity } from '#shared/checks/problem.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Edge } from '#shared/show/types.ts';
import type { Measures } from '#shared/units/measures.ts';
import { factsOf, toldWay, type ProblemFacts, type ProblemSentences } from '../problem-facts.ts';

const does: Record<Edge, string> = { start: 'starts', end: 'ends' };

/** Where one edge lies as seen from another: `2.0 s after AIR 1 ends`. */
function placed({ seconds }: ProblemFacts, ms: number, mark: string): string {
  return ms === 0 ? `as ${mark}` : `${seconds(Math.abs(ms))} s ${ms > 0 ? 'after' : 'before'} ${mark}`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const sentences: ProblemSentences = {
  'window-missed': (facts, document, plan) => {
    const { edge, edgeMs, boundMs, early, impossible } = missedWindow(facts.problem, document, plan);
    const { numbers, time, seconds, problem } = facts;
    const off = `${seconds(problem.byMs)} s ${early ? 'before its window opens' : 'after its window closes'}`;
    const never = impossible ? ' The window opens after it closes: no time is inside it.' : '';
    return `${numbers[0]} ${does[edge]} at ${time(edgeMs)}, ${off} (${time(boundMs)}).${never}`;
  },
  'link-broken': (facts, document, plan) => {
    const { fromEdge, toEdge, apartMs, boundMs, early, why } = brokenLink(facts.problem, document, plan);
    const { numbers, seconds, problem } = facts;
    const mark = `${numbers[0]} ${does[fromEdge]}`;
    const bound = boundMs === 0 ? 'that moment' : placed(facts, boundMs, 'that');
    return (
      `${numbers[1]} ${does[toEdge]} ${placed(facts, apartMs, mark)}, ${seconds(problem.byMs)} s too ${early ? 'early' : 'late'}: ` +
      `no ${early ? 'sooner' : 'later'} than ${bound} is right.${why ? ` (${why})` : ''}`
    );
  },
  'resource-overlap': ({ problem, numbers, resource, time, seconds }) =>
    `${resource} is needed by ${list(numbers)} at the same time, for ${seconds(problem.byMs)} s from ${time(problem.fromMs)}.`,
  'travel-too-short': (facts, document) => {
    const { problem, numbers, resource, seconds } = facts;
    const { from, to, length, speed, needsMs, thereMs } = toldWay(facts, document);
    const way = `${seconds(needsMs)} s from ${from} to ${to} (${length}, ${speed})`;
    const where = numbers.length === 1 ? `within ${numbers[0]}` : `between ${numbers[0]} and ${numbers[1]}`;
    return `${resource} needs ${way}; ${where} there are ${seconds(thereMs)} s, ${seconds(problem.byMs)} s too few.`;
  },
  'route-missing': (facts, document) => {
    const { numbers, resource } = facts;
    const { from, to } = toldWay(facts, document);
    const where = numbers.length === 1 ? `within ${numbers[0]}` : `between ${numbers[0]} and ${numbers[1]}`;
    return `${resource} has to get from ${from} to ${to} ${where}, and no route leads there: nobody knows whether there is time.`;
  },
  'zone-conflict': ({ problem, numbers, zone, time, seconds }) =>
    `${list(numbers)} are in ${zone} at the same time, for ${seconds(problem.byMs)} s from ${time(problem.fromMs)}.`,
  'programme-gap': ({ problem, time, seconds }) =>
    `No camera is on air for ${seconds(problem.byMs)} s, from ${time(problem.fromMs)} to ${time(problem.toMs)}.`,
  'programme-clash': ({ problem, numbers, seconds }) =>
    `${numbers[1]} comes ${seconds(problem.byMs)} s too early: ${numbers[0]} is still on air.`,
  'breath-short': ({ problem, numbers, resource, seconds }) => {
    const { breathMs = 0, byMs } = problem;
    const phrase = `the longest phrase lasts ${seconds(breathMs + byMs)} s`;
    return `${resource} has too little breath for ${numbers[0]}: ${phrase}, and there is breath for ${seconds(breathMs)} s, ${seconds(byMs)} s too little.`;
  },
  'crew-short': ({ problem, numbers, time, seconds }) => {
    const { needed = 0, there = 0 } = problem.crew ?? {};
    const need = numbers.length === 1 ? `needs ${needed} crew` : `need ${needed} crew at one time`;
    const are = there === 1 ? 'is 1' : `are ${there}`;
    return `${list(numbers)} ${need} and there ${are}: ${needed - there} too few, for ${seconds(problem.byMs)} s from ${time(problem.fromMs)}.`;
  },
  foresight: ({ problem, numbers, seconds }) =>
    `${numbers[0]} starts ${seconds(problem.byMs)} s before the end of ${numbers[1]}, and nobody can foresee that end.`,
  'outside-show': ({ problem, numbers, seconds }) =>
    `${numbers[0]} is on air for ${seconds(problem.byMs)} s after the end of the song.`,
};

/** What a problem is about, in few words, at its place on the timeline. */
const tags: ProblemSentences = {
  'window-missed': (facts, document, plan) => {
    const { early, boundMs } = missedWindow(facts.problem, document, plan);
    return `window ${early ? 'opens' : 'closes'} ${facts.time(boundMs)}`;
  },
  'link-broken': (facts, document, plan) => {
    const { early, apartMs, boundMs } = brokenLink(facts.problem, document, plan);
    return `${early ? '≥' : '≤'} ${facts.seconds(boundMs)} s, is ${facts.seconds(apartMs)} s`;
  },
  'resource-overlap': ({ problem, resource, seconds }) => `${resource} twice · ${seconds(problem.byMs)} s`,
  'travel-too-short': (facts, document) => {
    const { resource, seconds } = facts;
    const { from, to, needsMs, thereMs } = toldWay(facts, document);
    return `needs ${seconds(needsMs)} s, has ${seconds(thereMs)} s · ${resource}: ${from} → ${to}`;
  },
  'route-missing': (facts, document) => {
    const { resource } = facts;
    const { from, to } = toldWay(facts, document);
    return `no route · ${resource}: ${from} → ${to}`;
  },
  'zone-conflict': ({ problem, zone, seconds }) => `${zone} · ${seconds(problem.byMs)} s`,
  'programme-gap': ({ problem, seconds }) => `No camera · ${seconds(problem.byMs)} s`,
  'programme-clash': ({ problem, seconds }) => `Two cameras · ${seconds(problem.byMs)} s`,
  'breath-short': ({ problem, resource, seconds }) => `${resource} · ${seconds(problem.byMs)} s of breath too little`,
  'crew-short': ({ problem, seconds }) => `Too little crew · ${seconds(problem.byMs)} s`,
  foresight: ({ numbers }) => `end of ${numbers[1]} not certain`,
  'outside-show': ({ problem, seconds }) => `after the song · ${seconds(problem.byMs)} s`,
};

const codes: Record<ProblemCode, string> = {
  'window-missed': 'Window missed',
  'link-broken': 'Link broken',
  'resource-overlap': 'Used twice',
  'travel-too-short': 'Way too long',
  'route-missing': 'No route',
  'zone-conflict': 'Zone taken',
  'programme-gap': 'No camera',
  'programme-clash': 'Two cameras',
  'breath-short': 'Out of breath',
  'crew-short': 'Too little crew',
  foresight: 'Unforeseeable',
  'outside-show': 'After the song',
};
const severities: Record<Severity, string> = { error: 'Error', warning: 'Warning' };

export const problemsEn = {
  /** A code's short name, for filters and column heads. */
  codes,
  severities,
  /** One sentence with numbers and names. The plan must be the one that the problem is of. */
  sentence: (problem: Problem, document: ShowDocument, plan: Plan, measures: Measures): string =>
    sentences[problem.code](factsOf(problem, document, measures), document, plan),
  tag: (problem: Problem, document: ShowDocument, plan: Plan, measures: Measures): string =>
    tags[problem.code](factsOf(problem, document, measures), document, plan),
};
