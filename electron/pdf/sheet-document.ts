/** A PDF document for sheets: pdfkit with our faces, the same bytes for the same sheet, and nothing of its own. */
import PdfKitDocument from 'pdfkit';
import type { Face, TextBox } from '#shared/sheets/layout/boxes.ts';
import type { Faces } from './faces.ts';
import type { SetGlyph, Typeface } from './typeface.ts';

export interface DocumentFacts {
  readonly title: string;
  /** BCP 47, e.g. `ko`. */
  readonly language: string;
  /** Written as the date of creation; pdfkit makes the file's id from it and the title. */
  readonly createdAt: Date;
}

/** A face opened in a document, as pdfkit keeps it in its field `_font`, which its types leave out. */
interface OpenFace {
  readonly id: string;
  ref(): object;
  /** Takes the letters into the document's part of the face; gives their codes there, in four hex digits each. */
  encode(text: string): readonly [codes: readonly string[], positions: readonly object[]];
}

export class SheetDocument extends PdfKitDocument {
  readonly #faces: Faces;
  readonly #onMissing: (character: string) => void;
  readonly #open = new Map<Face, { readonly face: OpenFace; readonly codes: Map<number, string> }>();

  constructor({ title, language, createdAt }: DocumentFacts, faces: Faces, onMissing: (character: string) => void) {
    super({
      autoFirstPage: false,
      // No default face: pdfkit would read its built-in metrics from files that a bundle does not have.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Producer: 'One Take', Creator: 'One Take', CreationDate: createdAt },
    });
    this.#faces = faces;
    this.#onMissing = onMissing;
  }

  /**
   * Sets a line of text where the layout put it. pdfkit's own `text` shapes and measures each text three times over,
   * which for ten thousand rows is most of the work.
   */
  setText({ text, x, baseline, face: name, size }: TextBox): void {
    const { shape, unitsPerEm } = this.#faces[name];
    const { face, codes } = this.#openFace(name);
    this.page.fonts[face.id] ??= face.ref();
    const codeOf = ({ glyph, codePoint }: SetGlyph): string => {
      const known = codes.get(glyph);
      if (known !== undefined) return known;
      const code = face.encode(String.fromCodePoint(codePoint))[0].join('');
      codes.set(glyph, code);
      return code;
    };
    let shown = '<';
    for (const letter of shape(text, this.#onMissing)) {
      shown += codeOf(letter);
      const kern = letter.width - letter.advance;
      if (kern !== 0) shown += `> ${short((kern * 1000) / unitsPerEm)} <`;
    }
    // A page's y runs downwards here, and letters with it, were they not turned up again.
    const place = `1 0 0 -1 ${short(x)} ${short(baseline)} Tm`;
    this.addContent(`BT /${face.id} ${short(size)} Tf ${place} [${shown}>] TJ ET`);
  }

  #openFace(name: Face): { readonly face: OpenFace; readonly codes: Map<number, string> } {
    const known = this.#open.get(name);
    if (known) return known;
    this.registerFont(name, asFontSource(this.#faces[name])).font(name);
    const { _font: face } = this as unknown as { readonly _font: OpenFace };
    const opened = { face, codes: new Map<number, string>() };
    this.#open.set(name, opened);
    return opened;
  }

  /** Called by pdfkit after the document's own record of its title, when it writes the title into XML, unescaped. */
  override endMetadata(): void {
    const { Title: title = '' } = this.info;
    this.info.Title = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    super.endMetadata();
  }
}

/**
 * The face as pdfkit takes it: fontkit's font with a `layout` of ours. pdfkit accepts any object that has one; its
 * types know only files and bytes.
 */
function asFontSource({ font, shape }: Typeface): Buffer {
  const layout = (text: string): object => {
    const letters = shape(text);
    return {
      glyphs: letters.map(({ glyph, codePoint, width }) => ({
        id: glyph,
        advanceWidth: width,
        codePoints: [codePoint],
      })),
      positions: letters.map(({ advance }) => ({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: letters.reduce((width, { advance }) => width + advance, 0),
    };
  };
  return Object.create(font, { layout: { value: layout } }) as Buffer;
}

/** A number as a page's content has it: thousandths of a point are finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
