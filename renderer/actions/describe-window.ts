/** Tells the shell what its menu, title and close question must know, whenever that changes. */
import type { WindowState } from '#shared/bridge/contract.ts';
import type { StepLabel } from '#shared/edit/edit.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Words } from '#shared/words/language.ts';
import { wordsIn } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { isTakeRunning, useTake } from '#renderer/state/take.ts';
import { actionsOn } from './run-action.ts';
import { enabledActions, followEnabledActions } from './enabled-actions.ts';

/** The name of undo with its step: "Undo: move SET 3"; plain if there is nothing to undo. */
export function undoName(words: Words, label: StepLabel | undefined): string {
  return label ? words.app.withStep(words.actions.names.undo, words.steps(label)) : words.actions.names.undo;
}
export function redoName(words: Words, label: StepLabel | undefined): string {
  return label ? words.app.withStep(words.actions.names.redo, words.steps(label)) : words.actions.names.redo;
}

/** Keeps the shell informed from now on; the returned function ends that. */
export function followWindow(): () => void {
  let told = '';
  let asked = false;
  const tell = (): void => {
    asked = false;
    const state = describe();
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    shell()
      .describeWindow(state)
      .catch(() => {
        // Told again with the next change.
        told = '';
      });
  };
  const askTell = (): void => {
    if (asked) return;
    asked = true;
    queueMicrotask(tell);
  };
  const stops = [
    followEnabledActions(askTell),
    ...[useDocument, useSession, useTake].map((store) => store.subscribe(askTell)),
  ];
  askTell();
  return () => {
    for (const stop of stops) stop();
  };
}

function describe(): WindowState {
  const { show } = useDocument.getState();
  const { language } = useSession.getState();
  const words = wordsIn(language);
  return {
    title: show ? headerOf(show.document).title : '',
    edited: show?.edited ?? false,
    taking: isTakeRunning(),
    language,
    enabled: enabledActions(),
    on: actionsOn(),
    undoLabel: undoName(words, show?.undoLabel),
    redoLabel: redoName(words, show?.redoLabel),
  };
}
