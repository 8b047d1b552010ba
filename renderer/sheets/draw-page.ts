/** Draws one page into an element: its ink on a canvas, its words over it for selection and screen readers. */
import { loadPdfJs, type OpenPdf } from './open-pdf.ts';

export interface PageDrawing {
  readonly pdf: OpenPdf;
  /** From 1. */
  readonly page: number;
  /** CSS pixels of a point. */
  readonly scale: number;
  readonly pixelRatio: number;
  readonly host: HTMLElement;
  readonly textClass: string;
}

/** What stood in the element stays until all of the new page is there. The returned function gives the drawing up. */
export function drawPage(drawing: PageDrawing): () => void {
  const stops: (() => void)[] = [];
  let given = true;
  const giveUp = (): void => {
    given = false;
    for (const stop of stops) stop();
  };
  draw(drawing, stops, () => given).catch((error: unknown) => {
    // A page that was given up rejects; so does one whose document was closed meanwhile.
    if (given) reportError(error);
  });
  return giveUp;
}

async function draw(
  { pdf, page: number, scale, pixelRatio, host, textClass }: PageDrawing,
  stops: (() => void)[],
  wanted: () => boolean,
): Promise<void> {
  const { TextLayer } = await loadPdfJs();
  const page = await pdf.document.getPage(number);
  if (!wanted()) return;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width * pixelRatio);
  canvas.height = Math.ceil(viewport.height * pixelRatio);
  canvas.ariaHidden = 'true';
  const ink = page.render({ canvas, viewport: page.getViewport({ scale: scale * pixelRatio }) });
  stops.push(() => ink.cancel());
  await ink.promise;
  if (!wanted()) return;

  const text = document.createElement('div');
  text.className = textClass;
  // The letters of the layer are sized by pdf.js in terms of this.
  text.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  stops.push(() => layer.cancel());
  await layer.render();
  if (wanted()) host.replaceChildren(canvas, text);
}
