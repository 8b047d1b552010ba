/** 모든 입력란: 단위, 기본값, 여러 큐를 함께 바꿀 때. */
import type { Words } from '../language.ts';

export const fieldsKo: Words['fields'] = {
  seconds: (seconds) => `${seconds}초`,
  bar: (bar) => `마디 ${bar}`,
  defaultIs: (value) => `기본 ${value}`,
  mixed: '서로 다름',
  noMatch: '맞는 항목 없음',
  clear: (field) => `${field} 지우기`,
  remove: (what) => `${what} 빼기`,
  wholeNumber: (from) => `${from} 이상의 정수를 입력해 주세요.`,
  wholeNumberBetween: (least, most) => `${least}에서 ${most} 사이의 정수를 입력해 주세요.`,
  anyWholeNumber: '정수를 입력해 주세요.',
  number: '숫자를 입력해 주세요.',
  numberFrom: (least) => `${least} 이상의 수를 입력해 주세요.`,
  numberAbove: (least) => `${least}보다 큰 수를 입력해 주세요.`,
  numberBetween: (least, most) => `${least}에서 ${most} 사이의 수를 입력해 주세요.`,
  dateHalf: '날짜를 끝까지 입력하거나 모두 지워 주세요.',
  dateMissing: '날짜를 비워 둘 수 없습니다.',
  text: (most) => `${most}자까지 쓸 수 있습니다.`,
};
