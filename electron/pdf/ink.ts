/** Page boxes to ink. */
import type { Box, ChipBox, Page, PageGroup, RuleBox, Tone } from '#shared/sheets/layout/boxes.ts';
import type { SheetDocument } from './sheet-document.ts';

const INKS: Readonly<Record<Tone, string>> = { black: '#000000', grey: '#666666', faint: '#a6a6a6', white: '#ffffff' };

/** How each part of a page is told to programs that read it aloud; null: not at all. */
const TAGS: Readonly<Record<PageGroup['role'], 'H1' | 'H2' | 'P' | null>> = {
  title: 'H1',
  heading: 'H2',
  text: 'P',
  row: 'P',
  furniture: null,
};

/** Adds the page to the document; `tree` is the element that holds all of the document's. */
export function inkPage(
  document: SheetDocument,
  { width, height, groups }: Page,
  tree: PDFKit.PDFStructureElement,
): void {
  // With a bottom margin pdfkit would begin a new page for text that stands in it.
  document.addPage({ size: [width, height], margin: 0 });
  for (const group of groups) {
    const tag = TAGS[group.role];
    if (tag === null) {
      document.markContent('Artifact', { type: 'Pagination' });
      inkBoxes(document, group.boxes);
      document.endMarkedContent();
    } else {
      tree.add(document.struct(tag, {}, () => inkBoxes(document, group.boxes)));
    }
  }
}

function inkBoxes(document: SheetDocument, boxes: readonly Box[]): void {
  let fill: Tone | null = null;
  for (const box of boxes) {
    switch (box.kind) {
      case 'text':
        if (box.tone !== fill) document.fillColor(INKS[box.tone]);
        fill = box.tone;
        document.setText(box);
        break;
      case 'rule':
        inkRule(document, box);
        break;
      case 'chip':
        inkChip(document, box);
        fill = null;
        break;
      default:
        box satisfies never;
    }
  }
}

function inkRule(document: SheetDocument, { x, y, width, weight, dotted, tone }: RuleBox): void {
  document.lineWidth(weight).strokeColor(INKS[tone]);
  if (dotted) document.dash(weight, { space: weight * 3 });
  document
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
  if (dotted) document.undash();
}

function inkChip(document: SheetDocument, { x, y, width, height, radius, weight, filled }: ChipBox): void {
  document.lineWidth(weight).roundedRect(x, y, width, height, radius);
  if (filled) document.fillColor(INKS.black).fill();
  else document.strokeColor(INKS.black).stroke();
}
