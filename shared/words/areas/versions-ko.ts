/** 공연의 이전 버전. */
import type { Words } from '../language.ts';
import { versionsEn } from './versions-en.ts';

export const versionsKo: Words['versions'] = {
  title: '이전 버전',
  text: '저장한 내용과 저장으로 바뀌기 전의 내용을 보관합니다. 최근 한 시간은 모두, 그 전은 저장한 시간마다 하나씩 24개, 저장한 날마다 하나씩 30개를 남깁니다.',
  show: '공연',
  none: '아직 저장한 적이 없습니다',
  noneText: '처음 저장할 때부터 여기에 보관됩니다.',
  saves: '저장 목록',
  found: (title) => `${title} (파일에 있던 내용)`,
  openShow: '지금 열린 상태',
  compareWith: '비교 대상',
  theOneBefore: '바로 이전 버전',
  first: '보관된 가장 오래된 버전입니다.',
  working: '비교하고 있습니다…',
  restore: '새 공연으로 열기',
  drop: '이 공연의 버전 모두 지우기',
  dropTitle: (title) => `‘${title}’의 이전 버전을 모두 지울까요?`,
  dropText: '공연 파일은 그대로 남습니다.',
  used: (used, limit) =>
    `${versionsEn.size(limit)} 중 ${versionsEn.size(used)} 사용. 가득 차면 가장 많이 차지하는 공연의 오래된 버전부터 지워집니다.`,
  size: versionsEn.size,
  damaged: '이 버전은 손상되어 읽을 수 없습니다. 다른 버전을 선택해 주세요.',
  notKept: {
    saved: (why) => `공연은 저장했지만 이 버전은 보관하지 못했습니다. ${why}`,
    replaced: (why) => `공연은 저장했지만 그 전에 파일에 있던 내용은 버전으로 보관하지 못했습니다. ${why}`,
  },
};
