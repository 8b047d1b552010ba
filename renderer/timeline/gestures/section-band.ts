/** The band of the sections in the rulers: a double-click fills the view with one, Shift or Ctrl selects its cues. */
import { timedSections } from '#shared/edit/change-sections.ts';
import { cuesWithin, spanOfSection } from '#shared/edit/copy-section.ts';
import { printTime } from '#shared/time/print.ts';
import { timeAtX } from '#shared/timeline/viewport.ts';
import { wordsIn } from '#shared/words/language.ts';
import { toggleSection } from '#renderer/actions/select-actions.ts';
import { zoomToSection } from '#renderer/actions/view-actions.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { SECTION_BAND } from '../ruler-bands.ts';
import type { GestureContext, PointerAt } from './gesture.ts';
import { hovering } from './hovering.ts';

export interface SectionBand {
  /** The pointer moves over the rulers, so far from their top; gives whether a section is under it. */
  move(pointer: PointerAt, yPx: number): boolean;
  /** The main button goes down; gives whether that was for a section, and has nothing to do with the playhead. */
  press(pointer: PointerAt, yPx: number): boolean;
  doublePress(pointer: PointerAt, yPx: number): void;
  /** The pointer is gone, or a gesture begins. */
  leave(): void;
}

export function sectionBand(context: GestureContext): SectionBand {
  const hover = hovering(context, describeSection);
  const sectionAt = ({ x }: PointerAt, yPx: number): string | null => {
    if (yPx < SECTION_BAND.topPx || yPx >= SECTION_BAND.topPx + SECTION_BAND.heightPx) return null;
    const { document } = currentShow();
    const timeMs = timeAtX(context.view.viewport(), x);
    const id = timedSections(document).findLast(({ startMs }) => startMs <= timeMs)?.section.id;
    const span = spanOfSection(document, id);
    return span && timeMs < span.toMs ? span.section.id : null;
  };
  return {
    move(pointer, yPx) {
      const section = sectionAt(pointer, yPx);
      hover.over(section, pointer);
      return section !== null;
    },
    press(pointer, yPx) {
      const section = pointer.adds ? sectionAt(pointer, yPx) : null;
      if (section === null) return false;
      toggleSection(section);
      context.focusCues();
      return true;
    },
    doublePress(pointer, yPx) {
      const section = pointer.adds ? null : sectionAt(pointer, yPx);
      if (section !== null) zoomToSection(section);
    },
    leave: () => hover.stop(),
  };
}

/** Its name, which may be cut in the band, its time, how many cues it has, and what can be done with it. */
function describeSection(id: string): string | null {
  const { document } = currentShow();
  const span = spanOfSection(document, id);
  if (!span) return null;
  const { common, timeline } = wordsIn(useSession.getState().language);
  const times = `${printTime(span.fromMs)} – ${printTime(span.toMs)}`;
  const cues = common.cues(cuesWithin(document, id).length);
  return [[span.section.name, times, cues].join(' · '), timeline.sectionKeys].join('\n');
}
