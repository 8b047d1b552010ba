/** Copies a section with its cues to another part of the song: the second chorus begins as the first one. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Moment, Ms } from '#shared/show/types.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { addRecord } from './add-record.ts';
import { moveMoment } from './bar-moment.ts';
import { changeRecord } from './change-record.ts';
import { timedSections, type TimedSection } from './change-sections.ts';
import { readCueTimes } from './cue-times.ts';
import { duplicateCues } from './duplicate-cues.ts';
import type { Outcome, Refusal } from './edit.ts';
import { runTogether } from './run-together.ts';

export interface CopySection {
  readonly section: string;
  /** The section whose start its cues are laid to; null: right behind, as a section of its own. */
  readonly to: string | null;
}

/** Ids of the cues within a section, in running order. */
export interface SectionCues {
  readonly copied: readonly string[];
  /** They stand in locked lanes, which take no copy. */
  readonly held: readonly string[];
}

/** Ids of the cues that start in a section, in running order; the last section goes up to the end of the song. */
export function cuesWithin(document: ShowDocument, section: string): readonly string[] {
  const span = spanOfSection(document, section);
  if (!span) return [];
  const times = readCueTimes(document);
  return [...document.cues.values()]
    .filter(({ id }) => times.startOf(id) >= span.fromMs && times.startOf(id) < span.toMs)
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

/** Of the cues within a section those that a copy takes, and those it cannot. */
export function cuesOfSection(document: ShowDocument, section: string): SectionCues {
  const cues = cuesWithin(document, section);
  const isHeld = (cue: string): boolean => document.lanes.get(document.cues.get(cue)?.lane ?? '')?.locked === true;
  return { copied: cues.filter((cue) => !isHeld(cue)), held: cues.filter(isHeld) };
}

/**
 * The copies keep their distance from the section's start; all else is as `duplicateCues` has it. Right behind it a new
 * section is begun, with all that the first one says; one that starts there now begins where the copy ends. Refused if
 * that one would be covered whole, and if there is nothing to lay to another section.
 */
export function copySection(document: ShowDocument, { section: id, to }: CopySection): Outcome {
  const span = spanOfSection(document, id);
  if (!span) return { refused: 'not-found', id };
  const { copied, held } = cuesOfSection(document, id);
  const copyTo = (show: ShowDocument, cues: readonly string[], ms: Ms): Outcome =>
    duplicateCues(show, { cues, byMs: ms - span.fromMs });
  if (to !== null) {
    const target = spanOfSection(document, to);
    if (!target) return { refused: 'not-found', id: to };
    // Where all of them stand in locked lanes, the command says so.
    return copyTo(document, copied.length > 0 ? copied : held, target.fromMs);
  }
  const refusal = roomBehind(document, id);
  if (refusal) return refusal;
  const endMs = endOfCopy(span);
  const { id: _id, rank: _rank, extra: _extra, ...record } = span.section;
  const tempo = tempoMapOf(headerOf(document).music);
  const start = span.next?.section.start ?? momentLike(span.section.start, span.toMs, document);
  return runTogether(document, { step: 'copy-section', name: record.name }, [
    ...(span.next ? [giveWay(span.next, moveMoment(span.next.section.start, endMs, tempo))] : []),
    (show) => addRecord(show, { table: 'sections', record: { ...record, start }, after: id }),
    ...(copied.length > 0 ? [(show: ShowDocument) => copyTo(show, copied, span.toMs)] : []),
  ]);
}

/** Why no copy of a section has room right behind it; null if it has. */
export function roomBehind(document: ShowDocument, section: string): Refusal | null {
  const span = spanOfSection(document, section);
  const next = spanOfSection(document, span?.next?.section.id);
  // The last one ends with the song, which can be made longer.
  if (!span || !next?.next || next.toMs > endOfCopy(span)) return null;
  return { refused: 'no-room', section: span.section.name, next: next.section.name };
}

function endOfCopy({ fromMs, toMs }: Span): Ms {
  return toMs + (toMs - fromMs);
}

function giveWay({ section: { id } }: TimedSection, start: Moment): (show: ShowDocument) => Outcome {
  return (show) => changeRecord(show, { table: 'sections', id, patch: { start } });
}

/** The end of the song as a bar, if the section begins with one and the end lies on one. */
function momentLike(start: Readonly<Moment>, ms: Ms, document: ShowDocument): Moment {
  const { bar, beat } = tempoMapOf(headerOf(document).music).barBeatAt(ms);
  return 'bar' in start && beat === 1 ? { bar } : { at: ms };
}

interface Span extends Pick<TimedSection, 'section'> {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** The section that ends it; undefined for the last one, which the song ends. */
  readonly next: TimedSection | undefined;
}

/** From a section's start to the next one's, of the last to the end of the song; null for one that is not there. */
export function spanOfSection(document: ShowDocument, id: string | undefined): Span | null {
  const sections = timedSections(document);
  const place = sections.findIndex(({ section }) => section.id === id);
  const found = sections[place];
  if (!found) return null;
  const next = sections[place + 1];
  const { lengthMs } = headerOf(document).music;
  const toMs = next?.startMs ?? Math.max(lengthMs, found.startMs);
  return { section: found.section, fromMs: found.startMs, toMs, next };
}
