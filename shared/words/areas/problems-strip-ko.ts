/** 문제 표시줄. */
import type { Words } from '../language.ts';

export const problemsStripKo: Words['problemsStrip'] = {
  title: '문제',
  errors: (count) => `오류 ${count}건`,
  warnings: (count) => `주의 ${count}건`,
  accepted: (count) => `승인 ${count}건`,
  acceptedMark: (reason) => `승인됨: ${reason}`,
  severity: { error: '오류', warning: '주의' },
  none: '문제가 없습니다. 계획이 서로 맞물립니다.',
  noCues: '아직 확인할 큐가 없습니다.',
  next: '다음',
  collapse: '문제 접기',
  expand: '문제 펼치기',
  programme: '프로그램',
};
