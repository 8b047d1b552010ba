/** When somebody else has written into the file of the open show: both states are compared, and nothing is lost. */
import type { MarkedText } from '#shared/bridge/files.ts';
import { compareDocuments } from '#shared/compare/compare-documents.ts';
import { diffDocuments } from '#shared/edit/merge/diff-documents.ts';
import { mergeDocuments, type Choices, type Merged } from '#shared/edit/merge/merge-documents.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseValue } from '#shared/show/parse.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { ask, type Answer, type MergeOffer } from '#renderer/state/question.ts';
import { putOnScreen, readShow, showAt } from './read-show.ts';

/** What stands in a file now: its mark, and the show that it is, if it is one. */
export interface Present {
  readonly mark: string;
  readonly document: ShowDocument | null;
}

/** Reads what stands in a file now; null: it is no text. */
export async function readPresent(present: MarkedText | null): Promise<Present | null> {
  const show = present && (await showAt(present.text));
  return present && { mark: present.mark, document: show && loadDocument(show) };
}

/** Asks which of the two is to stay; `present` is what stands in the file now, null if that is no text. */
export async function askAboutChange(present: Present | null): Promise<Answer> {
  const { document, file } = currentShow();
  const theirs = present?.document;
  const differences = theirs ? compareDocuments(theirs, document) : null;
  return ask({ about: 'changed-on-disk', name: file?.name ?? '', differences, canMerge: statesWith(present) !== null });
}

/** Shows what stands in the file now. What was changed here is let go; a file that is refused changes nothing. */
export async function reloadShow(): Promise<void> {
  const { file } = currentShow();
  if (!file) return;
  const read = await readShow(() => shell().reopen(file.token));
  if (read) putOnScreen(read);
}

/**
 * Brings what stands in the file into the open show, as one step, once the person has chosen where both have changed
 * the same. Gives whether that was done; the file is as it was, and is known as it was until it is saved.
 */
export async function mergeWith(present: Present): Promise<boolean> {
  const { file } = currentShow();
  const states = statesWith(present);
  if (!file || !states) return false;
  // The file holds what was never a state of this history.
  useDocument.getState().markStale(true);
  return (await ask({ about: 'merge', name: file.name, ...offerOf(states, file.name) })) === 'merged';
}

interface States {
  readonly base: ShowDocument;
  readonly mine: ShowDocument;
  readonly theirs: ShowDocument;
}

/** Null if one of them is no show, or another show. */
function statesWith(present: Present | null): States | null {
  const { document: mine, onDisk } = currentShow();
  const [base, theirs] = [onDisk?.document, present?.document];
  const isSame = base && theirs && headerOf(base).id === headerOf(theirs).id;
  return isSame && headerOf(base).id === headerOf(mine).id ? { base, mine, theirs } : null;
}

function offerOf({ base, mine, theirs }: States, name: string): MergeOffer {
  const mergeBy = (choices: Choices): Merged => mergeDocuments(base, mine, theirs, choices);
  const plain = mergeBy(new Map());
  return {
    taken: compareDocuments(mine, plain.document),
    clashes: plain.clashes,
    merge(choices) {
      const { document } = mergeBy(choices);
      if (!parseValue(unloadShow(document)).ok) return false;
      const diff = diffDocuments(mine, document);
      return useDocument.getState().run(() => ({ label: { step: 'merge', file: name }, diff }));
    },
  };
}
