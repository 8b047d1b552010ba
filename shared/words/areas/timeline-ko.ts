/** 타임라인: 각 줄의 이름, 끌 때의 안내, 큐를 소리 내어 읽는 말. */
import type { FileFault } from '#shared/bridge/files.ts';
import type { Edge, ResourceKind } from '#shared/show/types.ts';
import { printSeconds } from '#shared/time/print.ts';
import { withParticle } from '../particles.ts';
import type { Words } from '../language.ts';

const kindsCounted: Record<ResourceKind, (count: number) => string> = {
  performer: (count) => `출연자 ${count}명`,
  dancers: (count) => `무용 ${count}조`,
  camera: (count) => `카메라 ${count}대`,
  'set-piece': (count) => `세트 ${count}개`,
  crew: (count) => `크루 ${count}팀`,
  jumpers: (count) => `점프팀 ${count}조`,
  aircraft: (count) => `항공기 ${count}대`,
  other: (count) => `자원 ${count}개`,
};
const songFaults: Record<FileFault | 'unsafe-path', string> = {
  'not-found': '공연 파일 옆에 없습니다',
  'no-permission': '읽기 권한이 없습니다',
  'is-directory': '파일이 아니라 폴더입니다',
  'too-large': '너무 큽니다',
  'not-utf8': '읽을 수 없습니다',
  'disk-full': '읽을 수 없습니다',
  'read-only': '읽을 수 없습니다',
  'no-folder': '공연을 저장하면 찾을 수 있습니다',
  'name-taken': '읽을 수 없습니다',
  'in-use': '다른 프로그램이 쓰고 있습니다',
  'drive-gone': '드라이브가 응답하지 않습니다',
  other: '읽을 수 없습니다',
  'unsafe-path': '공연 폴더 밖에 있습니다',
};

const edges: Record<Edge, string> = { start: '시작', end: '끝' };
/** 한쪽으로 남은 여유. */
const slackSide = (ms: number | null, side: string): string => {
  if (ms === null) return `${side} 제한 없음`;
  return ms < 0 ? `${side} ${printSeconds(-ms)}초 초과` : `${side} ${printSeconds(ms)}초`;
};
/** 다른 큐의 시작이나 끝에서 얼마나 떨어졌는지. */
const behindEdge = (ms: number | null, number: string, edge: Edge): string => {
  if (ms === null) return `${number} ${edges[edge]}에서 지금 거리만큼`;
  if (ms === 0) return `${number} ${edges[edge]}과 동시`;
  return `${number} ${edges[edge]} ${printSeconds(Math.abs(ms))}초 ${ms > 0 ? '뒤' : '앞'}`;
};

export const timelineKo: Words['timeline'] = {
  title: '타임라인',
  minimap: '공연 전체',
  inAll: (time) => `전체 ${time}`,
  section: '구간',
  bar: (bpm) => `마디 · ${bpm}`,
  time: '시간',
  noSong: '곡 없음',
  songLocating: '곡을 찾는 중…',
  songReading: '곡을 읽는 중…',
  songMissing: (name, fault) => `${name}: ${songFaults[fault]}`,
  songUnreadable: (name) => `${name}: 재생할 수 없는 소리 파일입니다`,
  rulers:
    '구간, 마디, 시간: 클릭하거나 끌어서 재생 위치를 옮깁니다. 구간을 더블 클릭하면 그 구간에 맞춰 보고, Shift를 누르고 클릭하면 그 구간의 큐를 선택합니다',
  sectionKeys: '더블 클릭: 구간에 맞춰 보기 · Shift+클릭: 구간의 큐 선택',
  lanes: '레인',
  scrollLanes: '레인 스크롤',
  position: '재생 위치',
  positionBar: (bar) => `마디 ${bar}`,
  laneLocked: '잠김',
  counted: (count, kind) => (kind === 'mixed' ? `자원 ${count}개` : kindsCounted[kind](count)),
  grid: '레인별 큐. 화살표 키로 큐 사이를 이동합니다.',
  cell: ({ number, name, lane, start, length, anchor, locked, errors, warnings, lit }) =>
    [
      name ? `${number}, ${name}` : number,
      lane,
      `시작 ${start}`,
      `길이 ${length}초`,
      anchor,
      ...(locked ? ['잠김'] : []),
      ...(errors > 0 ? [`오류 ${errors}건`] : []),
      ...(warnings > 0 ? [`경고 ${warnings}건`] : []),
      ...(lit ? ['지금 보는 문제'] : []),
    ].join(', '),
  anchorTime: '시각 고정',
  anchorBar: (bar) => `마디 ${bar} 기준`,
  anchorAfter: (number, edge) => (edge === 'start' ? `${number} 시작 기준` : `${number} 끝 기준`),
  movedBy: (seconds) => `${seconds}초`,
  lasts: (seconds) => `길이 ${seconds}초`,
  snapBar: (bar) => `마디 ${bar}`,
  snapStart: (number) => `${number} 시작`,
  snapEnd: (number) => `${number} 끝`,
  snapEarliest: (number) => `${number} 가장 이른 때`,
  snapLatest: (number) => `${number} 가장 늦은 때`,
  snapPlayhead: '재생 위치',
  slackLeft: (later, earlier) => `여유: ${slackSide(later, '뒤로')}, ${slackSide(earlier, '앞으로')}`,
  breaks: (sentence, more) => `✕ ${sentence}${more > 0 ? ` 외 ${more}건.` : ''}`,
  mends: (count) => `✓ 문제 ${count}건 해결`,
  windowIs: (earliest, latest) => {
    if (earliest === null) return `윈도 ${latest ?? ''}까지`;
    return latest === null ? `윈도 ${earliest}부터` : `윈도 ${earliest} – ${latest}`;
  },
  find: {
    title: '큐 찾기',
    placeholder: '번호, 이름, 레인, 자원, 장소',
    count: (place, all) => {
      if (all === 0) return '없음';
      return place > 0 ? `${all}개 중 ${place}` : `${all}개 찾음`;
    },
    close: '닫기',
  },
  // 화면을 보지 않는 사람에게 알리는 말
  told: ({ cause, step, number, start, problems }) => {
    const done = { edit: step, undo: `취소함: ${step}`, redo: `다시 실행함: ${step}` };
    return [
      `${done[cause]}.`,
      ...(number === undefined || start === undefined ? [] : [`${number} ${start}.`]),
      ...(problems === 0 ? [] : [`문제 ${Math.abs(problems)}건 ${problems > 0 ? '늘어남' : '줄어듦'}.`]),
    ].join(' ');
  },
  // 큐끼리 잇기
  connectFrom: (number, edge) =>
    edge === 'start' ? `${number}: 다른 큐나 박자로 끌어다 놓으십시오` : `${number}: 뒤따를 큐로 끌어다 놓으십시오`,
  connectTo: (number, edge, other, otherEdge) => `${number} ${edges[edge]} → ${other} ${edges[otherEdge]}`,
  pinTo: (number, bar) => `${number} 시작: ${bar}마디`,
  connect: {
    title: (followers, leader) => `${leader} 기준으로 ${followers} 잇기`,
    hangHere: (follower, ms, leader, edge) => `${follower}의 기준: ${behindEdge(ms, leader, edge)}`,
    hangHereDetail: '지금 위치에 그대로 있습니다.',
    hangTouching: (follower, leader, edge) =>
      edge === 'end' ? `${leader} 끝에 바로 이어 ${follower}` : `${withParticle(leader, '과/와')} 동시에 ${follower}`,
    moves: (seconds) => `${seconds}초 움직입니다.`,
    atLeast: (follower, edge, ms, leader, leaderEdge) =>
      `연결: ${follower} ${edges[edge]} 최소 ${behindEdge(ms, leader, leaderEdge)}`,
    atMost: (follower, edge, ms, leader, leaderEdge) =>
      `연결: ${follower} ${edges[edge]} 최대 ${behindEdge(ms, leader, leaderEdge)}`,
    several: (count) => `큐 ${count}개`,
    marked: (number, key) =>
      `${withParticle(number, '이/가')} 기준입니다. 뒤따를 큐로 가서 ${key} 키를 다시 누르십시오. Esc 키로 그만둡니다.`,
    unmarked: '아무것도 잇지 않았습니다.',
    sameCue: '큐는 자기 자신을 기준으로 할 수 없습니다. 다른 큐로 가십시오.',
  },
  cueLocked: (number) => `잠긴 큐입니다: ${number}. 속성에서 잠금을 풀면 옮길 수 있습니다.`,
  cuesLocked: '선택한 큐가 모두 잠겨 있습니다. 속성에서 잠금을 풀면 옮길 수 있습니다.',
  laneIsLocked: (lane) => `잠긴 레인입니다: ${lane}.`,
  noLanesTitle: '아직 레인이 없습니다',
  noLanesText: '레인은 한 파트의 큐가 놓이는 타임라인의 줄입니다. 첫 레인을 추가해 시작하세요.',
  addLane: '레인 추가',
  firstLane: '레인 1',
  noCuesTitle: '아직 큐가 없습니다',
  noCuesText: '레인을 더블 클릭하거나 N 키를 눌러 재생 위치에 큐를 추가하세요.',
};
