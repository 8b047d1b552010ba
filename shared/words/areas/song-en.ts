/** The song screen: its file, the board, tempo, sections, lyrics. */
import type { BarFitReach } from '#shared/time/fit-bar.ts';

/** What a drag takes along. */
export interface BoardReading {
  readonly name: string;
  readonly place: string;
  readonly cues: number;
  readonly locked: number;
  readonly sections: number;
  readonly lyrics: number;
}

const reaches: Record<BarFitReach, string> = {
  stretch: 'All bars since the last change',
  onward: 'The bar before, and on',
  bar: 'The bar before alone',
};
const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

export const songEn = {
  title: 'Song',
  file: {
    none: 'No song file',
    noneText: 'Choose a sound file (WAV, MP3, FLAC, M4A, OGG) to see it here and play along.',
    choose: 'Choose a file…',
    replace: 'Replace…',
    find: 'Find it…',
    pending: 'Goes along when the show is saved: it is copied beside it.',
    copied: (path: string) => `The song is copied beside the show as ${path}.`,
    copiedLater: (name: string) => `${name} is copied beside the show when you save it.`,
    linked: (path: string) => `${path} lies beside the show already. Nothing was copied.`,
    isAnother: (name: string) =>
      `${name} is another recording than the one that was missed. Check bars and lyrics against it.`,
    endsAt: (time: string) => `The file ends at ${time}.`,
    takeLength: (time: string) => `Song lasts ${time}`,
  },
  board: {
    title: 'The song with its sections, bars and lyrics',
    reach: 'A dragged bar line changes',
    reaches,
    help: 'Drag a bar line to where you hear it: the bars before it stay. Arrow keys nudge it, Shift finer.',
    wholeSong: 'The whole song',
    bar: (bar: number) => `Bar ${bar}`,
    barAt: (time: string, bpm: string) => `${time}, ${bpm} beats a minute before it`,
    section: (name: string) => `Start of ${name}`,
    lyric: (place: number, text: string) => `Line ${place}: ${text}`,
    reading: ({ name, place, cues, locked, sections, lyrics }: BoardReading) => {
      const moved = [
        ...counted(cues, 'cue', 'cues'),
        ...counted(sections, 'section', 'sections'),
        ...counted(lyrics, 'line of lyrics', 'lines of lyrics'),
      ].join(', ');
      const held = locked === 0 ? '' : ` (${locked} locked on their bars)`;
      return `${name} · ${place}${moved === '' ? '' : ` · moves ${moved}${held}`}`;
    },
  },
  tempo: {
    title: 'Tempo',
    changeHere: 'Change at the playhead',
    tap: 'Tap (T)',
    tapHint: 'Press T with the beat.',
    playFirst: 'Play the song, then press T with the beat.',
    spread: (spread: string | null, taps: number) =>
      spread === null ? `${taps} taps` : `± ${spread} beats a minute, ${taps} taps`,
    from: (bpm: string, bar: number) => `${bpm} from bar ${bar}`,
    whole: (bpm: string) => `${bpm} for the whole song`,
    forget: 'Forget',
  },
  sections: {
    addHere: 'From the playhead',
    none: 'No sections yet. Put the playhead where one begins, and press N.',
    fresh: 'New section',
    secondPart: (of: string) => (of === '' ? 'Second part' : `${of}, second part`),
  },
  lyrics: {
    none: 'No lyrics yet. Paste a text, one line a row, and tap its lines in while the song plays.',
    paste: 'Paste…',
    tap: 'Tap in (L)',
    stop: 'Stop tapping',
    toBeat: 'To the beat',
    tapHelp: 'Press Enter or Space as each line begins. Backspace takes the line before again, Esc stops.',
    untimed: 'to tap',
  },
  paste: {
    title: 'Paste lyrics',
    text: 'One line a row; empty rows are left out. Lyric files with times (LRC) keep them.',
    label: 'Lyrics',
    counted: (lines: number, timed: number) =>
      timed === 0
        ? counted(lines, 'line', 'lines')[0]
        : `${lines} ${lines === 1 ? 'line' : 'lines'}, ${timed} with times`,
    where: 'Where',
    replace: 'In place of all lines',
    behind: 'Behind the last line',
    put: (lines: number) => (lines === 1 ? 'Put in 1 line' : `Put in ${lines} lines`),
  },
};
