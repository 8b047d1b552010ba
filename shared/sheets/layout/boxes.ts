/**
 * Pages as boxes: all that ink needs to know. Points (1/72 inch) from the page's top left corner, y downwards.
 */

export type Face = 'regular' | 'semibold' | 'bold';
/** `grey` is for words that are looked up, `faint` for rules that only guide the eye. */
export type Tone = 'black' | 'grey' | 'faint' | 'white';

/** One run of text on one line. */
export interface TextBox {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  readonly tone: Tone;
}
/** A horizontal line; `y` is its middle. */
export interface RuleBox {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly weight: number;
  readonly dotted: boolean;
  readonly tone: Tone;
}
/** The frame of a chip; its text is a box of its own. Filled: black inside. */
export interface ChipBox {
  readonly kind: 'chip';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly weight: number;
  readonly filled: boolean;
}
export type Box = TextBox | RuleBox | ChipBox;

/** What a group of boxes is to somebody who has the page read aloud; `furniture` is left out then. */
export type Role = 'title' | 'text' | 'heading' | 'row' | 'furniture';

export interface PageGroup {
  readonly role: Role;
  readonly boxes: readonly Box[];
  /** The cue whose row it is. */
  readonly cue?: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PageGroup[];
}

/**
 * How wide a text is in a face at a size, all in points. What stands behind it knows the glyphs. Widths must add up
 * where lines may break (beside spaces, hyphens, dashes, slashes): no kerning there.
 */
export type Measure = (text: string, face: Face, size: number) => number;
