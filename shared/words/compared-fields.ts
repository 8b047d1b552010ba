/** What the fields of records are called where two states of a show are compared: as in the panels that set them. */
import type { ComparedTable, Subject } from '#shared/compare/compared.ts';
import type { Words } from './language.ts';

type PanelWords = Pick<Words['showPanels'], 'fields' | 'jump'>;
export type FieldNames = Readonly<Record<ComparedTable, Readonly<Record<string, string>>>>;
/** Of fields that stand in no panel, or there with a sentence beside them. */
export type OwnNames = Readonly<Partial<FieldNames>>;

/** `own` goes before the names of the panels. A measure is named without its unit, which stands beside the value. */
export function fieldNames(inspector: Words['inspector']['fields'], panels: PanelWords, own: OwnNames): FieldNames {
  const { fields, jump } = panels;
  const { name, kind, notes, role, start, intention, resetMs, count, partOf, people, home } = fields;
  return {
    show: {},
    music: {},
    stage: { ...own.stage },
    cues: { ...inspector, ...own.cues },
    people: { name, role, notes },
    sections: { name, start, intention, resetMs },
    zones: { name, kind, ...own.zones },
    resources: { name, kind, count, partOf, people, home, notes, ...own.resources },
    lanes: { name, department: fields.department, colour: fields.colour, ...own.lanes },
    links: { ...own.links },
    jumps: {
      name,
      winds: jump.winds,
      planB: jump.planB,
      ...own.jumps,
    },
    takes: { name, kind, notes, ...own.takes },
    issues: { ...own.issues },
    sheets: { name, ...own.sheets },
  };
}

/** The name of the subject's field; `extra`: what holds the keys that this program does not know. */
export function fieldIn(names: FieldNames, { table, field = '' }: Subject, extra: string): string {
  return field === 'extra' ? extra : (names[table][field] ?? field);
}
