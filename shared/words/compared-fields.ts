/** What the fields of records are called where two states of a show are compared: as in the panels that set them. */
import type { ComparedTable, Subject } from '#shared/compare/compared.ts';
import { METRIC } from '#shared/units/measures.ts';
import type { Words } from './language.ts';

type PanelWords = Pick<Words['showPanels'], 'fields' | 'jump' | 'speed'>;
export type FieldNames = Readonly<Record<ComparedTable, Readonly<Record<string, string>>>>;
/** Of fields that stand in no panel, or there with a sentence beside them. */
export type OwnNames = Readonly<Partial<FieldNames>>;

/** `own` goes before the names of the panels. Measures are those of the file, as its values are. */
export function fieldNames(inspector: Words['inspector']['fields'], panels: PanelWords, own: OwnNames): FieldNames {
  const { fields, jump, speed } = panels;
  const { name, kind, notes, role, start, intention, resetMs, count, partOf, people, home } = fields;
  return {
    show: {},
    music: {},
    stage: { ...own.stage },
    cues: { ...inspector, ...own.cues },
    people: { name, role, notes },
    sections: { name, start, intention, resetMs },
    zones: { name, kind, ...own.zones },
    resources: { name, kind, count, partOf, people, speed: speed(METRIC.speed), home, notes, ...own.resources },
    lanes: { name, department: fields.department, colour: fields.colour, ...own.lanes },
    links: { ...own.links },
    jumps: {
      name,
      exitAltitudeM: jump.exitAltitudeM(METRIC.length),
      openingAltitudeM: jump.openingAltitudeM(METRIC.length),
      fallSpeed: jump.fallSpeed(METRIC.speed),
      canopyDescent: jump.canopyDescent(METRIC.speed),
      canopyForward: jump.canopyForward(METRIC.speed),
      separationM: jump.separationM(METRIC.length),
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
