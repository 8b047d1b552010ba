/** Commands for the sections of the song: each holds from its start to the next one's. */
import { headerOf, inOrder, type SectionRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Moment, Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { addRecord } from './add-record.ts';
import { moveMoment } from './bar-moment.ts';
import { changeRecord } from './change-record.ts';
import type { Outcome } from './edit.ts';

/** A section with the time at which it starts. */
export interface TimedSection {
  readonly section: SectionRecord;
  readonly startMs: Ms;
}

/** The sections in the order of their starts; those of one time in that of their list. */
export function timedSections(document: ShowDocument): TimedSection[] {
  const tempo = tempoMapOf(headerOf(document).music);
  return inOrder(document.sections)
    .map((section) => ({ section, startMs: timeOfMoment(section.start, tempo) }))
    .sort((a, b) => a.startMs - b.startMs);
}

/** The section that runs at a time; undefined before the first. */
function sectionAt(document: ShowDocument, timeMs: Ms): TimedSection | undefined {
  return timedSections(document).findLast(({ startMs }) => startMs <= timeMs);
}

/** Adds a section from a moment on; in the list it stands behind the one that runs until then. */
export function addSection(
  document: ShowDocument,
  { start, name }: { readonly start: Moment; readonly name: string },
): Outcome {
  const before = sectionBefore(document, start);
  const after = before && { after: before.section.id };
  return addRecord(document, { table: 'sections', record: { name, start }, ...after });
}

/** Cuts the section that runs at a moment in two, alike but for their names; refused where none runs, or one starts. */
export function splitSection(
  document: ShowDocument,
  { start, name }: { readonly start: Moment; readonly name: (of: string) => string },
): Outcome {
  const cut = sectionBefore(document, start);
  const atMs = timeOfMoment(start, tempoMapOf(headerOf(document).music));
  if (!cut || cut.startMs === atMs) return { refused: 'no-section' };
  const { id, rank: _rank, extra: _extra, ...record } = cut.section;
  return addRecord(document, { table: 'sections', record: { ...record, name: name(record.name), start }, after: id });
}

/** Moves a section's start, in the form it has, as far as its neighbours let it: at least a millisecond is theirs. */
export function moveSection(document: ShowDocument, { id, toMs }: { readonly id: string; readonly toMs: Ms }): Outcome {
  const sections = timedSections(document);
  const at = sections.findIndex(({ section }) => section.id === id);
  const moved = sections[at];
  if (!moved) return { refused: 'not-found', id };
  const least = Math.min(moved.startMs, (sections[at - 1]?.startMs ?? -Infinity) + 1);
  const most = Math.max(moved.startMs, (sections[at + 1]?.startMs ?? Infinity) - 1);
  const startMs = Math.min(Math.max(toMs, least), most);
  const tempo = tempoMapOf(headerOf(document).music);
  const start = startMs === moved.startMs ? moved.section.start : moveMoment(moved.section.start, startMs, tempo);
  return changeRecord(document, { table: 'sections', id, patch: { start } });
}

function sectionBefore(document: ShowDocument, start: Moment): TimedSection | undefined {
  return sectionAt(document, timeOfMoment(start, tempoMapOf(headerOf(document).music)));
}
