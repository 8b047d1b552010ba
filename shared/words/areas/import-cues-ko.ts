/** 스프레드시트에서 큐 가져오기와 내보내기. */
import type { ChoiceName, RowFault } from '#shared/import-cues/cell-fault.ts';
import type { TableFault } from '#shared/import-cues/table-fault.ts';
import type { Words } from '../language.ts';
import { withParticle } from '../particles.ts';
import { commonKo } from './common-ko.ts';
import { filesKo } from './files-ko.ts';
import { refusalsKo } from './refusals-ko.ts';
import { typedTimeKo } from './typed-time-ko.ts';

const fields: Words['importCues']['fields'] = {
  number: '번호',
  name: '이름',
  lane: '레인',
  department: '부서',
  kind: '종류',
  start: '시작',
  bar: '마디',
  end: '끝',
  duration: '길이',
  shortest: '최소 길이',
  longest: '최대 길이',
  trigger: '트리거',
  call: '콜',
  warnMs: '예고',
  standbyMs: '스탠바이',
  uses: '자원',
  zone: '장소',
  toZone: '끝나는 장소',
  sharesZoneWith: '장소를 함께 쓰는 큐',
  windowEdge: '윈도 지점',
  earliest: '가장 이른 때',
  latest: '가장 늦은 때',
  windowHard: '윈도 반드시 지킴',
  irreversible: '되돌릴 수 없음',
  commitMs: '결정 시점',
  ifNoGo: '노고일 때 대안',
  clearedBy: '클리어 확인',
  notes: '메모',
  locked: '잠금',
  crew: '필요한 크루',
  dancers: '무용수',
  counts: '카운트',
  shot: '숏',
  movement: '움직임',
  subject: '피사체',
  lens: '렌즈',
  support: '장비',
  transition: '전환',
  transitionMs: '전환 길이',
  onAir: '온에어',
  sings: '노래함',
  effort: '운동 강도',
  longestPhraseMs: '가장 긴 프레이즈',
  costume: '의상',
  clearMs: '비우는 시간',
  jump: '점프',
  id: 'ID',
};

const CHOICES: Record<ChoiceName, string> = {
  kind: Object.values(commonKo.cueKinds).join(', '),
  trigger: Object.values(commonKo.triggers).join(', '),
  department: Object.values(commonKo.departments).join(', '),
  windowEdge: Object.values(commonKo.edges).join(', '),
};

function faultKo(fault: RowFault): string {
  switch (fault.fault) {
    case 'not-a-time':
      return typedTimeKo(fault.reason);
    case 'not-a-number':
      return `‘${fault.text}’ 값은 숫자가 아닙니다.`;
    case 'not-whole':
      return `‘${fault.text}’ 값은 정수가 아닙니다.`;
    case 'not-yes-or-no':
      return `‘${fault.text}’ 대신 예 또는 아니요로 적어 주세요.`;
    case 'not-a-choice':
      return `‘${fault.text}’ 대신 다음 중 하나를 적어 주세요: ${CHOICES[fault.choice]}.`;
    case 'no-such-cue':
      return `${fault.text} 큐가 공연에도 이 표에도 없습니다.`;
    case 'no-such-jump':
      return `공연에 ‘${fault.text}’ 점프가 없습니다.`;
    case 'name-of-several':
      return `‘${fault.text}’ 이름이 여러 개입니다. 이름 뒤 대괄호 안에 ID를 적어 주세요.`;
    case 'name-too-long':
      return `이름은 ${fault.most}자까지 쓸 수 있습니다.`;
    case 'end-before-start':
      return '시작하기 전에 끝나게 됩니다.';
    case 'end-without-time':
      return '다른 큐에 걸린 큐라서 끝으로는 길이를 알 수 없습니다. 길이를 적어 주세요.';
    case 'bound-missing':
      return '윈도에는 가장 이른 때나 가장 늦은 때가 있어야 합니다.';
    case 'open-quote':
      return '이 줄의 따옴표가 닫히지 않았습니다. 스프레드시트에서 고쳐 주세요.';
    case 'stray-quote':
      return '셀 가운데에 따옴표가 있습니다. 스프레드시트에서 고쳐 주세요.';
    case 'no-number-no-start':
      return '큐 번호도 시작도 없습니다.';
    case 'no-start':
      return '새 큐에는 시작이 있어야 합니다.';
    case 'row-twice':
      return `${fault.row}행에도 ${withParticle(fault.number, '이/가')} 있습니다.`;
    case 'needs-refused':
      return fault.row > 0
        ? `${fault.number}에 걸린 큐인데, 그 큐의 ${fault.row}행을 가져올 수 없습니다.`
        : `${fault.number}에 걸린 큐인데, 그 큐가 공연에 없습니다.`;
    case 'refused':
      return refusalsKo(fault.refusal);
    default:
      return fault satisfies never;
  }
}

function tableFault(fault: TableFault): string {
  switch (fault.fault) {
    case 'empty':
      return `‘${fault.name}’에 내용이 없습니다.`;
    case 'too-large':
      return `‘${fault.name}’의 크기가 ${fault.mostMb} MB를 넘습니다. 큐가 아닌 내용을 빼거나 CSV로 저장해 주세요.`;
    case 'too-many-rows':
      return `‘${fault.name}’의 행이 ${fault.most.toLocaleString('ko')}개를 넘습니다. 나누어 가져와 주세요.`;
    case 'too-many-columns':
      return `‘${fault.name}’의 열이 ${fault.most}개를 넘습니다. 큐가 아닌 내용을 빼 주세요.`;
    case 'not-a-workbook':
      return `‘${fault.name}’ 파일이 손상되었거나 XLSX 통합 문서가 아닙니다. 스프레드시트에서 XLSX나 CSV로 다시 저장해 주세요.`;
    case 'locked-workbook':
      return `‘${fault.name}’ 파일에 암호가 걸려 있거나 옛 XLS 형식입니다. 암호 없이 XLSX나 CSV로 저장해 주세요.`;
    case 'not-read':
      return `‘${fault.name}’ 파일을 읽을 수 없습니다 (${fault.detail}).`;
    default:
      return fault satisfies never;
  }
}

export const importCuesKo: Words['importCues'] = {
  fields,
  yes: '예',
  no: '아니요',
  tableType: '스프레드시트',
  openTitle: '큐 가져오기',
  saveTitle: '큐 내보내기',
  xlsxType: 'Excel 통합 문서',
  tableFault,
  fileFault: filesKo,
  fault: ({ field, fault }) => (field === null ? faultKo(fault) : `${fields[field]}: ${faultKo(fault)}`),
  clipboard: '클립보드',
  title: (name) => `${name}에서 큐 가져오기`,
  reading: (name) => `${name} 읽는 중…`,
  planning: (percent) => `공연과 비교하는 중… ${percent}%`,
  columns: '열',
  columnOf: (heading) => `‘${heading}’ 열의 내용`,
  column: (letter) => `${letter}열`,
  leftOut: '가져오지 않음',
  example: (text) => `예: ${text}`,
  sheet: '시트',
  headings: '제목 행',
  noHeadings: '없음',
  blanks: '빈 셀',
  blankChoices: { keep: '그대로 두기', clear: '항목 비우기' },
  preview: '미리 보기',
  outcomes: { add: '추가', change: '변경', unchanged: '그대로', refused: '불가' },
  filter: '표시할 행',
  filters: {
    all: (count) => `전체 ${count}`,
    add: (count) => `추가 ${count}`,
    change: (count) => `변경 ${count}`,
    unchanged: (count) => `그대로 ${count}`,
    refused: (count) => `불가 ${count}`,
  },
  row: '행',
  outcome: '결과',
  reason: '이유',
  was: (text) => (text === '' ? '지금은 비어 있음' : `지금은 ${text}`),
  newLanes: (names) => `새 레인: ${names}`,
  newResources: (names) => `새 자원: ${names}`,
  newZones: (names) => `새 장소: ${names}`,
  laneName: (department) => department ?? '큐',
  nothingHere: '해당하는 행이 없습니다',
  import: (count) => (count === 0 ? '가져오기' : `큐 ${count}개 가져오기`),
  nothingToDo: '공연에 이미 모두 들어 있습니다. 가져올 것이 없습니다.',
  nothingMapped: '열의 내용을 선택해 주세요. 번호나 시작 중 하나는 있어야 합니다.',
  allRefused: '가져올 수 있는 행이 없습니다. 마지막 열에서 이유를 확인해 주세요.',
  saveRefused: '불가 행 저장…',
  refusedName: (name) => `${name} 불가 행`,
  done: (added, changed, refused) =>
    `${[
      added > 0 ? `큐 ${added}개 추가` : '',
      changed > 0 ? `큐 ${changed}개 변경` : '',
      refused > 0 ? `행 ${refused}개 제외` : '',
    ]
      .filter((part) => part !== '')
      .join(', ')}.`,
  exported: (name, count) => `큐 ${count}개를 ‘${name}’ 파일로 내보냈습니다.`,
  fileName: (title) => `${title} 큐`,
  needsShow: '먼저 공연을 열어 주세요. 표의 큐는 그 공연에 들어갑니다.',
  notWhileTake: '테이크가 진행 중입니다. 끝낸 뒤에 가져와 주세요.',
};
