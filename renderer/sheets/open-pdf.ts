/** PDFs in the window, through pdf.js: its worker and its parts come from the program itself, nothing from the network. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
// eslint-disable-next-line import/default -- the file's address, from vite
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pageCount: number;
  /** All pages of a sheet are of one size, in points. */
  readonly pageSize: { readonly width: number; readonly height: number };
  /** Frees the memory of the pages; what is drawn stays. */
  readonly close: () => void;
}

/** Opens a PDF's bytes, which are given away. Rejects if they are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, GlobalWorkerOptions } = await loadPdfJs();
  GlobalWorkerOptions.workerSrc = workerUrl;
  const loading = getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: false, useWasm: false });
  const document = await loading.promise;
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  return {
    document,
    pageCount: document.numPages,
    pageSize: { width, height },
    close: () => void loading.destroy(),
  };
}

/** pdf.js is half a megabyte that the other screens do without. */
export const loadPdfJs = () => import('pdfjs-dist');
