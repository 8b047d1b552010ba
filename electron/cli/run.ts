/** Runs a call and gives its answer; every refusal is told here, in words or as JSON. */
import { showJsonSchema } from '#shared/show/json-schema.ts';
import { check } from './check.ts';
import { readCall, wantsJson, type Call, type CommandName } from './call.ts';
import { planCommand } from './plan.ts';
import { CommandRefusal } from './refusal.ts';
import { sheetCommand } from './sheet.ts';
import { why } from './why.ts';

export interface Answer {
  /** Exit status: cli.md. */
  readonly status: 0 | 1 | 2;
  /** For standard output. */
  readonly output: string;
  /** For standard error. */
  readonly messages?: string;
}

const COMMANDS: Readonly<Record<CommandName, (call: Call) => Promise<Answer>>> = {
  check,
  plan: planCommand,
  why,
  sheet: sheetCommand,
  schema: () => Promise.resolve({ status: 0, output: JSON.stringify(showJsonSchema(), null, 2) }),
};

/** The answer to the words of a call. Throws only what is a fault of the program. */
export async function run(argv: readonly string[]): Promise<Answer> {
  try {
    const call = readCall(argv);
    return await COMMANDS[call.command](call);
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    if (!wantsJson(argv)) return { status: 2, output: '', messages: error.message };
    return { status: 2, output: JSON.stringify({ error: error.kind, issues: error.issues }, null, 2) };
  }
}
