/** The rules that cues and links bring into the network. semantics.md, "When rules cannot hold together". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { PlannedLink } from '#shared/plan/planned-links.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import { isHard } from '#shared/show/defaults.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { pointOf, ZERO, type Rule } from './rule.ts';

const NONE: readonly Rule[] = [];

/** What a cue asks for by itself: its duration, what its start hangs on, its window. */
export function rulesOfCue(document: ShowDocument, state: PlanState, slot: number): readonly Rule[] {
  const cue = cueAt(state, slot);
  if (!cue) return NONE;
  const rules: Rule[] = [durationRule(cue, slot)];
  const start = startRule(document, state, cue, slot);
  if (start) rules.push(start);
  const window = ruleOfWindow(state, cue, slot);
  if (window) rules.push(window);
  return rules;
}

function durationRule({ id, duration: { likelyMs } }: CueRecord, slot: number): Rule {
  const [from, to] = [pointOf(slot, 'start'), pointOf(slot, 'end')];
  return { kind: 'duration', cues: [id], from, to, minMs: likelyMs, maxMs: likelyMs };
}

/** A cue that hangs on another follows it; one that hangs on the clock may move, unless it is locked. */
function startRule(document: ShowDocument, state: PlanState, cue: CueRecord, slot: number): Rule | null {
  const to = pointOf(slot, 'start');
  if ('after' in cue.start) {
    const { after, edge, offsetMs = 0 } = cue.start;
    const from = pointOf(state.tree.leader[slot] ?? 0, edge);
    return { kind: 'anchor', cues: [cue.id, after], from, to, minMs: offsetMs, maxMs: offsetMs };
  }
  if (cue.locked !== true && document.lanes.get(cue.lane)?.locked !== true) return null;
  const at = state.times.start.at(slot) ?? 0;
  return { kind: 'locked', cues: [cue.id], from: ZERO, to, minMs: at, maxMs: at };
}

/** What the window of a cue asks for; null for none, and for a soft one. */
export function ruleOfWindow({ tempo }: PlanState, { id, window }: CueRecord, slot: number): Rule | null {
  if (!window || !isHard(window)) return null;
  return {
    kind: 'window',
    cues: [id],
    from: ZERO,
    to: pointOf(slot, window.edge),
    minMs: window.earliest ? timeOfMoment(window.earliest, tempo) : -Infinity,
    maxMs: window.latest ? timeOfMoment(window.latest, tempo) : Infinity,
  };
}

/** What a link asks for; null for a soft one. */
export function ruleOfLink({ link, from, to }: PlannedLink): Rule | null {
  if (!isHard(link)) return null;
  return {
    kind: 'link',
    cues: [link.from.cue, link.to.cue],
    link: link.id,
    from: pointOf(from, link.from.edge),
    to: pointOf(to, link.to.edge),
    minMs: link.minMs ?? -Infinity,
    maxMs: link.maxMs ?? Infinity,
  };
}
