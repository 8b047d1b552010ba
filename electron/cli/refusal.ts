/** Why a command could not be done: exit status 2. cli.md gives the form. */
import { printable } from '#shared/words/printable.ts';

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
  /** For people: `heading`, a line above the issues, and `help`, what stands below them. Names of files are anybody's text. */
  constructor(kind: RefusalKind, issues: readonly RefusalIssue[], { heading = '', help = '' } = {}) {
    const lines = issues.map(({ message }) => printable(message)).join('\n');
    super([...(heading === '' ? [] : [`${heading}\n`]), lines, ...(help === '' ? [] : [`\n\n${help}`])].join(''));
    this.kind = kind;
    this.issues = issues.map(({ path, message }) => ({ path, message: printable(message) }));
  }
}

/** The call itself is wrong; `help` says how calls are made. */
export function usageRefusal(message: string, help = ''): CommandRefusal {
  return new CommandRefusal('usage', [{ path: '', message }], { help });
}
