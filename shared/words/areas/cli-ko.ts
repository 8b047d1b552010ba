/** 명령줄: 답과 잘못된 호출. */
import type { Words } from '../language.ts';

export const cliKo: Words['cli'] = {
  usage: `One Take: 창 없이 공연을 계획하고, 점검하고, 출력합니다.

  onetake check SHOW [--json] [--lang en|ko]     공연의 모든 문제
  onetake plan SHOW [--json]                     모든 큐의 시작, 끝, 여유
  onetake why SHOW [--json]                      규칙을 함께 지킬 수 있는지, 각 큐가 놓일 수 있는 시각,
                                                 서로 어긋나는 규칙
  onetake sheet SHOW --to FILE [--for master|sheet:ID] [--paper a4|a3|a5|letter|tabloid]
                     [--json] [--lang en|ko]     큐시트. FILE의 확장자(.pdf, .csv)에 따라 형식이 정해집니다
  onetake schema                                 공연 파일의 JSON Schema

종료 상태: 0 완료, 1 수용하지 않은 오류가 있음(check), 2 수행하지 못함.`,
  noCommand: '실행할 명령을 적어 주세요.',
  unknownCommand: (command) => `‘${command}’ 명령은 없습니다. onetake만 실행하면 명령을 볼 수 있습니다.`,
  laterCommand: (command) => `‘${command}’ 명령은 아직 이 버전에 없습니다.`,
  noShow: (command) => `어느 공연인지 적어 주세요: onetake ${command} SHOW`,
  tooMany: (extra) => `‘${extra}’ 항목은 필요 없습니다.`,
  unknownOption: (command, option) => `${command} 명령에는 --${option} 옵션이 없습니다.`,
  valueMissing: (option) => `--${option} 값을 적어 주세요: --${option} VALUE`,
  noValue: (option) => `--${option} 옵션에는 값을 붙이지 않습니다.`,
  badValue: (option, value, values) => `--${option} 값은 ${values.join(', ')} 중 하나여야 합니다. 입력한 값: ${value}`,
  noFile: (file) => `‘${file}’ 파일이 없습니다.`,
  noFolder: (file) => `‘${file}’ 파일을 둘 폴더가 없습니다.`,
  noTarget: '큐시트를 쓸 곳을 적어 주세요: --to FILE',
  badEnding: (file, endings) =>
    `‘${file}’의 확장자는 ${endings.join(' 또는 ')}이어야 합니다. 확장자가 형식을 정합니다.`,
  unknownSheet: (which, known) => `이 공연에는 ‘${which}’ 큐시트가 없습니다. 있는 것: ${known.join(', ')}`,
  error: '오류',
  warning: '경고',
  accepted: (reason) => `수용함: ${reason}`,
  summary: (errors, warnings, accepted) =>
    [`오류 ${errors}건`, `경고 ${warnings}건`, ...(accepted > 0 ? [`수용 ${accepted}건`] : [])].join(', '),
  none: '문제가 없습니다.',
  planHead: { cue: '큐', start: '시작', end: '끝', slack: '여유', early: '앞 여유', name: '이름' },
  noBound: '–',
  whyHead: {
    cue: '큐',
    earliestStart: '시작: 빠르면',
    latestStart: '늦으면',
    earliestEnd: '끝: 빠르면',
    latestEnd: '늦으면',
    name: '이름',
  },
  noLimit: '∞',
  written: (file) => `저장: ${file}`,
};
