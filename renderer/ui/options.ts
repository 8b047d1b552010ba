/** What a choice consists of: a value and its words. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

/** So many options a list that is searched shows at a time: a show has ten thousand cues, and nobody scrolls them. */
export const MOST_SHOWN = 200;

/** The words of a value; the value itself if no option has it. */
export function labelOf<T extends string>(options: readonly Option<T>[], value: T): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
