/** 셸이 하는 말: 대화상자, 창 제목, 동작이 아닌 메뉴 항목. */
import type { Words } from '../language.ts';

export const shellKo: Words['shell'] = {
  fileType: 'One Take 공연',
  pdfType: 'PDF',
  csvType: '표(CSV)',
  songType: '소리 파일',
  songTitle: '곡 파일 선택',
  openTitle: '공연 열기',
  saveTitle: '공연 저장',
  exportTitle: '큐시트 저장',
  untitled: '제목 없는 공연',
  saveChanges: {
    message: (title: string) => `‘${title}’의 변경 내용을 저장할까요?`,
    detail: '저장하지 않은 내용은 사라집니다.',
    save: '저장',
    discard: '저장 안 함',
    cancel: '취소',
  },
  stopTake: {
    message: (title) => `‘${title}’ 테이크가 진행 중입니다. 끝낼까요?`,
    detail: '지금까지의 기록으로 테이크를 끝내고, 다른 변경 내용과 함께 공연에 저장합니다.',
    goOn: '테이크 계속',
    stop: '끝내고 저장한 뒤 닫기',
  },
  replace: {
    message: (name: string) => `‘${name}’ 파일이 이미 있습니다. 바꿀까요?`,
    detail: '지금 들어 있는 내용은 사라집니다.',
    heldDetail:
      '바꾸면 상대가 다음에 저장할 때 어느 쪽을 남길지 묻게 됩니다. 다른 이름으로 저장하면 방해가 되지 않습니다.',
    replace: '바꾸기',
    cancel: '취소',
  },
  gone: {
    message: '창이 거듭 멈춥니다.',
    detail:
      '1분 안에 네 번 멈췄습니다. 지금까지의 작업과 진행 중이던 테이크의 기록은 모두 보관되어 있습니다. 다시 열거나 다음에 One Take를 시작하면 그대로 돌아옵니다.',
    reopen: '다시 열기',
    quit: '종료',
  },
  menu: {
    recent: '최근 공연',
    noRecent: '아직 없음',
    clearRecent: '목록 지우기',
    close: '창 닫기',
    quit: 'One Take 종료',
    about: 'One Take 정보',
    hide: 'One Take 가리기',
    hideOthers: '기타 가리기',
    unhide: '모두 보기',
    services: '서비스',
    cut: '잘라내기',
    copy: '복사',
    paste: '붙여넣기',
    fullScreen: '전체 화면',
    window: '윈도우',
    minimize: '최소화',
    zoom: '확대/축소',
    front: '모두 앞으로 가져오기',
  },
};
