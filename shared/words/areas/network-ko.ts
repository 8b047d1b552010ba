/** 규칙, 그리고 함께 지킬 수 없을 때 하는 말. */
import type { Edge, Ms } from '#shared/show/types.ts';
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';
import { factsOfRule, tellSeconds, tellTime, type RuleFacts } from '../rule-facts.ts';

const does: Record<Edge, string> = { start: '시작', end: '끝' };
/** 기준이 되는 순간: 그 뒤, 그 전, 바로 그때. */
const marks: Record<Edge, readonly [after: string, before: string, same: string]> = {
  start: ['시작하고', '시작하기', '시작할 때'],
  end: ['끝나고', '끝나기', '끝날 때'],
};

/** `CAM 12 큐가 끝나고 2.0초 뒤` */
function placed(number: string | undefined, edge: Edge, ms: Ms): string {
  const [after, before, same] = marks[edge];
  if (ms === 0) return `${number} 큐가 ${same}`;
  return `${number} 큐가 ${ms > 0 ? after : before} ${tellSeconds(ms)}초 ${ms > 0 ? '뒤' : '전'}`;
}

function window({ numbers, toEdge, minMs, maxMs }: RuleFacts): string {
  const what = `${numbers[0]} 큐의 ${withParticle(does[toEdge], '은/는')}`;
  if (minMs !== null && maxMs !== null) return `${what} ${tellTime(minMs)}에서 ${tellTime(maxMs)} 사이`;
  if (minMs !== null) return `${what} 가장 일러도 ${tellTime(minMs)}`;
  return `${what} 가장 늦어도 ${tellTime(maxMs ?? 0)}`;
}

function link({ numbers, fromEdge, toEdge, minMs, maxMs, why }: RuleFacts): string {
  const bounds = [
    ...(minMs === null ? [] : [`가장 일러도 ${placed(numbers[0], fromEdge, minMs)}`]),
    ...(maxMs === null ? [] : [`가장 늦어도 ${placed(numbers[0], fromEdge, maxMs)}`]),
  ];
  return `${numbers[1]} 큐의 ${withParticle(does[toEdge], '은/는')} ${bounds.join(', ')}${why ? ` (${why})` : ''}`;
}

function sentence(facts: RuleFacts): string {
  const { kind, numbers, resource, fromEdge } = facts;
  const minMs = facts.minMs ?? 0;
  switch (kind) {
    case 'duration':
      return `${numbers[0]} 큐의 길이는 ${tellSeconds(minMs)}초`;
    case 'locked':
      return `${numbers[0]} 큐는 ${tellTime(minMs)}에 잠김`;
    case 'anchor':
      return `${numbers[0]} 큐의 시작은 ${placed(numbers[1], fromEdge, minMs)}`;
    case 'window':
      return window(facts);
    case 'link':
      return link(facts);
    case 'resource': {
      const travel = minMs > 0 ? `, 이동에 ${tellSeconds(minMs)}초` : '';
      return `${withParticle(resource, '은/는')} ${numbers[0]} 큐 다음에 ${numbers[1]} 큐${travel}`;
    }
    default:
      return kind satisfies never;
  }
}

export const networkKo: Words['network'] = {
  feasible: '모든 규칙을 함께 지킬 수 있습니다.',
  free: '큐의 길이가 예상과 달라야만 모든 규칙을 함께 지킬 수 있습니다.',
  never: '큐의 길이를 바꾸어도 모든 규칙을 함께 지킬 수 없습니다.',
  conflict: (rules, missingMs) =>
    rules === 1
      ? `이 규칙은 스스로 어긋납니다. ${tellSeconds(missingMs)}초가 모자랍니다.`
      : `이 규칙 ${rules}개를 함께 지키려면 ${tellSeconds(missingMs)}초가 더 필요합니다. 그중 하나를 그만큼 늦추거나 줄이면 됩니다.`,
  rule: (rule, document) => sentence(factsOfRule(rule, document)),
};
