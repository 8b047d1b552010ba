/** 문제를 해결하는 방법과 그 결과. */
import type { FixFacts } from '#shared/fixes/fix.ts';
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';
import { printLength, type Measures } from '#shared/units/measures.ts';
import { tellSeconds } from '../rule-facts.ts';

function name(facts: FixFacts, measures: Measures): string {
  switch (facts.fix) {
    case 'move':
      return `${facts.number} 큐를 ${tellSeconds(facts.byMs)}초 ${facts.byMs > 0 ? '늦추기' : '앞당기기'}`;
    case 'shorten':
      return `${facts.number} 큐를 ${tellSeconds(facts.byMs)}초 줄이기`;
    case 'stretch':
      return facts.edge === 'end'
        ? `${facts.number} 큐를 ${tellSeconds(facts.byMs)}초 늘이기`
        : `${facts.number} 큐를 ${tellSeconds(facts.byMs)}초 일찍 시작하기`;
    case 'swap':
      return `${facts.number} 큐를 ${withParticle(facts.resource, '으로/로')} 바꾸기`;
    case 'route':
      return `${facts.from}–${facts.to} 동선 추가, ${printLength(measures, facts.metres)}`;
    case 'share-zone':
      return `${facts.number} 큐와 ${facts.other} 큐가 장소를 함께 쓰기`;
    case 'follow-start':
      return `${facts.number} 큐를 ${facts.other} 큐의 시작에 걸기`;
    case 'widen-window':
      return facts.bound === 'latest'
        ? `${facts.number} 큐의 허용 구간을 ${tellSeconds(facts.byMs)}초 늦게 닫기`
        : `${facts.number} 큐의 허용 구간을 ${tellSeconds(facts.byMs)}초 일찍 열기`;
    case 'relax-link':
      return `${facts.other} 큐 뒤 ${facts.number} 큐의 간격을 ${tellSeconds(facts.byMs)}초 ${facts.bound === 'max' ? '늘리기' : '줄이기'}`;
    case 'soften':
      return facts.other === undefined
        ? `${facts.number} 큐의 허용 구간을 느슨하게 하기`
        : `${facts.other} 큐와 ${facts.number} 큐의 연결을 느슨하게 하기`;
    case 'unlock':
      return `${facts.number} 큐 잠금 풀기`;
    case 'unlock-lane':
      return `${facts.lane} 레인 잠금 풀기`;
    case 'move-locked':
      return `${facts.number} 큐를 잠근 채 ${tellSeconds(facts.byMs)}초 ${facts.byMs > 0 ? '늦추기' : '앞당기기'}`;
    case 'lasts': {
      const [longer, bound] = facts.byMs > 0 ? ['늘려', '최대'] : ['줄여', '최소'];
      const past = facts.pastMs === undefined ? '' : ` (${bound} ${tellSeconds(facts.pastMs)}초를 벗어남)`;
      return `${facts.number} 큐의 길이를 ${tellSeconds(facts.byMs)}초 ${longer} 계획하기${past}`;
    }
    case 'offset':
      return `${facts.number} 큐를 ${facts.other} 큐에서 ${tellSeconds(facts.byMs)}초 ${facts.byMs > 0 ? '늦추기' : '앞당기기'}`;
    case 'unhang':
      return `${facts.number} 큐를 지금 시각에 두고 다른 큐에서 떼기`;
    case 'release':
      return `${facts.number} 큐에서 ${facts.resource} 빼기`;
    case 'faster':
      return `이동 속도 높이기: ${facts.who.map(({ resource, speed }) => `${resource} ${speed} m/s`).join(', ')}`;
    default:
      return facts satisfies never;
  }
}

export const fixesKo: Words['fixes'] = {
  name,
  consequences: ({ worse, alsoGone }) => {
    const makes = [
      ...(worse.error > 0 ? [`오류 ${worse.error}건`] : []),
      ...(worse.warning > 0 ? [`경고 ${worse.warning}건`] : []),
    ];
    const others = alsoGone === 0 ? '' : ` 다른 문제 ${alsoGone}건도 사라집니다.`;
    return `${makes.length === 0 ? '다른 문제가 생기지 않습니다.' : `${makes.join(', ')}이 새로 생깁니다.`}${others}`;
  },
  none: '한 번에 해결할 방법이 없습니다.',
};
