/** 할 수 없는 까닭과, 어떻게 하면 되는지. */
import { nameCircle } from '../name-circle.ts';
import { withParticle } from '../particles.ts';
import type { Words } from '../language.ts';

/** 한 문장에 적는 큐 번호의 최대 개수. */
const NAMED = 4;
const list = (numbers: readonly string[]): string => {
  const named = numbers.slice(0, NAMED).join(', ');
  return numbers.length > NAMED ? `${named} 외 ${numbers.length - NAMED}개` : named;
};
const more = (count: number): string => `… ${count}개 생략 …`;

export const refusalsKo: Words['refusals'] = (refusal) => {
  switch (refusal.refused) {
    case 'nothing-selected':
      return '먼저 큐를 선택하십시오.';
    case 'cue-locked':
      return `${withParticle(refusal.number, '이/가')} 잠겨 있습니다. 바꾸려면 속성에서 잠금을 푸십시오.`;
    case 'lane-locked':
      return `레인 ${withParticle(refusal.lane, '이/가')} 잠겨 있습니다. 큐를 바꾸려면 잠금을 푸십시오.`;
    case 'no-lane':
      return '큐를 넣을 레인이 없습니다. 먼저 레인을 추가하십시오.';
    case 'number-taken':
      return `${withParticle(refusal.number, '은/는')} 이미 다른 큐의 번호입니다. 번호는 공연에서 한 번만 쓸 수 있습니다.`;
    case 'issue-taken':
      return `발행 ${withParticle(refusal.number, '은/는')} 이미 있습니다. 발행 번호는 한 번만 쓸 수 있습니다.`;
    case 'number-invalid':
      return refusal.number.trim() === ''
        ? '큐에는 CAM 12와 같은 번호가 있어야 합니다.'
        : `‘${refusal.number}’: 큐 번호는 24자를 넘을 수 없습니다.`;
    case 'anchor-circle':
      return `이렇게 하면 큐의 기준이 서로 맞물려 돕니다: ${nameCircle(refusal.numbers, more)}.`;
    case 'nothing-to-split':
      return '재생 위치를 선택한 큐 안에 두십시오. 그 자리에서 나뉩니다.';
    case 'nothing-to-join':
      return '한 레인의 큐를 두 개 이상 선택하십시오. 하나로 합쳐집니다.';
    case 'no-border':
      return `${withParticle(refusal.number, '과/와')} 맞닿은 큐가 없습니다. 경계는 한 레인의 두 큐가 만나는 곳에서만 옮길 수 있습니다.`;
    case 'no-window':
      return `${refusal.number}에는 윈도가 없습니다. 먼저 속성에서 윈도를 정하십시오.`;
    case 'part-circle':
      return `이렇게 하면 자원이 자기 자신에 속하게 됩니다: ${nameCircle(refusal.names, more)}.`;
    case 'value-invalid':
      return refusal.value === '' ? '비워 둘 수 없습니다.' : `‘${refusal.value}’ 값은 여기에 맞지 않습니다.`;
    case 'tempo-taken':
      return `${refusal.bar}마디에는 이미 템포가 있습니다.`;
    case 'no-section':
      return '이 위치에는 나눌 구간이 없습니다.';
    case 'no-room':
      return `${withParticle(refusal.next, '이/가')} ${refusal.section} 바로 뒤에서 시작하고 더 길지 않아, 복사하면 남는 부분이 없습니다. 큐를 ${refusal.next} 시작에 맞추어 복사하십시오.`;
    case 'in-use':
      return `${withParticle(refusal.name, '은/는')} ${list(refusal.numbers)}에서 쓰고 있습니다. 먼저 거기에서 빼십시오.`;
    case 'not-found':
      return '그 항목은 이제 공연에 없습니다.';
    default:
      return refusal satisfies never;
  }
};
