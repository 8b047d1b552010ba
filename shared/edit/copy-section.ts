/** Copies the cues of a section to another part of the song: the second chorus begins as the first one. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { addSection, timedSections } from './change-sections.ts';
import { readCueTimes } from './cue-times.ts';
import { duplicateCues } from './duplicate-cues.ts';
import type { Outcome } from './edit.ts';
import { runTogether } from './run-together.ts';

export interface CopySection {
  readonly section: string;
  /** The section whose start they are laid to; null: right behind, as a section of its own. */
  readonly to: string | null;
}

/** Ids of the cues that start in a section, in running order; of the last one up to the end of the song. */
export function cuesOfSection(document: ShowDocument, section: string): readonly string[] {
  const span = spanOfSection(document, section);
  if (!span) return [];
  const times = readCueTimes(document);
  return [...document.cues.values()]
    .filter(({ id }) => times.startOf(id) >= span.fromMs && times.startOf(id) < span.toMs)
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

/**
 * The copies keep their distance from the section's start; all else is as `duplicateCues` has it. Right behind, a new
 * section of the same name is begun where none starts. Refused if the section has no cue.
 */
export function copySection(document: ShowDocument, { section: id, to }: CopySection): Outcome {
  const span = spanOfSection(document, id);
  const name = document.sections.get(id)?.name;
  if (!span || name === undefined) return { refused: 'not-found', id };
  const cues = cuesOfSection(document, id);
  if (cues.length === 0) return { refused: 'nothing-selected' };
  const targetMs = to === null ? span.toMs : spanOfSection(document, to)?.fromMs;
  if (targetMs === undefined) return { refused: 'not-found', id: to ?? id };
  const copy = (show: ShowDocument): Outcome => duplicateCues(show, { cues, byMs: targetMs - span.fromMs });
  const isTaken = timedSections(document).some(({ startMs }) => startMs === targetMs);
  if (to !== null || isTaken) return copy(document);
  const { bar, beat } = tempoMapOf(headerOf(document).music).barBeatAt(targetMs);
  const start = beat === 1 ? { bar } : { at: targetMs };
  return runTogether(document, { step: 'duplicate-cues', count: cues.length }, [
    (show) => addSection(show, { start, name }),
    copy,
  ]);
}

/** From a section's start to the next one's, of the last to the end of the song; null for one that is not there. */
export function spanOfSection(document: ShowDocument, id: string): { readonly fromMs: Ms; readonly toMs: Ms } | null {
  const sections = timedSections(document);
  const place = sections.findIndex(({ section }) => section.id === id);
  const found = sections[place];
  if (!found) return null;
  return { fromMs: found.startMs, toMs: sections[place + 1]?.startMs ?? headerOf(document).music.lengthMs };
}
