/** The song screen: beats and lines tapped while the song plays, tempo changes and sections at the playhead. */
import { nearestBeatMoment } from '#shared/edit/bar-moment.ts';
import { timeLyric } from '#shared/edit/change-lyrics.ts';
import { addSection, splitSection } from '#shared/edit/change-sections.ts';
import { setTempo } from '#shared/edit/change-tempo.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Lyric, Moment, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { isUntimed, markUntimed, useSongScreen } from '#renderer/state/song-screen.ts';
import { useTransport } from '#renderer/state/transport.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { Action } from './action.ts';
import { chooseSong } from './choose-song.ts';
import { transportActions } from './transport-actions.ts';

const hasShow = (): boolean => useDocument.getState().show !== null;
const isTapping = (): boolean => useSongScreen.getState().tapping;
const isPlaying = (): boolean => useTransport.getState().playing;
const linesOf = (): readonly Readonly<Lyric>[] => headerOf(currentShow().document).music.lyrics ?? [];
/** A take owns the clock. */
const canBeginTapping = (): boolean => hasShow() && linesOf().length > 0 && transportActions['play-pause'].isEnabled();
/** A line that is tapped again is heard from so long before it. */
const LEAD_MS = 3_000;

export const songActions = {
  'choose-song': { run: chooseSong, isEnabled: hasShow },
  'tap-tempo': { run: () => useSongScreen.getState().tap(playheadMs()), isEnabled: isPlaying },
  'add-tempo-change': { run: addTempoChange },
  'add-section': { run: addSectionHere },
  'split-section': { run: splitSectionHere },
  'tap-lyrics': { run: toggleTapping, isEnabled: () => isTapping() || canBeginTapping() },
  'tap-line': { run: tapLine, isEnabled: () => isTapping() && isPlaying() },
  'tap-line-again': { run: goBackALine, isEnabled: isTapping },
  'song-done': { run: leave },
} satisfies Record<string, Action>;

/** Begins to tap at the line in hand, heard from a little before; or stops. */
function toggleTapping(): void {
  const { tapping, line, setTapping, setLine } = useSongScreen.getState();
  setTapping(!tapping);
  if (tapping) return;
  const from = line ?? firstUntimed();
  setLine(from);
  if (isPlaying()) return;
  const before = linesOf()[from - 1];
  if (before) leadUpTo(before);
  useTransport.getState().play();
}

/** Takes up a line while tapping goes on: it is heard again from a little before. */
export function tapFrom(index: number): void {
  useSongScreen.getState().setLine(index);
  const line = linesOf()[index];
  if (line && !isUntimed(line)) leadUpTo(line);
}

function leadUpTo({ start }: Readonly<Lyric>): void {
  useTransport.getState().seek(Math.max(0, timeOfMoment(start, currentShow().plan.tempo) - LEAD_MS));
}

/** Gives the line in hand the time of the playhead, and takes up the next. */
function tapLine(): void {
  const { line, setLine, setTapping } = useSongScreen.getState();
  const before = linesOf();
  if (line === null || !before[line]) {
    setTapping(false);
    return;
  }
  if (!useDocument.getState().run((show) => timeLyric(show, { index: line, start: tapped(playheadMs()) }))) return;
  const after = linesOf();
  // Lines that were only pushed along have no time of their own yet.
  for (const [at, other] of before.entries()) if (at !== line && isUntimed(other)) markUntimedAt(after, at);
  if (line + 1 < after.length) setLine(line + 1);
  else setTapping(false);
}

function goBackALine(): void {
  tapFrom(Math.max(0, (useSongScreen.getState().line ?? 0) - 1));
}

function tapped(timeMs: Ms): Moment {
  const { tempo } = currentShow().plan;
  return useSongScreen.getState().toBeat ? nearestBeatMoment(timeMs, tempo) : { at: timeMs };
}

/** The first line without a time of its own; 0 if all have theirs. */
function firstUntimed(): number {
  return Math.max(0, linesOf().findIndex(isUntimed));
}

function markUntimedAt(lines: readonly Readonly<Lyric>[], at: number): void {
  const line = lines[at];
  if (line) markUntimed(line);
}

/** In the bar whose line is nearest: a change holds what comes before it in place. */
function addTempoChange(): void {
  useDocument.getState().run((show) => setTempo(show, { bar: Math.max(2, nearestBar()) }));
}

function addSectionHere(): void {
  const { sections } = wordsIn(useSession.getState().language).song;
  useDocument.getState().run((show) => addSection(show, { start: beatHere(), name: sections.fresh }));
}

function splitSectionHere(): void {
  const { sections } = wordsIn(useSession.getState().language).song;
  useDocument.getState().run((show) => splitSection(show, { start: beatHere(), name: sections.secondPart }));
}

function leave(): void {
  if (isTapping()) useSongScreen.getState().setTapping(false);
  else useSession.getState().setScreen('plan');
}

function playheadMs(): Ms {
  return Math.round(useTransport.getState().positionMs());
}
function beatHere(): Moment {
  return nearestBeatMoment(playheadMs(), currentShow().plan.tempo);
}

/** The bar whose line is nearest to the playhead. */
function nearestBar(): number {
  const { tempo } = currentShow().plan;
  const { bar, beat } = tempo.barBeatAt(playheadMs());
  return beat - 1 > tempo.beatsIn(bar) / 2 ? bar + 1 : bar;
}
