/** What the palette finds: actions by their names in both languages, cues by number or name, sections. */
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { headerOf, inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { parseTypedTime } from '#shared/time/parse-typed.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ActionId } from '#shared/words/actions.ts';
import { wordsIn } from '#shared/words/language.ts';
import { matchAny, matchText } from './match-text.ts';

/** Of each kind; who wants others types on. */
const SHOWN = 30;

export interface Found<T> {
  readonly hits: readonly T[];
  /** How many more there are. */
  readonly more: number;
  /** The best score among them; 0: none. */
  readonly best: number;
}
export interface CueHit {
  readonly id: string;
  readonly startMs: Ms;
}
export interface SectionHit {
  readonly id: string;
  readonly name: string;
  readonly startMs: Ms;
}

/** All of them, in their own order, for an empty query. */
export function searchActions(query: string, actions: readonly ActionId[]): Found<ActionId> {
  const words = [wordsIn('en'), wordsIn('ko')];
  const nameIn = (id: ActionId): readonly string[] => words.map(({ actions: { names } }) => names[id]);
  return best(actions, (id) => matchAny(query, nameIn(id)), actions.length);
}

/** None for an empty query: they are in the table already. */
export function searchCues(query: string, document: ShowDocument, plan: Plan): Found<CueHit> {
  if (query.trim() === '') return { hits: [], more: 0, best: 0 };
  const found = best(
    plan.byStart,
    (id) => {
      const cue = document.cues.get(id);
      if (!cue) return 0;
      // A number outranks a name, and both together may be typed.
      const byNumber = matchText(query, cue.number);
      return byNumber > 0 ? byNumber + 1 : matchText(query, `${cue.number} ${cue.name}`) * 0.9;
    },
    SHOWN,
  );
  return { ...found, hits: found.hits.map((id) => ({ id, startMs: plan.timesOf(id)?.startMs ?? 0 })) };
}

export function searchSections(query: string, document: ShowDocument, plan: Plan): Found<SectionHit> {
  if (query.trim() === '') return { hits: [], more: 0, best: 0 };
  const sections = inOrder(document.sections);
  const found = best(sections, ({ name }) => matchText(query, name), SHOWN);
  return {
    ...found,
    hits: found.hits.map(({ id, name, start }) => ({ id, name, startMs: timeOfMoment(start, plan.tempo) })),
  };
}

/** The time that was typed, in any form a person would type one; null if it is none. */
export function searchTime(query: string, document: ShowDocument, plan: Plan): Ms | null {
  const header = headerOf(document);
  const typed = parseTypedTime(query, {
    as: 'time',
    tempo: plan.tempo,
    frameRate: frameRateOf(header),
    timecodeStart: timecodeStartOf(header),
  });
  return typed.ok ? typed.ms : null;
}

/** The best first; among equals in the given order. */
function best<T>(all: readonly T[], scoreOf: (item: T) => number, shown: number): Found<T> {
  const scored = all
    .map((item, index) => ({ item, index, score: scoreOf(item) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  return {
    hits: scored.slice(0, shown).map(({ item }) => item),
    more: Math.max(0, scored.length - shown),
    best: scored[0]?.score ?? 0,
  };
}
