/** 타임라인의 레인: 머리글, 레인에 하는 일, 레인에 함께 보이는 것. */
import type { Severity } from '#shared/checks/problem.ts';
import type { Words } from '../language.ts';

const worst: Record<Severity, string> = { error: '오류 있음', warning: '경고 있음' };
const heights: ReadonlyMap<number, string> = new Map([
  [28, '낮게'],
  [56, '보통'],
  [88, '높게'],
]);

export const lanesKo: Words['lanes'] = {
  list: '레인. 위아래 화살표로 옮겨 다니고, 왼쪽으로 접고, 오른쪽으로 펼칩니다. Alt와 위아래 화살표로 순서를 바꿉니다.',
  lane: (name, cues, severity) =>
    [`${name}: 큐 ${cues}개 모두 선택`, ...(severity ? [worst[severity]] : [])].join(', '),
  group: (name, lanes, cues, severity) =>
    [`${name}, 레인 ${lanes}개: 큐 ${cues}개 모두 선택`, ...(severity ? [worst[severity]] : [])].join(', '),
  groupCount: (lanes, cues) => `레인 ${lanes}개, 큐 ${cues}개`,
  worst,
  fold: (name) => `${name} 접기`,
  unfold: (name) => `${name} 펼치기`,
  alone: (name) => `${name}만 보기`,
  hide: (name) => `${name} 숨기기`,
  aloneLetter: 'S',
  height: (name) => `${name} 높이`,
  heightValue: (px) => heights.get(px) ?? `${px}픽셀`,
  hiddenCount: (count) => `숨긴 레인 ${count}개`,
  showAll: '모두 보기',
  inHiddenLane: '숨긴 레인',
  hiddenCue: (number) => `${number} (숨김)`,
  view: '보기',
  viewTitle: '타임라인에 보이는 것',
  lyrics: '가사',
  timecode: '타임코드',
  rulerTimes: { time: '시간', timecode: '타임코드', both: '시간과 타임코드' },
  rulerTimeTitle: '눈금자 표시',
  linkLeft: (seconds) => `${seconds}초 남음`,
  linkBroken: (seconds) => `${seconds}초 초과`,
  linksOf: (count) => `연결 ${count}개`,
  seconds: (seconds) => `${seconds}초`,
};
