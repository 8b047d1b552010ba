/** 곡 화면: 곡 파일, 파형판, 템포, 구간, 가사. */
import { withParticle } from '../particles.ts';
import type { Words } from '../language.ts';

export const songKo: Words['song'] = {
  title: '곡',
  file: {
    none: '곡 파일 없음',
    noneText: '소리 파일(WAV, MP3, FLAC, M4A, OGG)을 선택하면 여기에 파형이 나타나고 함께 재생됩니다.',
    choose: '파일 선택…',
    replace: '바꾸기…',
    find: '파일 찾기…',
    pending: '공연을 저장할 때 공연 파일 옆에 복사됩니다.',
    copied: (path) => `곡을 공연 파일 옆에 ${withParticle(path, '으로/로')} 복사했습니다.`,
    copiedLater: (name) => `공연을 저장할 때 ${withParticle(name, '이/가')} 공연 파일 옆에 복사됩니다.`,
    linked: (path) => `${withParticle(path, '은/는')} 이미 공연 파일 옆에 있어 복사하지 않았습니다.`,
    isAnother: (name) => `${withParticle(name, '은/는')} 찾던 녹음과 다른 파일입니다. 마디와 가사를 확인해 주세요.`,
    endsAt: (time) => `파일 끝 ${time}`,
    takeLength: (time) => `곡 길이를 ${time}로`,
  },
  board: {
    title: '구간, 마디, 가사가 있는 곡 파형',
    reach: '마디선을 끌 때 바뀌는 곳',
    reaches: { stretch: '앞 템포 변경부터 전부', onward: '바로 앞 마디부터 뒤로', bar: '바로 앞 마디만' },
    help: '들리는 위치로 마디선을 끌어 맞춥니다. 그 앞 마디들은 그대로 있습니다. 화살표 키로 조금씩, Shift로 더 조금씩 옮깁니다.',
    wholeSong: '곡 전체',
    bar: (bar) => `${bar}마디`,
    barAt: (time, bpm) => `${time}, 앞 템포 분당 ${bpm}박`,
    section: (name) => `${name} 시작`,
    lyric: (place, text) => `가사 ${place}번째 줄: ${text}`,
    reading: ({ name, place, cues, locked, sections, lyrics }) => {
      const moved = [
        ...(cues === 0 ? [] : [`큐 ${cues}개`]),
        ...(sections === 0 ? [] : [`구간 ${sections}개`]),
        ...(lyrics === 0 ? [] : [`가사 ${lyrics}줄`]),
      ].join(', ');
      const held = locked === 0 ? '' : ` (마디에 잠긴 큐 ${locked}개 포함)`;
      return `${name} · ${place}${moved === '' ? '' : ` · 함께 이동: ${moved}${held}`}`;
    },
  },
  tempo: {
    title: '템포',
    changeHere: '재생 위치에서 변경',
    tap: '탭 (T)',
    tapHint: '박에 맞춰 T 키를 누르세요.',
    playFirst: '곡을 재생하고 박에 맞춰 T 키를 누르세요.',
    spread: (spread, taps) => (spread === null ? `탭 ${taps}회` : `± 분당 ${spread}박, 탭 ${taps}회`),
    from: (bpm, bar) => `${bar}마디부터 ${bpm}`,
    whole: (bpm) => `곡 전체 ${bpm}`,
    forget: '지우기',
  },
  sections: {
    addHere: '재생 위치부터',
    none: '아직 구간이 없습니다. 구간이 시작되는 위치로 가서 N 키를 누르세요.',
    fresh: '새 구간',
    secondPart: (of) => (of === '' ? '뒷부분' : `${of} 뒷부분`),
  },
  lyrics: {
    none: '아직 가사가 없습니다. 가사를 한 줄씩 붙여넣고, 곡을 재생하면서 줄마다 탭해 넣으세요.',
    paste: '붙여넣기…',
    tap: '탭해 넣기 (L)',
    stop: '탭 끝내기',
    toBeat: '박에 맞춤',
    tapHelp: '각 줄이 시작될 때 Enter나 Space 키를 누르세요. Backspace 키는 앞줄로 돌아가고, Esc 키는 탭을 끝냅니다.',
    untimed: '탭 전',
  },
  paste: {
    title: '가사 붙여넣기',
    text: '한 행이 한 줄이 되고 빈 행은 빠집니다. 시간이 적힌 가사 파일(LRC)은 그 시간을 그대로 씁니다.',
    label: '가사',
    counted: (lines, timed) =>
      timed === 0 ? (lines === 0 ? undefined : `${lines}줄`) : `${lines}줄, 시간 있는 줄 ${timed}`,
    where: '넣을 곳',
    replace: '모든 줄 대신',
    behind: '마지막 줄 뒤',
    put: (lines) => `${lines}줄 넣기`,
  },
};
