/** 쓰이고 있는 항목의 삭제: 어디에 쓰이는지, 그것들은 어떻게 되는지. */
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';

const none = { reassign: '', release: '', 'delete-too': '' } as const;

export const deletionKo: Words['deletion'] = {
  title: (name) => `${withParticle(name, '을/를')} 삭제할까요?`,
  text: '쓰이고 있는 항목입니다. 이것을 쓰는 것들을 어떻게 할지 고르십시오. 실행 취소 한 번으로 모두 되돌릴 수 있습니다.',
  used: {
    lane: '여기에 있는 큐',
    uses: '이것을 쓰는 큐',
    clearedBy: '클리어를 확인받는 큐',
    zone: '여기에서 하는 큐',
    toZone: '여기에서 끝나는 큐',
    jump: '이 점프를 하는 큐',
    after: '이 큐에 매인 큐',
    partOf: '여기에 속한 자원',
    home: '여기에서 시작하는 자원',
    people: '이 사람이 있는 자원',
    link: '이 큐의 연결',
    route: '여기로 이어진 동선',
  },
  others: (names, more) => `${names} 외 ${more}개`,
  how: '처리 방법',
  mends: {
    lanes: { ...none, reassign: '다른 레인으로', 'delete-too': '함께 삭제' },
    resources: { reassign: '다른 자원으로', release: '없이 진행', 'delete-too': '큐도 삭제' },
    zones: { reassign: '다른 장소로', release: '장소 없이 두기', 'delete-too': '큐도 삭제' },
    people: { ...none, reassign: '다른 사람으로', release: '없이 진행' },
    jumps: { ...none, reassign: '다른 점프로', release: '없이 진행' },
    cues: { reassign: '다른 큐에 매기', release: '그대로 두기', 'delete-too': '함께 삭제' },
    sections: none,
    links: none,
    sheets: none,
    issues: none,
  },
  means: {
    lanes: {
      ...none,
      reassign: '큐는 시각을 지키며 다른 레인으로 옮겨집니다.',
      'delete-too': '레인의 큐가 함께 삭제됩니다.',
    },
    resources: {
      reassign: '이 자원이 있던 자리에 다른 자원이 들어갑니다. 속해 있던 자원도 그리로 옮겨집니다.',
      release: '큐는 이 자원을 쓰지 않게 됩니다. 속해 있던 자원은 한 단계 위로 올라갑니다.',
      'delete-too': '이 자원을 쓰는 큐가 함께 삭제됩니다. 클리어 확인은 비워 둡니다.',
    },
    zones: {
      reassign:
        '큐와 자원이 다른 장소로 옮겨지고, 동선도 지금 길이 그대로 그 장소로 이어집니다. 그 장소에 이미 있는 동선은 그대로 둡니다.',
      release: '장소를 새로 정할 때까지 큐와 자원에 장소가 없습니다. 이 장소의 동선은 사라집니다.',
      'delete-too':
        '여기에서 하는 큐와 이 장소의 동선이 함께 삭제됩니다. 여기에서 끝나기만 하는 큐는 시작한 곳에 남습니다.',
    },
    people: {
      ...none,
      reassign: '모든 자원에서 다른 사람이 대신합니다.',
      release: '자원에서 이 사람이 빠집니다.',
    },
    jumps: {
      ...none,
      reassign: '착지 큐가 다른 점프를 하게 됩니다.',
      release: '점프를 새로 정할 때까지 착지 큐에 점프가 없습니다.',
    },
    cues: {
      reassign: '지금 시각 그대로 다른 큐에 매입니다. 연결도 그 큐로 옮겨집니다.',
      release: '지금 시각에 그대로 남고, 기준은 큐 자신의 시각이 됩니다. 연결은 사라집니다.',
      'delete-too': '직접 또는 다른 큐를 거쳐 매여 있는 큐가 모두 함께 삭제됩니다. 연결도 사라집니다.',
    },
    sections: none,
    links: none,
    sheets: none,
    issues: none,
  },
  ripples: {
    lane: '그런 다음 같은 레인에서 뒤에 시작하는 큐를 앞당겨 빈 곳을 메웁니다.',
    all: '그런 다음 모든 레인에서 뒤에 시작하는 큐를 앞당겨 빈 곳을 메웁니다.',
  },
  to: '대신할 항목',
  toMissing: '먼저 대신할 항목을 고르십시오.',
  goes: (count, names) => `함께 삭제되는 큐 ${count}개: ${names}`,
  confirm: '삭제',
};
