/**
 * Texts of many cues at once: what would be written anew is listed first, cue by cue and field by field, with the reason
 * where it can't be; what is chosen of it is then done as one step.
 */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Outcome, Refusal, StepLabel } from './edit.ts';

/** Texts of a cue, in the order in which they are listed. */
export const CUE_TEXTS = ['number', 'name', 'call', 'notes'] as const;
export type CueText = (typeof CUE_TEXTS)[number];

export interface Rewrite {
  readonly cue: string;
  readonly field: CueText;
  readonly before: string;
  readonly after: string;
}

/** How long each may be, in UTF-16 units. show-format.md. */
const LONGEST: Readonly<Record<CueText, number>> = { number: 24, name: 200, call: 10_000, notes: 10_000 };

export interface FindAndReplace {
  readonly find: string;
  readonly replace: string;
  readonly fields: ReadonlySet<CueText>;
  readonly matchCase: boolean;
  /** Only where neither letter nor digit stands beside it. */
  readonly wholeWords: boolean;
  /** Ids; null: all cues. */
  readonly cues: ReadonlySet<string> | null;
}

/** Every text that holds what is looked for, in running order; none for an empty search. Hangul in parts is found too. */
export function findReplacements(document: ShowDocument, request: FindAndReplace): readonly Rewrite[] {
  const pattern = patternOf(request);
  if (!pattern) return [];
  const rewrites: Rewrite[] = [];
  for (const cue of inOrder(document.cues)) {
    if (request.cues && !request.cues.has(cue.id)) continue;
    for (const field of CUE_TEXTS) {
      const before = cue[field];
      if (!request.fields.has(field) || before === undefined) continue;
      const after = before.normalize('NFC').replace(pattern, () => request.replace);
      if (after !== before.normalize('NFC')) rewrites.push({ cue: cue.id, field, before, after });
    }
  }
  return rewrites;
}

/** What is looked for, as a pattern; null for nothing. */
function patternOf({
  find,
  matchCase,
  wholeWords,
}: Pick<FindAndReplace, 'find' | 'matchCase' | 'wholeWords'>): RegExp | null {
  if (find === '') return null;
  const text = find.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  const source = wholeWords ? `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])` : text;
  return new RegExp(source, matchCase ? 'gu' : 'giu');
}

/** Why each can't be done, by its place in the list; those that can are not in it. */
export function refusedRewrites(document: ShowDocument, rewrites: readonly Rewrite[]): ReadonlyMap<number, Refusal> {
  const refused = new Map<number, Refusal>();
  rewrites.forEach(({ field, after }, place) => {
    if (field === 'number' && (after.trim() === '' || after.length > LONGEST.number))
      refused.set(place, { refused: 'number-invalid', number: after });
    else if (after.length > LONGEST[field]) refused.set(place, { refused: 'value-invalid', field, value: after });
  });
  // A number that stays because it was refused may be the one that another wants.
  for (let found = true; found;) {
    found = false;
    const holders = holdersOf(document, rewrites, refused);
    rewrites.forEach(({ field, after }, place) => {
      if (field !== 'number' || refused.has(place) || (holders.get(after) ?? 0) < 2) return;
      refused.set(place, { refused: 'number-taken', number: after });
      found = true;
    });
  }
  return refused;
}

/** How many cues would have each number. */
function holdersOf(
  document: ShowDocument,
  rewrites: readonly Rewrite[],
  refused: ReadonlyMap<number, Refusal>,
): ReadonlyMap<string, number> {
  const next = new Map<string, string>();
  rewrites.forEach(({ cue, field, after }, place) => {
    if (field === 'number' && !refused.has(place)) next.set(cue, after);
  });
  const holders = new Map<string, number>();
  for (const { id, number } of document.cues.values()) {
    const has = next.get(id) ?? number;
    holders.set(has, (holders.get(has) ?? 0) + 1);
  }
  return holders;
}

/** Writes all of them; refused whole if one of them can't be done. */
export function rewriteCues(
  document: ShowDocument,
  { rewrites, step }: { readonly rewrites: readonly Rewrite[]; readonly step: 'replace-text' | 'renumber' },
): Outcome {
  const [first] = refusedRewrites(document, rewrites).values();
  if (first) return first;
  const after = new Map<string, CueRecord>();
  for (const { cue: id, field, after: text } of rewrites) {
    const cue = after.get(id) ?? document.cues.get(id);
    if (!cue) return { refused: 'not-found', id };
    after.set(id, { ...cue, [field]: text });
  }
  const updated = [...after].flatMap(([id, cue]) => {
    const before = document.cues.get(id);
    return before ? [[before, cue] as const] : [];
  });
  const [only] = after.values();
  const label: StepLabel = { step, count: after.size, ...(after.size === 1 && only ? { number: only.number } : {}) };
  return { label, diff: updated.length > 0 ? { cues: { updated } } : {} };
}
