/** A show named on the command line, parsed and planned, or why it cannot be. */
import path from 'node:path';
import type { Language } from '#shared/bridge/settings.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { failureOfReading } from '#electron/files/file-failure.ts';
import { readText } from '#electron/files/read-text.ts';
import { CommandRefusal } from './refusal.ts';

export interface PlannedShow {
  readonly show: Show;
  readonly document: ShowDocument;
  readonly plan: Plan;
}

/** Throws a `CommandRefusal`: `unreadable` for the file, `invalid-show` for what stands in it. */
export async function readShow(file: string, language: Language): Promise<PlannedShow> {
  const words = wordsIn(language);
  let text: string;
  try {
    text = await readText(path.resolve(file));
  } catch (error) {
    const failure = failureOfReading(file, error);
    const message =
      failure.fault === 'not-found' ? words.cli.noFile(file) : words.files[failure.fault](failure.name, failure.detail);
    throw new CommandRefusal('unreadable', [{ path: '', message }]);
  }
  const parsed = parseShow(text);
  if (!parsed.ok) {
    const issues = parsed.faults.map((fault) => ({ path: fault.path, message: words.faults.sentence(fault) }));
    throw new CommandRefusal('invalid-show', issues, { heading: words.faults.kinds[parsed.kind] });
  }
  const document = loadDocument(parsed.show);
  return { show: parsed.show, document, plan: createPlanEngine(document).plan };
}
