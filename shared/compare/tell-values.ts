/** The values of fields as they are told: with the names and times of the state of the show that they are of. */
import type { ShowDocument } from '#shared/show/document.ts';
import { clockOf } from '#shared/time/show-clock.ts';
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
  let setting: Setting | undefined;
  // Of most shows that are compared nothing is ever printed.
  const set = (): Setting => (setting ??= { document, clock: clockOf(document) });
  const tell = (value: unknown, print: Told['print']): Told | null =>
    value === undefined ? null : { print, exact: () => JSON.stringify(value) };
  const element: Teller['element'] = (table, field, one) => {
    const form = formOf(table, field);
    const each = form && 'each' in form ? form.each : undefined;
    return tell(one, (words) => each?.print(one, words, set()) ?? printPlain(one, words));
  };
  const value: Teller['value'] = (table, field, whole) =>
    tell(whole, (words) => {
      const form = formOf(table, field);
      if (form && !('each' in form)) return form.print(whole, words, set());
      if (!Array.isArray(whole)) return printPlain(whole, words);
      return whole.map((one: unknown) => element(table, field, one)?.print(words) ?? '').join('; ');
    });
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
