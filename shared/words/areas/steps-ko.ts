/** 실행 취소와 다시 실행에 나오는 단계의 이름. */
import type { SongPart } from '#shared/edit/edit.ts';
import { withParticle } from '../particles.ts';
import type { Words } from '../language.ts';

const tables = {
  lanes: '레인',
  resources: '자원',
  links: '연결',
  sections: '구간',
  zones: '구역',
  people: '사람',
  jumps: '점프',
  sheets: '큐시트',
  issues: '발행',
};
const cueFields: ReadonlyMap<string, string> = new Map([
  ['number', '번호'],
  ['lane', '레인'],
  ['name', '이름'],
  ['kind', '종류'],
  ['start', '시작'],
  ['duration', '길이'],
  ['window', '윈도'],
  ['uses', '자원'],
  ['zone', '장소'],
  ['toZone', '장소'],
  ['sharesZoneWith', '장소 공유'],
  ['locked', '잠금'],
  ['trigger', '트리거'],
  ['call', '콜'],
  ['warnMs', '예고'],
  ['standbyMs', '스탠바이'],
  ['irreversible', '되돌릴 수 없음'],
  ['commitMs', '결정 시점'],
  ['ifNoGo', '노고 대안'],
  ['clearedBy', '클리어 확인'],
  ['notes', '메모'],
  ['crew', '크루 인원'],
  ['dancers', '무용수 인원'],
  ['counts', '카운트'],
  ['shot', '숏'],
  ['movement', '움직임'],
  ['subject', '피사체'],
  ['lens', '렌즈'],
  ['support', '장비'],
  ['transition', '전환'],
  ['transitionMs', '전환'],
  ['onAir', '온에어'],
  ['sings', '노래'],
  ['effort', '운동 강도'],
  ['longestPhraseMs', '가장 긴 프레이즈'],
  ['costume', '의상'],
  ['clearMs', '비우는 시간'],
  ['jump', '점프'],
]);
const showFields: ReadonlyMap<string, string> = new Map([
  ['title', '제목'],
  ['artist', '아티스트'],
  ['song', '곡명'],
  ['director', '연출'],
  ['venue', '공연장'],
  ['notes', '메모'],
  ['intention', '의도'],
  ['date', '날짜'],
  ['startsAt', '시작 시각'],
  ['frameRate', '프레임 레이트'],
  ['timecodeStart', '쇼 제로 타임코드'],
  ['music', '음악'],
  ['stage', '무대'],
  ['accepted', '수용한 문제'],
  ['takes', '테이크'],
]);
const songParts: Record<SongPart, string> = {
  length: '곡 길이',
  'first-bar': '1마디 위치',
  tempo: '템포',
  lyrics: '가사',
  file: '곡 파일',
};

interface Counted {
  readonly count: number;
  readonly number?: string;
}
const cuesOf = ({ count, number }: Counted): string => (count === 1 ? (number ?? '큐 1개') : `큐 ${count}개`);

export const stepsKo: Words['steps'] = (label) => {
  switch (label.step) {
    case 'move-cues':
      return `${cuesOf(label)} 이동`;
    case 'change-duration':
      return `${cuesOf(label)} 길이 변경`;
    case 'add-cue':
      return `${label.number} 추가`;
    case 'delete-cues':
      return `${cuesOf(label)} 삭제`;
    case 'duplicate-cues':
      return `${cuesOf(label)} 복제`;
    case 'paste-cues':
      return `${cuesOf(label)} 붙여넣기`;
    case 'ripple-cues':
      return `${withParticle(cuesOf(label), '과/와')} 뒤의 큐 ${label.along}개 함께 이동`;
    case 'ripple-delete':
      return `${cuesOf(label)} 리플 삭제${label.along === 0 ? '' : `, 뒤의 큐 ${label.along}개 당김`}`;
    case 'roll-edge':
      return `${label.before}–${label.behind} 경계 이동`;
    case 'slip-window':
      return `${cuesOf(label)} 윈도 이동`;
    case 'split-cues':
      return `${cuesOf(label)} 나누기`;
    case 'join-cues':
      return `큐 ${label.count}개 합치기`;
    case 'hang-cues':
      return `${cuesOf(label)} 기준을 ${withParticle(label.on, '으로/로')} 변경`;
    case 'pin-cues':
      return `${cuesOf(label)} 박자에 고정`;
    case 'link-cues':
      return `${withParticle(cuesOf(label), '을/를')} ${withParticle(label.to, '과/와')} 연결`;
    case 'change-cues': {
      const field = cueFields.get(label.field);
      return field === undefined ? `${cuesOf(label)} 변경` : `${cuesOf(label)} ${field} 변경`;
    }
    case 'merge':
      return `‘${label.file}’ 병합`;
    case 'import-cues':
      return `큐 ${label.added + label.changed}개 가져오기`;
    case 'replace-text':
      return `${cuesOf(label)} 텍스트 바꾸기`;
    case 'renumber':
      return `${cuesOf(label)} 번호 다시 매기기`;
    case 'reorder-cues':
      return `${cuesOf(label)} 순서 변경`;
    case 'move-lanes':
      return label.name === undefined ? `레인 ${label.count}개 이동` : `레인 ${label.name} 이동`.replace('  ', ' ');
    case 'change-show':
      return `공연 ${showFields.get(label.field) ?? '정보'} 변경`;
    case 'change-song':
      return `${songParts[label.part]} 변경`;
    case 'copy-section':
      return `구간 ${label.name} 복사`.replace('  ', ' ');
    case 'hand-out':
      return `큐시트 발행 ${label.number}`;
    case 'fit-bar':
      return `${label.bar}마디 위치 맞춤`;
    case 'paste-lyrics':
      return `가사 ${label.count}줄 붙여넣기`;
    case 'time-lyric':
      return `‘${label.text}’ 가사 시간`;
    case 'add-record':
      return `${tables[label.table]} ${label.name} 추가`.replace('  ', ' ');
    case 'change-record':
      return `${tables[label.table]} ${label.name} 변경`.replace('  ', ' ');
    case 'delete-record':
      return `${tables[label.table]} ${label.name} 삭제`.replace('  ', ' ');
    default:
      return label satisfies never;
  }
};
