/** 문제: 무대감독이 말하듯이. */
import { brokenLink, missedWindow } from '#shared/checks/missed-bounds.ts';
import type { Edge } from '#shared/show/types.ts';
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';
import { factsOf, toldWay, type ProblemFacts, type ProblemSentences } from '../problem-facts.ts';

const does: Record<Edge, string> = { start: '시작합니다', end: '끝납니다' };
/** 기준이 되는 순간: 그 뒤, 그 전, 바로 그때. */
const marks: Record<Edge, readonly [after: string, before: string, same: string]> = {
  start: ['시작하고', '시작하기', '시작할 때'],
  end: ['끝나고', '끝나기', '끝날 때'],
};

/** 기준에서 얼마나 떨어져 있는지: `1.2초 뒤`, `0.5초 전`. */
function apart({ seconds }: ProblemFacts, ms: number): string {
  return ms === 0 ? '그때' : `${seconds(Math.abs(ms))}초 ${ms > 0 ? '뒤' : '전'}`;
}

/** `CAM 1 큐와 CAM 2 큐`: 번호 뒤에 늘 ‘큐’가 오므로 조사가 흔들리지 않습니다. */
function list(numbers: readonly string[]): string {
  return numbers.map((number) => `${number} 큐`).join(numbers.length > 2 ? ', ' : '와 ');
}

const sentences: ProblemSentences = {
  'window-missed': (facts, document, plan) => {
    const { edge, edgeMs, boundMs, early, impossible } = missedWindow(facts.problem, document, plan);
    const { numbers, time, seconds, problem } = facts;
    const bound = `허용 구간의 ${early ? '시작' : '끝'}(${time(boundMs)})보다 ${seconds(problem.byMs)}초 ${early ? '이릅니다' : '늦습니다'}`;
    const never = impossible ? ' 허용 구간의 시작이 끝보다 뒤에 있어 맞출 수 있는 시각이 없습니다.' : '';
    return `${numbers[0]} 큐가 ${time(edgeMs)}에 ${does[edge]}. ${bound}.${never}`;
  },
  'link-broken': (facts, document, plan) => {
    const { fromEdge, toEdge, apartMs, boundMs, early, why } = brokenLink(facts.problem, document, plan);
    const { numbers, seconds, problem } = facts;
    const [after, before, same] = marks[fromEdge];
    const when = apartMs === 0 ? same : `${apartMs > 0 ? after : before} ${apart(facts, apartMs)}에`;
    const bound = withParticle(apart(facts, boundMs), '이어야/여야');
    return (
      `${numbers[1]} 큐는 ${numbers[0]} 큐가 ${when} ${does[toEdge]}. ` +
      `${early ? '가장 일러도' : '가장 늦어도'} ${bound} 하므로 ${seconds(problem.byMs)}초 ${early ? '이릅니다' : '늦습니다'}.${why ? ` (${why})` : ''}`
    );
  },
  'resource-overlap': ({ problem, numbers, resource, time, seconds }) =>
    `${list(numbers)}가 ${time(problem.fromMs)}부터 ${seconds(problem.byMs)}초 동안 ${withParticle(resource, '을/를')} 동시에 씁니다.`,
  'travel-too-short': (facts, document) => {
    const { problem, numbers, resource, seconds } = facts;
    const { from, to, length, speed, needsMs, thereMs } = toldWay(facts, document);
    const way = `${from}에서 ${to}까지 가는 데 ${seconds(needsMs)}초가 걸립니다(${length}, ${speed})`;
    const where = numbers.length === 1 ? `${numbers[0]} 큐 안에` : `${numbers[0]} 큐와 ${numbers[1]} 큐 사이에`;
    return `${withParticle(resource, '이/가')} ${way}. ${where} ${seconds(thereMs)}초가 있어 ${seconds(problem.byMs)}초 모자랍니다.`;
  },
  'route-missing': (facts, document) => {
    const { numbers, resource } = facts;
    const { from, to } = toldWay(facts, document);
    const where = numbers.length === 1 ? `${numbers[0]} 큐 안에` : `${numbers[0]} 큐와 ${numbers[1]} 큐 사이에`;
    return `${withParticle(resource, '은/는')} ${where} ${from}에서 ${to}까지 가야 하지만 이어지는 동선이 없어 시간이 되는지 알 수 없습니다.`;
  },
  'zone-conflict': ({ problem, numbers, zone, time, seconds }) =>
    `${list(numbers)}가 ${time(problem.fromMs)}부터 ${seconds(problem.byMs)}초 동안 ${zone}에 함께 있습니다.`,
  'programme-gap': ({ problem, time, seconds }) =>
    `${time(problem.fromMs)}부터 ${time(problem.toMs)}까지 ${seconds(problem.byMs)}초 동안 온에어 카메라가 없습니다.`,
  'programme-clash': ({ problem, numbers, seconds }) =>
    `${numbers[1]} 큐가 ${seconds(problem.byMs)}초 이릅니다. ${numbers[0]} 큐가 아직 온에어입니다.`,
  'breath-short': ({ problem, numbers, resource, seconds }) => {
    const { breathMs = 0, byMs } = problem;
    const phrase = `가장 긴 프레이즈는 ${seconds(breathMs + byMs)}초인데 호흡은 ${seconds(breathMs)}초 남아`;
    return `${numbers[0]} 큐에서 ${resource}의 호흡이 모자랍니다. ${phrase} ${seconds(byMs)}초 모자랍니다.`;
  },
  'crew-short': ({ problem, numbers, time, seconds }) => {
    const { needed = 0, there = 0 } = problem.crew ?? {};
    const together = numbers.length === 1 ? '' : ' 한꺼번에';
    return `${time(problem.fromMs)}부터 ${seconds(problem.byMs)}초 동안 ${list(numbers)}에 크루가${together} ${needed}명 필요한데 ${there}명이라 ${needed - there}명 모자랍니다.`;
  },
  foresight: ({ problem, numbers, seconds }) =>
    `${numbers[0]} 큐가 ${numbers[1]} 큐가 끝나기 ${seconds(problem.byMs)}초 전에 시작합니다. 언제 끝날지는 미리 알 수 없습니다.`,
  'outside-show': ({ problem, numbers, seconds }) =>
    `${numbers[0]} 큐가 노래가 끝난 뒤에도 ${seconds(problem.byMs)}초 동안 온에어입니다.`,
};

/** 타임라인의 그 자리에 놓이는 짧은 말. */
const tags: ProblemSentences = {
  'window-missed': (facts, document, plan) => {
    const { early, boundMs } = missedWindow(facts.problem, document, plan);
    return `윈도 ${early ? '시작' : '끝'} ${facts.time(boundMs)}`;
  },
  'link-broken': (facts, document, plan) => {
    const { early, apartMs, boundMs } = brokenLink(facts.problem, document, plan);
    return `${early ? '≥' : '≤'} ${facts.seconds(boundMs)}초, 지금 ${facts.seconds(apartMs)}초`;
  },
  'resource-overlap': ({ problem, resource, seconds }) => `${resource} 중복 · ${seconds(problem.byMs)}초`,
  'travel-too-short': (facts, document) => {
    const { resource, seconds } = facts;
    const { from, to, needsMs, thereMs } = toldWay(facts, document);
    return `${seconds(needsMs)}초 필요, ${seconds(thereMs)}초 있음 · ${resource}: ${from} → ${to}`;
  },
  'route-missing': (facts, document) => {
    const { resource } = facts;
    const { from, to } = toldWay(facts, document);
    return `동선 없음 · ${resource}: ${from} → ${to}`;
  },
  'zone-conflict': ({ problem, zone, seconds }) => `${zone} · ${seconds(problem.byMs)}초`,
  'programme-gap': ({ problem, seconds }) => `카메라 공백 · ${seconds(problem.byMs)}초`,
  'programme-clash': ({ problem, seconds }) => `카메라 겹침 · ${seconds(problem.byMs)}초`,
  'breath-short': ({ problem, resource, seconds }) => `${resource} · 호흡 ${seconds(problem.byMs)}초 모자람`,
  'crew-short': ({ problem, seconds }) => `크루 부족 · ${seconds(problem.byMs)}초`,
  foresight: ({ numbers }) => `${numbers[1]} 큐의 끝이 불확실`,
  'outside-show': ({ problem, seconds }) => `노래 종료 후 · ${seconds(problem.byMs)}초`,
};

export const problemsKo: Words['problems'] = {
  codes: {
    'window-missed': '허용 구간 이탈',
    'link-broken': '링크 위반',
    'resource-overlap': '중복 사용',
    'travel-too-short': '이동 시간 부족',
    'route-missing': '동선 없음',
    'zone-conflict': '구역 충돌',
    'programme-gap': '카메라 공백',
    'programme-clash': '카메라 겹침',
    'breath-short': '호흡 부족',
    'crew-short': '크루 부족',
    foresight: '예측 불가',
    'outside-show': '노래 종료 후',
  },
  severities: { error: '오류', warning: '경고' },
  sentence: (problem, document, plan, measures) =>
    sentences[problem.code](factsOf(problem, document, measures), document, plan),
  tag: (problem, document, plan, measures) => tags[problem.code](factsOf(problem, document, measures), document, plan),
};
