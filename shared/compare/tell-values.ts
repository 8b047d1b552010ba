/** The values of fields as they are told: with the names and times of the state of the show that they are of. */
import type { ShowDocument } from '#shared/show/document.ts';
import { clockOf } from '#shared/time/show-clock.ts';
import type { Measures } from '#shared/units/measures.ts';
import type { ComparedTable } from './compared.ts';
import { FORMS, printPlain, type Form, type Setting } from './print-forms.ts';
import type { Told } from './told.ts';

export interface Teller {
  /** A field of a record; null where the record has none. */
  field(table: ComparedTable, record: object, field: string): Told | null;
  /** A value that such a field may have; null for undefined. */
  value(table: ComparedTable, field: string, value: unknown): Told | null;
  /** One element of a field that is a list; null for undefined. */
  element(table: ComparedTable, field: string, element: unknown): Told | null;
}

type AnyForm = Form<unknown> | { readonly each: Form<unknown> };

export function createTeller(document: ShowDocument): Teller {
  let clock: Setting['clock'] | undefined;
  // Of most shows that are compared nothing is ever printed.
  const set = (measures: Measures): Setting => ({ document, clock: (clock ??= clockOf(document)), measures });
  const tell = (value: unknown, form: Form<unknown> | undefined, print: Told['print']): Told | null =>
    value === undefined ? null : { print, exact: () => form?.exact?.(value) ?? JSON.stringify(value) };
  const element: Teller['element'] = (table, field, one) => {
    const form = formOf(table, field);
    const each = form && 'each' in form ? form.each : undefined;
    return tell(one, each, (words, measures) => each?.print(one, words, set(measures)) ?? printPlain(one, words));
  };
  const value: Teller['value'] = (table, field, whole) => {
    const form = formOf(table, field);
    const own = form && !('each' in form) ? form : undefined;
    return tell(whole, own, (words, measures) => {
      if (own) return own.print(whole, words, set(measures));
      if (!Array.isArray(whole)) return printPlain(whole, words);
      return whole.map((one: unknown) => element(table, field, one)?.print(words, measures) ?? '').join('; ');
    });
  };
  return {
    element,
    value,
    field: (table, record, field) => value(table, field, new Map(Object.entries(record)).get(field)),
  };
}

/** The table of forms ties each to its field; here a field is known by its name alone. */
function formOf(table: ComparedTable, field: string): AnyForm | undefined {
  const forms: Readonly<Record<string, AnyForm | undefined>> = FORMS[table];
  return forms[field];
}
