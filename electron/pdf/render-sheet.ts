/** A show's sheet as a PDF: the one way to it, for preview, export and the command line. */
import type { SheetRequest } from '#shared/bridge/paper.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { layOutSheet } from '#shared/sheets/layout/lay-out-sheet.ts';
import { makeSheet } from '#shared/sheets/sheet.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { loadFaces, measureWith } from './faces.ts';
import { inkPage } from './ink.ts';
import { SheetDocument } from './sheet-document.ts';

export interface SheetJob {
  /** A show as parsing leaves it. */
  readonly show: Show;
  readonly request: SheetRequest;
}

export type SheetOutcome =
  | {
      readonly kind: 'rendered';
      readonly pdf: Uint8Array<ArrayBuffer>;
      readonly pages: number;
      /** Characters that no face has and that stand as □, each once, in the order they were met. */
      readonly missing: readonly string[];
    }
  | { readonly kind: 'unknown-sheet' }
  | { readonly kind: 'cancelled' };

export interface RenderWatch {
  /** Called after each page, and once before the first. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked after each page; the rest is not made if it says so. */
  readonly isCancelled?: () => boolean;
}

/**
 * The sheet's pages. The same show and request give the same bytes. Rejects if the faces can't be read from
 * `fontsDir`; cancelled only if `isCancelled` says so.
 */
export async function renderSheet(
  { show, request }: SheetJob,
  fontsDir: string,
  { onProgress, isCancelled }: RenderWatch = {},
): Promise<SheetOutcome> {
  const words = wordsIn(request.language);
  const faces = await loadFaces(fontsDir);
  const document = loadDocument(show);
  const sheet = makeSheet(document, createPlanEngine(document).plan, {
    for: request.for,
    printedAt: request.printedAt,
    words,
  });
  if (!sheet) return { kind: 'unknown-sheet' };
  const layout = layOutSheet(sheet, request.paper, words, measureWith(faces));

  const missing = new Set<string>();
  const facts = { title: sheet.title, language: request.language, createdAt: new Date(request.printedAt) };
  const pdf = new SheetDocument(facts, faces, (character) => missing.add(character));
  const bytes = collect(pdf);
  const tree = pdf.struct('Document');
  pdf.addStructure(tree);
  onProgress?.(0, layout.pageCount);
  for (let index = 0; index < layout.pageCount; index += 1) {
    if (isCancelled?.() === true) {
      pdf.destroy();
      return { kind: 'cancelled' };
    }
    inkPage(pdf, layout.page(index), tree);
    onProgress?.(index + 1, layout.pageCount);
  }
  pdf.end();
  return { kind: 'rendered', pdf: await bytes(), pages: layout.pageCount, missing: [...missing] };
}

/** Takes what the document writes from now on; the function it gives waits for the end. */
function collect(pdf: SheetDocument): () => Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  // A document that is given up never ends; nobody waits for it then.
  ended.catch(() => undefined);
  return async () => {
    await ended;
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const all = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  };
}
