/** 파일을 읽거나 쓰지 못한 까닭. */
import type { Words } from '../language.ts';

export const filesKo: Words['files'] = {
  'not-found': (name) => `‘${name}’ 파일을 찾을 수 없습니다.`,
  'no-permission': (name) => `‘${name}’ 파일을 읽거나 쓸 권한이 없습니다.`,
  'is-directory': (name) => `‘${name}’ 항목은 폴더입니다. 공연 파일이 아닙니다.`,
  'too-large': (name) => `‘${name}’ 파일이 256MB를 넘습니다. 공연 파일이 아닙니다.`,
  'not-utf8': (name, detail) =>
    detail.startsWith('UTF-')
      ? `‘${name}’ 파일의 인코딩이 ${detail}입니다. 공연 파일은 UTF-8이어야 합니다.`
      : `‘${name}’ 파일은 UTF-8 텍스트가 아닙니다. 공연 파일이 아닙니다.`,
  'disk-full': (name) => `디스크에 ‘${name}’ 파일을 쓸 공간이 없습니다. 기존 파일은 그대로 있습니다.`,
  'read-only': (name) => `‘${name}’ 파일이 읽기 전용 디스크에 있습니다.`,
  'no-folder': (name) => `‘${name}’ 파일의 폴더를 찾을 수 없습니다.`,
  'name-taken': (name) => `이름이 ‘${name}’인 다른 파일이 이미 있습니다. 다른 폴더에 저장해 주세요.`,
  'in-use': (name) =>
    `다른 프로그램이 ‘${name}’ 파일을 열어 두어 쓸 수 없습니다. 그 프로그램에서 닫고 다시 저장해 주세요.`,
  'drive-gone': (name) =>
    `‘${name}’ 파일이 있는 드라이브가 응답하지 않습니다. 다시 연결하거나 다른 곳에 저장해 주세요.`,
  'unsafe-path': (name) => `‘${name}’ 파일이 공연 파일과 같은 폴더나 그 아래 폴더에 있지 않습니다.`,
  other: (name, detail) => `‘${name}’ 파일을 읽거나 쓰지 못했습니다(${detail}).`,
};
