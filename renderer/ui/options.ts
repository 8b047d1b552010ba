/** What a choice consists of: a value and its words. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

/** So many options a list that is searched shows at a time: a show has ten thousand cues, and nobody scrolls them. */
export const MOST_SHOWN = 200;
