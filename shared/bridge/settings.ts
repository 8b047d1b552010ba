/** What a person has set for the program, whatever show is open. */

export type Language = 'en' | 'ko';
export type ThemeChoice = 'dark' | 'light' | 'system';
/** Of lengths and speeds on the screen; files are metric. */
export type Units = 'metres' | 'feet';
export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** A show with changes is saved by itself after so many minutes; 0: never. */
  readonly autosaveMinutes: number;
  readonly units: Units;
  /** Keys that were changed, by the action's id (words/key-bindings.ts). */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}
