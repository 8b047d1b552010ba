/** The handles of the board in words: for those who listen, and beside a drag. */
import type { Words } from '#shared/words/language.ts';
import { printPlain } from '#shared/time/plainest-number.ts';
import { printExactTime } from '#shared/time/print.ts';
import type { BoardHandle } from './board-handles.ts';

/** What a handle is called. */
export function nameOfHandle(handle: BoardHandle, { song: { board } }: Words): string {
  switch (handle.kind) {
    case 'bar':
      return board.bar(handle.bar);
    case 'section':
      return board.section(handle.name);
    case 'lyric':
      return board.lyric(handle.index + 1, handle.text);
    default:
      return handle satisfies never;
  }
}

/** Where it stands, and for a bar line the tempo that leads to it. */
export function placeOfHandle(handle: BoardHandle, { song: { board } }: Words): string {
  const time = printExactTime(handle.timeMs);
  return handle.kind === 'bar' ? board.barAt(time, printPlain(handle.bpm)) : time;
}
