/** What differs between two states of a show, as the steps that would lead from one to the other. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { StepLabel } from './edit.ts';
import { nameOfRecord } from './record-names.ts';
import { isSameValue } from './same-value.ts';

/** Tables whose records have a name of their own in the labels of steps. */
const NAMED = ['lanes', 'resources', 'links', 'sections', 'zones', 'people', 'jumps', 'sheets', 'issues'] as const;

/** Cue by cue and field by field, in the order of the later state; empty if nothing differs but the order of lists. */
export function compareDocuments(before: ShowDocument, after: ShowDocument): readonly StepLabel[] {
  return [
    ...compareHeaders(before, after),
    ...compareCues(before, after),
    ...NAMED.flatMap((table) => compareNamed(table, before, after)),
    ...compareTakes(before, after),
  ];
}

function compareHeaders(before: ShowDocument, after: ShowDocument): StepLabel[] {
  return changedFields(headerOf(before), headerOf(after)).map((field) => ({ step: 'change-show', field }));
}

function compareCues({ cues: before }: ShowDocument, { cues: after }: ShowDocument): StepLabel[] {
  const labels: StepLabel[] = [];
  for (const [id, cue] of after) {
    const old = before.get(id);
    if (!old) labels.push({ step: 'add-cue', number: cue.number });
    else {
      for (const field of changedFields(old, cue))
        labels.push({ step: 'change-cues', count: 1, number: cue.number, field });
    }
  }
  for (const [id, { number }] of before) {
    if (!after.has(id)) labels.push({ step: 'delete-cues', count: 1, number });
  }
  return labels;
}

function compareNamed(table: (typeof NAMED)[number], before: ShowDocument, after: ShowDocument): StepLabel[] {
  const labels: StepLabel[] = [];
  for (const [id, record] of after[table]) {
    const old = before[table].get(id);
    const name = nameOfRecord(after, record);
    if (!old) labels.push({ step: 'add-record', table, name });
    else if (changedFields(old, record).length > 0) labels.push({ step: 'change-record', table, name });
  }
  for (const [id, record] of before[table]) {
    if (!after[table].has(id)) labels.push({ step: 'delete-record', table, name: nameOfRecord(before, record) });
  }
  return labels;
}

/** Of takes and their rows it is told that something in them differs. */
function compareTakes(before: ShowDocument, after: ShowDocument): StepLabel[] {
  const isSame = (['takes', 'takeRows'] as const).every((table) => {
    const [old, now] = [before[table], after[table]];
    // Where a record stands in its list is another matter.
    return (
      old.size === now.size &&
      [...now].every(([id, record]) => {
        const was: object | undefined = old.get(id);
        return was === record || isSameValue({ ...was, rank: 0 }, { ...record, rank: 0 });
      })
    );
  });
  return isSame ? [] : [{ step: 'change-show', field: 'takes' }];
}

/** Fields that are not equal, `rank` apart: where a record stands in its list is another matter. */
function changedFields(before: object, after: object): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = new Set([...old.keys(), ...now.keys()]);
  keys.delete('rank');
  return [...keys].filter((key) => !isSameValue(old.get(key), now.get(key)));
}
