/** 공연 파일의 잘못: 지금 있는 값과 있어야 할 값. */
import { isOfText, type Expected, type RecordWord, type TextForm, type UniqueWord } from '#shared/show/fault.ts';
import type { Words } from '../language.ts';
import { nameCircle } from '../name-circle.ts';
import { printable } from '../printable.ts';

const records: Record<RecordWord, string> = {
  lane: '레인',
  resource: '자원',
  zone: '구역',
  person: '사람',
  jump: '강하',
  cue: '큐',
};
const uniques: Record<UniqueWord, string> = {
  id: '같은 목록에 같은 id가 또 있을 수 없습니다',
  number: '한 공연에 같은 번호가 또 있을 수 없습니다',
  route: '두 구역을 잇는 경로는 하나뿐이어야 합니다(양쪽으로 다니는 길입니다)',
  entry: '같은 항목이 또 있을 수 없습니다',
};
const forms: Record<TextForm, string> = {
  id: 'A–Z, a–z, 0–9, _, -로 된 1~64자 id가 필요합니다',
  uuid: 'UUID가 필요합니다',
  colour: '#4cc3d9와 같은 색이 필요합니다',
  'audio-path': '공연 파일을 기준으로 한 경로가 필요합니다. /로 구분하고, .. · 드라이브 · 주소는 쓸 수 없습니다',
  date: '2026-11-22와 같은 날짜가 필요합니다',
  'date-time': '2026-11-22T18:40:00+09:00과 같은 일시가 필요합니다',
  instant: '2026-11-22T18:40:00+09:00처럼 시간대가 있는 일시가 필요합니다',
  timecode: '01:00:00:00과 같은 타임코드가 필요합니다',
  sha256: '16진수 64자리 SHA-256이 필요합니다',
};

function expected(what: Expected): string {
  switch (what.is) {
    case 'object':
      return '객체가 필요합니다';
    case 'list':
      return '목록이 필요합니다';
    case 'text':
      return '글자가 필요합니다';
    case 'number':
      return '숫자가 필요합니다';
    case 'yes-no':
      return 'true 또는 false가 필요합니다';
    case 'point':
      return '숫자 둘 [x, y]이 필요합니다';
    case 'finite':
      return '1.8e308보다 작은 숫자여야 합니다';
    case 'text-length':
      return what.min === 0
        ? `${print(what.max)}자 이하의 글자여야 합니다`
        : `${what.min}~${print(what.max)}자여야 합니다`;
    case 'number-range':
      return range(what);
    case 'one-of':
      return what.values.length === 1
        ? `${what.values[0]} 값이어야 합니다`
        : `다음 중 하나여야 합니다: ${what.values.join(', ')}`;
    case 'form':
      return forms[what.form];
    case 'one-key-of':
      return `다음 키 중 꼭 하나만 있는 객체가 필요합니다: ${what.keys.join(', ')}`;
    case 'at-least-one-of':
      return `다음 키 중 하나 이상이 필요합니다: ${what.keys.join(', ')}`;
    case 'entries':
      return `항목이 ${what.min}개 이상 필요합니다`;
    case 'beside':
      return `${what.key}와 함께만 쓸 수 있습니다`;
    case 'existing':
      return `이 공연에 있는 ${records[what.what]}의 id가 필요합니다`;
    case 'unique':
      return `${uniques[what.what]}. 이미 ${what.first}에 있습니다`;
    case 'another-cue':
      return '링크는 서로 다른 두 큐를 이어야 합니다';
    case 'no-circle':
      return what.of === 'cues'
        ? `큐의 시작이 서로 물고 돕니다: ${nameCircle(what.members, more)}`
        : `자원이 서로의 일부입니다: ${nameCircle(what.members, more)}`;
    case 'in-order':
      return `${what.low} 값은 ${what.high} 값보다 클 수 없습니다`;
    case 'ascending':
      return `${what.key} 값은 항목마다 커져야 합니다`;
    case 'on-clock':
      return '마디와 박의 시각은 쇼 제로의 앞뒤 100일(8,640,000,000ms) 안에 있어야 합니다';
    case 'first-bar-1':
      return '첫 항목은 1마디여야 합니다';
    case 'json':
      return what.detail === ''
        ? `JSON이 끝나기 전에 파일이 ${what.line}행 ${what.column}열에서 끊겼습니다`
        : `${what.line}행 ${what.column}열이 JSON이 아닙니다: ${printable(what.detail)}`;
    case 'key-once':
      return `한 객체에 같은 키가 또 있을 수 없습니다. ${what.line}행 ${what.column}열에 다시 나옵니다`;
    case 'nesting':
      return `객체와 목록은 ${print(what.most)}단계까지 겹칠 수 있습니다`;
    case 'version':
      return `더 새로운 One Take에서 만든 파일입니다. 이 프로그램은 버전 ${what.version}까지 읽습니다`;
    default:
      return what satisfies never;
  }
}

const more = (count: number): string => `… ${print(count)}개 생략 …`;

function range({ min, max, above, whole }: Extract<Expected, { is: 'number-range' }>): string {
  const low = above === undefined ? (min === undefined ? '' : `${print(min)} 이상`) : `${print(above)}보다 큰`;
  const high = max === undefined ? '' : `${print(max)} 이하`;
  const bounds = [low, high].filter((part) => part !== '').join(' ');
  return `${bounds === '' ? '' : `${bounds}의 `}${whole ? '정수' : '숫자'}여야 합니다`;
}

function print(value: number): string {
  return value.toLocaleString('ko').replace('-', '−');
}

export const faultsKo: Words['faults'] = {
  expected,
  sentence: ({ path, found, expected: what }) =>
    [
      path === '' ? '' : `${printable(path)}: `,
      found !== undefined ? `지금 값은 ${printable(found)}입니다. ` : isOfText(what) ? '' : '값이 없습니다. ',
      expected(what),
    ].join(''),
  kinds: {
    'invalid-json': '올바른 JSON이 아니어서 열지 않았습니다. 파일은 그대로입니다.',
    'newer-version': '더 새로운 One Take에서 만든 파일이라 열지 않았습니다. 파일은 그대로입니다.',
    'invalid-show': '공연 파일의 규칙에 어긋나 열지 않았습니다. 파일은 그대로입니다.',
  },
};
