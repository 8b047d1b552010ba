/** `breath-short`: a phrase is longer than the breath that is left for it. semantics.md, "Breath". */
import {
  breatheUntil,
  exert,
  longestPhraseMs,
  RESTED,
  type BreathCorner,
  type Breathing,
} from '#shared/plan/breath.ts';
import { cueAt } from '#shared/plan/plan-state.ts';
import type { Stretch } from '#shared/plan/stretches.ts';
import type { CueRecord, ResourceRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { roundUpToMs } from '#shared/time/rounding.ts';
import { along } from './along.ts';
import type { ResourceCheck } from './all-checks.ts';
import type { Problem } from './problem.ts';
import { isSameList } from './same-list.ts';

/** So little more is no more: binary fractions tell nobody to breathe. */
const MARGIN_MS = 0.000_001;

/** A phrase that is sung, and the largest fatigue since it began. */
interface Singing {
  readonly cue: string;
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly phraseMs: Ms;
  readonly mostFatigue: number;
}

interface Sung {
  readonly breathing: Breathing;
  readonly singing: readonly Singing[];
}

export const checkBreath: ResourceCheck = along<ResourceRecord, Stretch, Sung>({
  concerns: ({ kind }) => kind === 'performer',
  begin: { breathing: RESTED, singing: [] },
  isSame: (a, b) => isSameBreathing(a.breathing, b.breathing) && isSameList(a.singing, b.singing),
  over(state, resource, { slots }, from) {
    const problems: Problem[] = [];
    let sung = from;
    for (const slot of slots) {
      const cue = cueAt(state, slot);
      if (!cue || (cue.kind !== 'artist' && cue.kind !== 'dance') || !cue.uses?.includes(resource.id)) continue;
      const fromMs = state.times.start.at(slot) ?? 0;
      const toMs = state.times.end.at(slot) ?? 0;
      const { breathing, singing } = singUntil(sung, fromMs, resource, problems);
      const phraseMs = phraseOf(cue);
      const phrase = { cue: cue.id, fromMs, toMs, phraseMs, mostFatigue: breathing.fatigue };
      sung = {
        breathing: exert(breathing, { fromMs, toMs, effort: cue.effort ?? 0 }),
        singing: phraseMs > 0 ? [...singing, phrase] : singing,
      };
    }
    return { problems, to: sung };
  },
  end(_state, resource, sung) {
    const problems: Problem[] = [];
    singUntil(sung, Infinity, resource, problems);
    return problems;
  },
});

function phraseOf({ kind, sings, longestPhraseMs: phraseMs = 0 }: CueRecord): Ms {
  return kind === 'artist' && sings === true ? phraseMs : 0;
}

/** Goes on to a moment; what ends on the way, that moment included, is judged: its own two ends count. */
function singUntil(sung: Sung, untilMs: Ms, resource: ResourceRecord, problems: Problem[]): Sung {
  let { singing } = sung;
  const hear = ({ atMs, fatigue }: BreathCorner): void => {
    const heard = singing.map((phrase) =>
      fatigue > phrase.mostFatigue ? { ...phrase, mostFatigue: fatigue } : phrase,
    );
    for (const phrase of heard) if (phrase.toMs <= atMs) problems.push(...judge(phrase, resource));
    singing = heard.filter(({ toMs }) => toMs > atMs);
  };
  const breathing = breatheUntil(sung.breathing, untilMs, resource.breath, hear);
  if (untilMs !== Infinity && singing.length > 0) hear(breathing);
  return { breathing, singing };
}

function judge({ cue, fromMs, toMs, phraseMs, mostFatigue }: Singing, { id, breath }: ResourceRecord): Problem[] {
  const lack = phraseMs - longestPhraseMs(mostFatigue, breath);
  if (lack <= MARGIN_MS) return [];
  const byMs = roundUpToMs(lack);
  return [
    {
      code: 'breath-short',
      severity: 'warning',
      cues: [cue],
      resource: id,
      fromMs,
      toMs,
      byMs,
      breathMs: phraseMs - byMs,
    },
  ];
}

function isSameBreathing(a: Breathing, b: Breathing): boolean {
  return a.atMs === b.atMs && a.fatigue === b.fatigue && a.effort === b.effort && isSameList(a.running, b.running);
}
