/** The colours the canvases draw with: read from the CSS tokens once per theme, and mixed for cue bodies. */
import { DEPARTMENTS, type Department } from '#shared/show/types.ts';

/** Colours of the present theme, as `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  readonly panel: string;
  readonly raised: string;
  readonly hairline: string;
  readonly text: string;
  readonly dim: string;
  readonly focus: string;
  readonly error: string;
  readonly warning: string;
  readonly departments: ReadonlyMap<Department, string>;
  readonly font: string;
}

/** How a cue of one colour is painted. */
export interface CueColours {
  readonly spine: string;
  readonly body: string;
  readonly outline: string;
  readonly pattern: string;
  readonly number: string;
  readonly name: string;
}

/** Reads the tokens of the theme that is on. */
export function readPalette(): Palette {
  const tokens = getComputedStyle(document.documentElement);
  return paletteOf((name) => tokens.getPropertyValue(`--${name}`).trim());
}

/** A palette of tokens by name (without the dashes). */
export function paletteOf(token: (name: string) => string): Palette {
  return {
    ground: token('ground'),
    panel: token('panel'),
    raised: token('raised'),
    hairline: token('hairline'),
    text: token('text'),
    dim: token('dim'),
    focus: token('focus'),
    error: token('error'),
    warning: token('warning'),
    departments: new Map(DEPARTMENTS.map((department) => [department, token(department)])),
    font: token('font') || 'sans-serif',
  };
}

/** The colour of a lane: its own, else its department's. */
export function laneColour(
  palette: Palette,
  lane: { readonly department: Department; readonly colour?: string },
): string {
  return lane.colour ?? palette.departments.get(lane.department) ?? palette.dim;
}

/**
 * What a cue of this colour is painted with. The body stays near the panel, so that both lines of text keep a contrast
 * of 4.5 on it in either theme.
 */
export function cueColours(palette: Palette, colour: string): CueColours {
  const body = mixColours(palette.panel, colour, 0.27);
  return {
    spine: colour,
    body,
    outline: mixColours(palette.panel, colour, 0.62),
    pattern: mixColours(palette.panel, colour, 0.42),
    number: palette.text,
    name: mixColours(palette.text, body, 0.24),
  };
}

/** Mixed colours: each frame asks for the same few. Emptied where somebody's own colours have made them many. */
const mixtures = new Map<string, string>();
const MOST_MIXTURES = 2_000;

/** `share` of the second colour in the first; both `#rrggbb`. */
export function mixColours(first: string, second: string, share: number): string {
  const key = `${first}${second}${share}`;
  const known = mixtures.get(key);
  if (known !== undefined) return known;
  if (mixtures.size >= MOST_MIXTURES) mixtures.clear();
  const mixed = mix(first, second, share);
  mixtures.set(key, mixed);
  return mixed;
}

function mix(first: string, second: string, share: number): string {
  const from = channelsOf(first);
  const to = channelsOf(second);
  const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours after WCAG 2: 1 to 21. */
export function contrastOf(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0);
}
