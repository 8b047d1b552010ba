/** What the fields of the inspector do to the cues it shows. */
import { changeCues, type CuePatch } from '#shared/edit/change-cues.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Words } from '#shared/words/language.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { useDocument } from '#renderer/state/document.ts';

export interface CueEdits {
  readonly ids: readonly string[];
  /** Patches each of the cues; gives the sentence that says why it cannot be done, or null. */
  readonly change: (patch: CuePatch | ((cue: CueRecord) => CuePatch)) => string | null;
  readonly run: (command: (document: ShowDocument) => Outcome) => string | null;
  /** For what has no place for a sentence of its own: a refusal is told as a notice. */
  readonly act: (command: (document: ShowDocument) => Outcome) => void;
}

export function createCueEdits(ids: readonly string[], words: Words): CueEdits {
  const run: CueEdits['run'] = (command) => runCommand(command, words);
  return {
    ids,
    run,
    change: (patch) => run((document) => changeCues(document, { cues: ids, patch })),
    act: (command) => void useDocument.getState().run(command),
  };
}
