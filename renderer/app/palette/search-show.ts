/** What the palette finds: actions by their names in both languages, cues by number or name, sections, times. */
import type { Plan } from '#shared/plan/plan.ts';
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { headerOf, inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { parseTypedTime } from '#shared/time/parse-typed.ts';
import type { ActionId } from '#shared/words/actions.ts';
import { wordsIn } from '#shared/words/language.ts';
import { makeSearchable, matchText, type Searchable } from './match-text.ts';

/** Of each kind; who wants others types on. */
const SHOWN = 30;

export interface Found<T> {
  readonly hits: readonly T[];
  /** How many more there are. */
  readonly more: number;
  /** The best score among them; 0: none. */
  readonly best: number;
}
/** A place of the show that has names: a cue or a section. */
export interface Place {
  readonly id: string;
  readonly startMs: Ms;
  /** What it is found by, the strongest first. */
  readonly names: readonly Searchable[];
}
const NOTHING_FOUND: Found<never> = { hits: [], more: 0, best: 0 };

const ACTION_WORDS = [wordsIn('en'), wordsIn('ko')];

/** All of them, in their own order, for an empty query. */
export function searchActions(query: string, actions: readonly ActionId[]): Found<ActionId> {
  const wanted = makeSearchable(query);
  const scoreOf = (id: ActionId): number =>
    Math.max(...ACTION_WORDS.map((words) => matchText(wanted, makeSearchable(words.actions.names[id]))));
  return best(actions, scoreOf, actions.length);
}

/** The cues by planned start, made ready to be searched by number, and by number and name together. */
export function listCuePlaces(document: ShowDocument, plan: Plan): readonly Place[] {
  return plan.byStart.flatMap((id) => {
    const cue = document.cues.get(id);
    if (!cue) return [];
    const names = [makeSearchable(cue.number), makeSearchable(`${cue.number} ${cue.name}`)];
    return [{ id, startMs: plan.timesOf(id)?.startMs ?? 0, names }];
  });
}

export function listSectionPlaces(document: ShowDocument, plan: Plan): readonly (Place & { readonly name: string })[] {
  return inOrder(document.sections).map(({ id, name, start }) => ({
    id,
    name,
    startMs: timeOfMoment(start, plan.tempo),
    names: [makeSearchable(name)],
  }));
}

/** None for an empty query: they are on the screen already. */
export function searchPlaces<P extends Place>(query: string, places: readonly P[]): Found<P> {
  const wanted = makeSearchable(query);
  if (wanted.plain === '') return NOTHING_FOUND;
  return best(places, ({ names }) => Math.max(...names.map((name, weaker) => matchText(wanted, name) - weaker)), SHOWN);
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
