/** Selecting what belongs together: a lane, a section, who uses the same, what hangs on one another. */
import { cuesWithin } from '#shared/edit/copy-section.ts';
import { timedSections } from '#shared/edit/change-sections.ts';
import { withFollowers } from '#shared/timeline/followers.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';

const hasFocus = (): boolean => useSession.getState().focus !== null;
const hasSections = (): boolean => currentShow().document.sections.size > 0;
/** Selects what belongs to the cue with the keyboard, which stays there. */
const alike = (cuesOf: (cue: CueRecord, document: ShowDocument) => Iterable<string>): Action => ({
  run() {
    const { focus, select } = useSession.getState();
    const { document } = currentShow();
    const cue = focus === null ? undefined : document.cues.get(focus);
    if (cue) select(cuesOf(cue, document), cue.id);
  },
  isEnabled: hasFocus,
});

export const selectActions = {
  'select-lane': alike(({ lane }, document) => idsOf(document, (other) => other.lane === lane)),
  'select-resource': alike(({ uses = [], id }, document) => {
    const used = new Set(uses);
    return [id, ...idsOf(document, (other) => other.uses?.some((resource) => used.has(resource)) ?? false)];
  }),
  'select-followers': alike(({ id }, document) => withFollowers(document.cues, [id])),
  'select-section': { run: selectSectionHere, isEnabled: hasSections },
} satisfies Record<string, Action>;

function idsOf({ cues }: ShowDocument, isMeant: (cue: CueRecord) => boolean): string[] {
  return [...cues.values()].filter(isMeant).map(({ id }) => id);
}

/** The section in which the cue with the keyboard starts; without one, that of the playhead. Null before the first. */
export function sectionHere(): string | null {
  const { document, plan } = currentShow();
  const { focus } = useSession.getState();
  const atMs = (focus === null ? undefined : plan.timesOf(focus)?.startMs) ?? useTransport.getState().positionMs();
  return timedSections(document).findLast(({ startMs }) => startMs <= atMs)?.section.id ?? null;
}

function selectSectionHere(): void {
  const section = sectionHere();
  const { focus, select } = useSession.getState();
  if (section === null) return;
  const cues = cuesWithin(currentShow().document, section);
  select(cues, focus !== null && cues.includes(focus) ? focus : (cues[0] ?? null));
}

/** Adds the cues of a section to what is selected; where all of them are, takes them out again. */
export function toggleSection(section: string): void {
  const { selection, select } = useSession.getState();
  const cues = cuesWithin(currentShow().document, section);
  const isTaken = cues.every((cue) => selection.has(cue));
  const others = [...selection].filter((cue) => !cues.includes(cue));
  if (isTaken) select(others, others.at(-1) ?? null);
  else select([...others, ...cues], cues[0] ?? null);
}
