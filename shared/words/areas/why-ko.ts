/** 이유 패널: 큐가 무엇을 기준으로 삼는지, 무엇에 걸리는지, 어디까지 움직일 수 있는지, 이동과 호흡. */
import type { Edge } from '#shared/show/types.ts';
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';
import type { BindingFacts, JourneyFacts, LinkFacts } from '../why-facts.ts';

const edges: Record<Edge, string> = { start: '시작', end: '끝' };

/** 무엇에 걸리는지: `윈도`, `V 23 큐와의 연결`, `V 23 큐의 Artist 1`. */
function binding({ kind, through, other, resource }: BindingFacts): string {
  switch (kind) {
    case 'link':
      return through === null ? `${other} 큐와의 연결` : `${through} 큐와 ${other} 큐의 연결`;
    case 'resource':
      return through === null ? `${other} 큐의 ${resource}` : `${through} 큐와 ${other} 큐 사이의 ${resource}`;
    default:
      return through === null ? '윈도' : `${through} 큐의 윈도`;
  }
}

/** 연결된 두 지점의 간격. */
function apart({ min, max }: LinkFacts): string {
  return [...(min === null ? [] : [`≥ ${min}초`]), ...(max === null ? [] : [`≤ ${max}초`])].join(', ');
}

/** 어디에서 어디로, 아는 만큼. */
function places({ from, to, leg, other }: JourneyFacts): string {
  if (to === null) return '장소 미정';
  if (from === null) return `${withParticle(to, '으로/로')}, 출발 장소 모름`;
  if (from === to) return `${to}에 그대로`;
  return leg === 'in' && other === '' ? `${from}(대기 장소) → ${to}` : `${from} → ${to}`;
}

const legs = {
  in: (other: string) => (other === '' ? '첫 큐까지' : `${other} 큐에서`),
  within: () => '큐 안에서',
  out: (other: string) => `${other} 큐로`,
};

export const whyKo: Words['why'] = {
  tabs: { fields: '항목', why: '이유' },
  tabsLabel: '큐에서 볼 것',
  ask: '이유',
  askAbout: (number) => `${number} 큐의 이유`,
  noCueTitle: '선택한 큐가 없습니다',
  noCueText: '큐를 선택하면 무엇을 기준으로 시작하는지, 무엇에 걸리는지, 누가 제때 가야 하는지 보여 드립니다.',
  severalTitle: (count) => `큐 ${count}개를 선택했습니다`,
  severalText: '한 번에 한 큐만 볼 수 있습니다. 어느 큐를 볼까요?',
  moreCues: (count) => `그 밖에 ${count}개`,
  parts: { hangs: '이어진 큐', slack: '여유', bounds: '가능한 범위', travel: '이동', breath: '호흡' },
  times: (start, end, length) => `${start} – ${end} · ${length}초`,

  graph: (number) => `${number} 큐의 기준 큐와 이 큐를 따르는 큐. 화살표 키로 큐 사이를 이동합니다.`,
  anchor: (facts) => {
    switch (facts.on) {
      case 'clock':
        return facts.time;
      case 'bar':
        return `마디 ${facts.bar}${facts.offset === '' ? '' : ` ${facts.offset}초`}`;
      case 'cue':
        return `${edges[facts.edge]}${facts.offset === '' ? '' : ` ${facts.offset}초`}`;
      default:
        return facts satisfies never;
    }
  },
  link: (facts) => apart(facts),
  linkLong: (facts) =>
    `연결: 이 큐의 ${edges[facts.ownEdge]}에서 그 큐의 ${edges[facts.otherEdge]}까지 ${apart(facts)}`,
  between: (count) => `사이에 큐 ${count}개`,
  behind: (count) => `+${count}`,
  behindLong: (count) => `뒤따르는 큐 ${count}개`,
  moreFollowers: (count) => `${count}개 더 보기`,
  nothingHangs: '이 큐를 따르는 큐가 없습니다.',
  roles: { leader: '기준 큐', own: '이 큐', follower: '따르는 큐' },

  binds: (facts) => binding(facts),
  throughFollower: (number) => `함께 움직이는 ${number} 큐 때문에: `,
  byWay: ({ from, to, length, speed }) => `${from} → ${to}, ${length}, ${speed}`,
  later: (seconds) => `${seconds}초 뒤까지`,
  earlier: (seconds) => `${seconds}초 앞까지`,
  tooLate: (seconds) => `${seconds}초 늦음`,
  tooEarly: (seconds) => `${seconds}초 이름`,
  freeLater: '뒤로는 제한 없음',
  freeEarlier: '앞으로는 제한 없음',

  boundsMeaning: '잠기지 않은 큐가 모두 비켜 줄 때 이 큐가 놓일 수 있는 범위입니다.',
  edge: '지점',
  planned: '계획',
  noBound: '제한 없음',
  notFeasible: '불가능: 규칙을 함께 지킬 수 없어 가장 이른 때와 늦은 때가 없습니다.',
  showConflicts: '충돌 보기',
  working: '계산하는 중…',
  old: '마지막 변경 전의 값입니다. 다시 계산하는 중입니다.',

  places,
  leg: ({ leg, other }) => legs[leg](other),
  columns: { way: '이동', needs: '필요(초)', there: '있음(초)' },
  figures: ({ length, unit, needs, there }) =>
    [
      ...(length === null ? [] : [`${length} ${unit}`, `${needs}초 필요`]),
      ...(there === null ? [] : [`${there}초 있음`]),
    ].join(', '),
  noRoute: '동선 없음',
  short: (seconds) => `${seconds}초 모자람`,
  noUses: '이동해야 하는 자원을 쓰지 않습니다.',
  noLength: '길이가 없는 큐라서 잡아 두는 자원이 없습니다.',
  noStage: '무대에 아직 장소가 없어서 누가 어디로 가야 하는지 알 수 없습니다.',
  noRoutes: '장소 사이의 동선이 아직 없어서 이동에 얼마나 걸리는지 알 수 없습니다.',
  notDrawn: '이 장소들은 아직 무대 도면에 그려지지 않았습니다.',
  editStage: '무대 편집…',
  plan: (places) => `무대 위의 동선: ${places}`,

  breathOf: (singer) => `${singer}의 호흡`,
  curve: (singer, short) =>
    short === 0
      ? `${singer}: 공연 전체에서 한 번에 부를 수 있는 가장 긴 프레이즈. 모든 프레이즈에 충분합니다.`
      : `${singer}: 공연 전체에서 한 번에 부를 수 있는 가장 긴 프레이즈. 프레이즈 ${short}개에는 모자랍니다.`,
  curveKey: '한 번에 부를 수 있는 길이',
  phraseKey: '프레이즈',
  breathShort: '모자라는 곳',
  breathTightest: '가장 빠듯한 곳',
  phrase: (asked, there) => `${there}초 중 ${asked}초`,
  breathLeft: (seconds) => `${seconds}초 남음`,
  breathLacks: (seconds) => `${seconds}초 모자람`,
  singsNothing: (singer) => `${withParticle(singer, '은/는')} 길이가 정해진 프레이즈를 부르지 않습니다.`,
};
