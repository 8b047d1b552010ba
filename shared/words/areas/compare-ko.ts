/** 공연의 두 상태에서 다른 점: 줄의 머리와 값의 표기. */
import type { ComparedTable, Subject } from '#shared/compare/compared.ts';
import { namesField, stepOf, type OneKind, type RecordedTable } from '#shared/compare/step-of.ts';
import type { Words } from '../language.ts';
import { fieldIn, fieldNames } from '../compared-fields.ts';
import { inspectorKo } from './inspector-ko.ts';
import { showPanelsKo } from './show-panels-ko.ts';
import { stepsKo } from './steps-ko.ts';

const fields = fieldNames(inspectorKo.fields, showPanelsKo, {
  stage: { north: '북쪽', routes: '동선' },
  cues: { start: '시작', duration: '길이', window: '윈도' },
  zones: { outline: '꼭짓점', target: '착지 지점' },
  resources: { breath: '호흡', speed: '속도' },
  lanes: { locked: '잠금' },
  links: { from: '기준', to: '대상', minMs: '최소', maxMs: '최대', hard: '꼭 지킬 것', why: '이유' },
  jumps: {
    exitAltitudeM: '이탈 고도',
    openingAltitudeM: '개방 고도',
    fallSpeed: '낙하 속도',
    canopyDescent: '캐노피 하강',
    canopyForward: '캐노피 전진',
    separationM: '이탈 간격',
    aircraft: '항공기',
    spread: '편차',
    limits: '한계',
  },
  takes: { at: '시작한 때', clock: '시계', rate: '시계 속도', fromMs: '시작 위치', result: '결과', cues: '큐 기록' },
  issues: { at: '발행일', by: '발행인', note: '메모', cues: '큐' },
  sheets: { for: '대상', columns: '열', filter: '포함할 큐', groupBy: '묶음 기준', sortBy: '정렬 기준' },
});
const fieldOf = (subject: Subject): string => fieldIn(fields, subject, '다른 프로그램의 항목');
const recorded: Record<RecordedTable, string> = { takes: '테이크' };
const verbs: Record<OneKind, string> = { added: '추가', removed: '삭제', changed: '변경' };

function what(kind: OneKind, subject: Subject): string {
  const step = stepOf(kind, subject);
  const head = typeof step === 'string' ? `${recorded[step]} ${subject.name} ${verbs[kind]}` : stepsKo(step);
  return subject.field === undefined || namesField(subject) ? head : `${head}: ${fieldOf(subject)}`;
}

const lists: Readonly<Partial<Record<ComparedTable, string>>> = {
  cues: '큐',
  lanes: '레인',
  resources: '자원',
  links: '연결',
  sections: '구간',
  zones: '장소',
  people: '사람',
  jumps: '점프',
  sheets: '큐시트',
};

export const compareKo: Words['compare'] = {
  what: ({ kind, subject, count = 0 }) =>
    kind === 'reordered' ? `${lists[subject.table] ?? subject.table} ${count}개 순서 변경` : what(kind, subject),
  line: ({ subject }, { before, after }) => `${fieldOf(subject)}: ${before} → ${after}`,
  nothing: '—',
  becomes: '에서',
  spread: (likely, least, most) => `${likely} (${least}~${most})`,
  tempo: (bar, bpm, beats) => `${bar}마디부터 분당 ${bpm}박, 마디당 ${beats}박`,
  lyric: (text, at) => `‘${text}’ ${at}`,
  wind: (altitude, from, speed) => `${altitude}: ${from}°에서 ${speed}`,
  takeKinds: { rehearsal: '리허설', take: '본 테이크' },
  takeClocks: { internal: '자체 시계', audio: '곡', timecode: '타임코드' },
  rows: (count, differing) => `큐 ${count}개${differing === 0 ? '' : `, 그중 ${differing}개 다름`}`,
};
