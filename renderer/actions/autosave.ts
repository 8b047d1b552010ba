/** Saving by itself: quietly, at a moment when nobody is in the midst of something, and never over what others wrote. */
import type { Saved, SaveOutcome } from '#shared/bridge/saving.ts';
import type { Ms } from '#shared/show/types.ts';
import { onShowChange, useDocument } from '#renderer/state/document.ts';
import { warn } from '#renderer/state/notices.ts';
import { useQuestion } from '#renderer/state/question.ts';
import { useSession } from '#renderer/state/session.ts';
import { inTurn, useFileWork } from './file-turns.ts';
import { expectedIn } from './save-actions.ts';
import { sendShow } from './send-show.ts';
import { warnOfFile } from './watch-file.ts';

/** So often it is looked whether something is to be saved. */
const LOOK_MS = 1000;
/** So long nothing may have been changed: somebody is at work. */
const PAUSE_MS = 3000;

/** What decides whether a save is due; times by a clock that is never set. */
export interface AutosaveState {
  readonly minutes: number;
  readonly nowMs: Ms;
  /** Since when there are changes that no file has; null: there are none. */
  readonly editedSinceMs: Ms | null;
  readonly changedAtMs: Ms;
  /** A question, a drag, a field that is typed in, other work with files. */
  readonly busy: boolean;
}

export function isSaveDue({ minutes, nowMs, editedSinceMs, changedAtMs, busy }: AutosaveState): boolean {
  if (minutes === 0 || editedSinceMs === null || busy) return false;
  return nowMs - editedSinceMs >= minutes * 60_000 && nowMs - changedAtMs >= PAUSE_MS;
}

/** Saves from now on, if that is set; the returned function ends it. */
export function saveByItself(): () => void {
  let editedSinceMs: Ms | null = null;
  let changedAtMs: Ms = 0;
  let isDrafting = false;
  /** What was tried and could not be saved: told once, and tried again after the next change. */
  let failed = false;
  const stops = [
    onShowChange(({ cause }) => {
      isDrafting = cause === 'draft';
      changedAtMs = performance.now();
      failed = false;
    }),
    useDocument.subscribe(({ show }) => {
      if (!show?.edited) editedSinceMs = null;
      else editedSinceMs ??= performance.now();
    }),
  ];
  const look = async (): Promise<void> => {
    const { show } = useDocument.getState();
    const busy =
      failed ||
      isDrafting ||
      show?.file?.writable !== true ||
      useQuestion.getState().question !== null ||
      useFileWork.getState().work !== null ||
      isTyping();
    const { autosaveMinutes: minutes } = useSession.getState();
    if (!isSaveDue({ minutes, nowMs: performance.now(), editedSinceMs, changedAtMs, busy })) return;
    const outcome = await inTurn('save', saveQuietly);
    failed = outcome !== null && outcome.kind !== 'saved';
    // What is edited from now on waits its own time.
    editedSinceMs = useDocument.getState().show?.edited ? performance.now() : null;
  };
  const timer = setInterval(() => void look().catch(() => (failed = true)), LOOK_MS);
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}

/** A field that has been typed in and not left yet. */
function isTyping(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField && !field.hasAttribute('data-untouched');
}

async function saveQuietly(): Promise<SaveOutcome | null> {
  const { show } = useDocument.getState();
  if (!show?.file?.writable) return null;
  const { file, onDisk } = show;
  const outcome = await sendShow({ to: 'file', token: file.token, expected: expectedIn(onDisk) }, file.name);
  if (outcome.kind !== 'saved') tell(outcome);
  return outcome;
}

/** Why it could not be saved; asked about only when the person saves. */
function tell(outcome: Exclude<SaveOutcome, Saved>): void {
  switch (outcome.kind) {
    case 'failed': {
      const { fault, name, detail } = outcome;
      warn('autosave', {
        tone: 'warning',
        text: (words) => words.app.settings.notSaved(words.files[fault](name, detail)),
      });
      return;
    }
    case 'changed':
    case 'gone':
      warnOfFile(({ app }) => app.settings.notWritten[outcome.kind]);
      return;
    case 'cancelled':
      return;
    default:
      outcome satisfies never;
  }
}
