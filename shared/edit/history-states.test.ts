import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { isRefusal } from './edit.ts';
import { createEditor, type Editor } from './editor.ts';
import { moveCues } from './move-cues.ts';

function worked(steps: number): { readonly editor: Editor; readonly texts: readonly string[] } {
  const editor = createEditor(smallDocument([{ id: 'a', start: { at: 0 } }]));
  const textOf = (): string => serialiseShow(unloadShow(editor.document));
  const texts = [textOf()];
  for (let step = 1; step <= steps; step += 1) {
    const outcome = moveCues(editor.document, { cues: ['a'], byMs: step * 100 });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    editor.run(outcome);
    texts.push(textOf());
  }
  return { editor, texts };
}

describe('the history', () => {
  test('has every state, those undone too, and says which one the show is in', () => {
    const { editor } = worked(3);
    editor.undo();
    const { list, at } = editor.states;
    expect(list.map(({ label }) => label?.step ?? null)).toEqual([null, 'move-cues', 'move-cues', 'move-cues']);
    expect(at).toBe(2);
    expect(list[at]?.position).toBe(editor.position);
  });

  test('is jumped in: wherever it goes, the show is as that step left it, and every step stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.array(fc.integer({ min: -3, max: 15 }), { maxLength: 12 }),
        (steps, jumps) => {
          const { editor, texts } = worked(steps);
          for (const jump of jumps) {
            editor.goTo(jump);
            const there = Math.min(steps, Math.max(0, jump));
            expect(editor.states.at).toBe(there);
            expect(serialiseShow(unloadShow(editor.document))).toBe(texts[there]);
            expect(editor.states.list).toHaveLength(steps + 1);
          }
        },
      ),
    );
  });
});
