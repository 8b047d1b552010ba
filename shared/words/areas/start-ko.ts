/** 시작 화면. */
import type { Words } from '../language.ts';

export const startKo: Words['start'] = {
  tagline: '계획하고, 연습하고, 단 한 번에.',
  versions: '이전 버전',
  versionsText: '전에 저장한 상태, 파일이 없어진 공연도',
  settings: '설정',
  settingsText: '언어, 테마, 단축키, 단위, 자동 저장',
  recent: '최근 공연',
  drop: '폴더에서 공연 파일을 끌어다 놓아도 됩니다.',
  noRecent: '열거나 저장한 공연이 여기에 표시됩니다.',
  begin: '시작하기',
  newShow: '새 공연',
  newShowText: '부서별 레인이 준비된 빈 공연',
  open: '열기…',
  openText: '이 컴퓨터의 .onetake 파일',
  sample: '예제 공연',
  sampleText: '‘단 한 번’: 세트 3개, 무용수 100명, 카메라 8대, 스카이다이버 4명',
  small: '작은 예제',
  smallText: '배우기 좋은 큐 12개',
};
