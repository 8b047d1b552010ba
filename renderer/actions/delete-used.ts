/** Deleting: at once where nobody uses it; else who does is shown first, with the ways to mend it. */
import { deleteCues } from '#shared/edit/delete-cues.ts';
import { deleteRecord } from '#shared/edit/delete-record.ts';
import { heldBy } from '#shared/edit/held-cues.ts';
import type { RippleScope } from '#shared/edit/ripple-cues.ts';
import { rippleDelete } from '#shared/edit/ripple-delete.ts';
import { usesOf, type Deletion } from '#shared/edit/uses-of.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { ask } from '#renderer/state/question.ts';

/**
 * True once it is deleted; false if it was refused or thought better of. Of several cues those that are locked stay.
 * `ripple`: how far the gap that cues leave is closed; null: it stays.
 */
export async function deleteUsed({ table, ids: named }: Deletion, ripple: RippleScope | null = null): Promise<boolean> {
  const { cancelDraft, run } = useDocument.getState();
  cancelDraft();
  const { document } = currentShow();
  const ids = table === 'cues' ? named.filter((id) => isFree(document, id)) : named;
  if (usesOf(document, { table, ids }).length > 0) {
    return (await ask({ about: 'in-use', deletion: { table, ids }, ripple })) === 'deleted';
  }
  if (table === 'cues') {
    return run((show) =>
      ripple ? rippleDelete(show, { cues: named, scope: ripple }) : deleteCues(show, { cues: named }),
    );
  }
  const [id = ''] = ids;
  return run((show) => deleteRecord(show, { table, id }));
}

function isFree(document: ShowDocument, id: string): boolean {
  const cue = document.cues.get(id);
  return cue !== undefined && heldBy(document, cue) === null;
}
