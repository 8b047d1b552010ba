/** 공연 파일의 잘못: 지금 있는 값과 있어야 할 값. */
import type { Expected, RecordWord, TextForm, UniqueWord } from '#shared/show/fault.ts';
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';

const records: Record<RecordWord, string> = {
  lane: '레인',
  resource: '자원',
  zone: '구역',
  person: '사람',
  jump: '강하',
  cue: '큐',
};
const uniques: Record<UniqueWord, string> = {
  id: 'id',
  number: '번호',
  route: '경로',
  bar: '마디',
  altitude: '고도',
  entry: '항목',
};
const forms: Record<TextForm, string> = {
  id: 'A–Z, a–z, 0–9, _, -로 된 1~64자 id가 필요합니다',
  uuid: 'UUID가 필요합니다',
  colour: '#4cc3d9와 같은 색이 필요합니다',
  'audio-path': '공연 파일 옆의 경로가 필요합니다. 구분은 /로 하고 ..은 쓸 수 없습니다',
  date: '2026-11-22와 같은 날짜가 필요합니다',
  'date-time': '2026-11-22T18:40:00+09:00과 같은 일시가 필요합니다',
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
    case 'present':
      return '값이 꼭 있어야 합니다';
    case 'text-length':
      return `${what.min}~${what.max}자여야 합니다`;
    case 'number-range':
      return range(what);
    case 'one-of':
      return `다음 중 하나여야 합니다: ${what.values.join(', ')}`;
    case 'form':
      return forms[what.form];
    case 'one-key-of':
      return `다음 중 꼭 하나만 있어야 합니다: ${what.keys.join(', ')}`;
    case 'at-least-one-of':
      return `다음 중 하나 이상 있어야 합니다: ${what.keys.join(', ')}`;
    case 'entries':
      return what.max === undefined ? `항목이 ${what.min}개 이상이어야 합니다` : `항목은 ${what.max}개까지입니다`;
    case 'beside':
      return `${what.key}와 함께만 쓸 수 있습니다`;
    case 'existing':
      return `이 공연에 그런 ${withParticle(records[what.what], '이/가')} 없습니다`;
    case 'unique':
      return `${withParticle(uniques[what.what], '이/가')} 겹칩니다. 이미 ${what.first}에 있습니다`;
    case 'another-cue':
      return '링크는 서로 다른 두 큐를 이어야 합니다';
    case 'no-circle':
      return `서로 물고 도는 고리입니다: ${[...what.members, what.members[0]].join(' → ')}`;
    case 'in-order':
      return `${what.low} 값은 ${what.high} 값보다 클 수 없습니다`;
    case 'ascending':
      return `${what.key} 값은 항목마다 커져야 합니다`;
    case 'first-bar-1':
      return '첫 항목은 1마디여야 합니다';
    case 'json':
      return what.detail === ''
        ? `${what.line}행 ${what.column}열에서 파일이 끊겼습니다`
        : `${what.line}행 ${what.column}열이 JSON이 아닙니다: ${what.detail}`;
    case 'key-once':
      return `한 객체에 같은 키가 두 번 있습니다. ${what.line}행 ${what.column}열에 다시 나옵니다`;
    case 'nesting':
      return `파일이 ${what.most}단계보다 깊습니다`;
    case 'version':
      return `더 새로운 One Take에서 만든 파일입니다. 이 프로그램은 버전 ${what.version}까지 읽습니다`;
    default:
      return what satisfies never;
  }
}

function range({ min, max, above, whole }: Extract<Expected, { is: 'number-range' }>): string {
  const low = above === undefined ? (min === undefined ? '' : `${min} 이상`) : `${above}보다 큰`;
  const high = max === undefined ? '' : `${max} 이하`;
  const bounds = [low, high].filter((part) => part !== '').join(' ');
  return `${bounds === '' ? '' : `${bounds}의 `}${whole ? '정수' : '숫자'}여야 합니다`;
}

export const faultsKo: Words['faults'] = {
  expected,
  sentence: ({ path, found, expected: what }) =>
    [path === '' ? null : path, found === undefined ? null : `현재 값 ${found}`, expected(what)]
      .filter((part) => part !== null)
      .join(': '),
  kinds: {
    'invalid-json': '올바른 JSON이 아니어서 열지 않았습니다. 파일은 그대로입니다.',
    'newer-version': '더 새로운 One Take에서 만든 파일이라 열지 않았습니다. 파일은 그대로입니다.',
    'invalid-show': '공연 파일의 규칙에 어긋나 열지 않았습니다. 파일은 그대로입니다.',
  },
};
