/** Why a command could not be done: exit status 2. cli.md gives the form. */
export type RefusalKind = 'invalid-show' | 'unreadable' | 'unwritable' | 'usage';

export interface RefusalIssue {
  /** JSON pointer into the show; empty: the whole of it, or no show at all. */
  readonly path: string;
  readonly message: string;
}

/** Thrown by commands, caught once in `run.ts`. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';
  readonly kind: RefusalKind;
  readonly issues: readonly RefusalIssue[];
  /** `heading`: a line above the issues, for people. */
  constructor(kind: RefusalKind, issues: readonly RefusalIssue[], heading?: string) {
    super([...(heading === undefined ? [] : [heading]), ...issues.map(({ message }) => message)].join('\n'));
    this.kind = kind;
    this.issues = issues;
  }
}

/** The call itself is wrong. */
export function usageRefusal(message: string): CommandRefusal {
  return new CommandRefusal('usage', [{ path: '', message }]);
}
