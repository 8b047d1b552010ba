/** Who has a show open. */

/** Somebody else who has a show open. */
export interface ShowHolder {
  readonly who: string;
  readonly machine: string;
  /** ISO 8601. */
  readonly since: string;
}
