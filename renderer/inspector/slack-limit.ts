/** Which of a cue's own rules its slack ends at. semantics.md, "Slack". */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import { isHard } from '#shared/show/defaults.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { timeOfMoment } from '#shared/time/moment.ts';

/** `name`: the other cue of the link; empty for the window. */
export interface SlackLimit {
  readonly by: 'window' | 'link';
  readonly name: string;
}

/** The window or the link at which a delay of the cue first fails; null if it is neither, or there is no limit. */
export function findSlackLimit(document: ShowDocument, plan: Plan, cue: CueRecord): SlackLimit | null {
  const slackMs = plan.slackMs(cue.id);
  if (slackMs === null) return null;
  const edge = (id: string, which: Edge): Ms => {
    const times = plan.timesOf(id);
    return (which === 'end' ? times?.endMs : times?.startMs) ?? 0;
  };
  const { window } = cue;
  if (window?.latest && isHard(window)) {
    if (timeOfMoment(window.latest, plan.tempo) - edge(cue.id, window.edge) === slackMs)
      return { by: 'window', name: '' };
  }
  for (const link of document.links.values()) {
    const { from, to, minMs, maxMs } = link;
    if (!isHard(link) || (from.cue !== cue.id && to.cue !== cue.id)) continue;
    const apart = edge(to.cue, to.edge) - edge(from.cue, from.edge);
    const limit = to.cue === cue.id ? (maxMs ?? NaN) - apart : apart - (minMs ?? NaN);
    const other = to.cue === cue.id ? from.cue : to.cue;
    if (limit === slackMs) return { by: 'link', name: document.cues.get(other)?.number ?? other };
  }
  return null;
}
