/** When somebody else has written into the file of the open show: both states are compared, and nothing is lost. */
import { compareDocuments } from '#shared/edit/compare-documents.ts';
import { diffDocuments } from '#shared/edit/merge/diff-documents.ts';
import { mergeDocuments, type Choices, type Merged } from '#shared/edit/merge/merge-documents.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { ask, type Answer, type MergeOffer } from '#renderer/state/question.ts';
import { putOnScreen, readShow } from './read-show.ts';

/** Asks which of the two is to stay; `present` is what stands in the file now, null if it can't be read. */
export async function askAboutChange(present: string | null): Promise<Answer> {
  const { document, file } = currentShow();
  const theirs = documentOf(present);
  const differences = theirs && compareDocuments(theirs, document);
  const canMerge = (await statesOf(present)) !== null;
  return ask({ about: 'changed-on-disk', name: file?.name ?? '', differences, canMerge });
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
 * the same. Gives whether that was done; the file is as it was.
 */
export async function mergeWithFile(): Promise<boolean> {
  const { file } = currentShow();
  if (!file) return false;
  // What both began with: reading the file again replaces it in the shell's memory.
  const base = await shell().seenText(file.token);
  const read = await shell().reopen(file.token);
  const states = read.kind === 'opened' ? statesFrom(base, read.text) : null;
  if (!states) return false;
  // The file holds what was never a state of this history.
  useDocument.getState().markStale();
  return (await ask({ about: 'merge', name: file.name, ...offerOf(states, file.name) })) === 'merged';
}

interface States {
  readonly base: ShowDocument;
  readonly mine: ShowDocument;
  readonly theirs: ShowDocument;
}

async function statesOf(present: string | null): Promise<States | null> {
  const { file } = currentShow();
  return file && present !== null ? statesFrom(await shell().seenText(file.token), present) : null;
}

/** Null if one of them is no show, or another show. */
function statesFrom(before: string | null, present: string): States | null {
  const [base, theirs] = [documentOf(before), documentOf(present)];
  const { document: mine } = currentShow();
  const isSame = base && theirs && headerOf(base).id === headerOf(theirs).id;
  return isSame && headerOf(base).id === headerOf(mine).id ? { base, mine, theirs } : null;
}

function documentOf(text: string | null): ShowDocument | null {
  const parsed = text === null ? null : parseShow(text);
  return parsed?.ok ? loadDocument(parsed.show) : null;
}

function offerOf({ base, mine, theirs }: States, name: string): MergeOffer {
  const mergeBy = (choices: Choices): Merged => mergeDocuments(base, mine, theirs, choices);
  const plain = mergeBy(new Map());
  return {
    taken: compareDocuments(mine, plain.document),
    clashes: plain.clashes,
    merge(choices) {
      const { document } = mergeBy(choices);
      if (!parseShow(serialiseShow(unloadShow(document))).ok) return false;
      const diff = diffDocuments(mine, document);
      return useDocument.getState().run(() => ({ label: { step: 'merge', file: name }, diff }));
    },
  };
}
