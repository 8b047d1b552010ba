/** Text on canvases: widths measured once, and texts cut to the room there is. */

const ELLIPSIS = '…';
/** Texts kept before the store is emptied: enough for every label of a large show at a few widths. */
const MOST_KEPT = 20_000;

/** Cuts between letters as they are seen: a Hangul syllable or an emoji stays whole. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const widths = new Map<string, number>();
const fitted = new Map<string, string>();

/** The width of a text in the context's present font, CSS pixels. */
export function textWidthPx(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > MOST_KEPT) widths.clear();
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** The text, or as much of its beginning as fits with an ellipsis; empty where not even two letters would. */
export function fitText(context: CanvasRenderingContext2D, text: string, roomPx: number): string {
  const width = textWidthPx(context, text);
  if (width <= roomPx) return text;
  const key = `${Math.floor(roomPx)} ${context.font} ${text}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size > MOST_KEPT) fitted.clear();
  const letters = [...segmenter.segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const cut = letters.slice(0, middle).join('').trimEnd() + ELLIPSIS;
    if (context.measureText(cut).width <= roomPx) low = middle;
    else high = middle - 1;
  }
  const result = low < 2 ? '' : letters.slice(0, low).join('').trimEnd() + ELLIPSIS;
  fitted.set(key, result);
  return result;
}

/** Forgets all widths: a font has arrived that texts were measured without. */
export function forgetTextWidths(): void {
  widths.clear();
  fitted.clear();
}
