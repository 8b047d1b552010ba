/**
 * A texture for each department, so that no department is told by its colour alone. Drawn once per colour and pixel
 * ratio into a small tile.
 */
import type { Department } from '#shared/show/types.ts';

interface Tile {
  readonly sizePx: number;
  readonly draw: (context: CanvasRenderingContext2D, sizePx: number) => void;
}

/** Strokes a path that is given as a list of points per line. */
function lines(widthPx: number, paths: (size: number) => readonly (readonly [number, number])[][]): Tile['draw'] {
  return (context, size) => {
    context.lineWidth = widthPx;
    context.beginPath();
    for (const path of paths(size)) {
      for (const [at, [x, y]] of path.entries()) {
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
    }
    context.stroke();
  };
}

/** Dots of this radius at parts of the tile. */
function dots(radiusPx: number, places: readonly (readonly [number, number])[]): Tile['draw'] {
  return (context, size) => {
    context.beginPath();
    for (const [x, y] of places) {
      context.moveTo(x * size + radiusPx, y * size);
      context.arc(x * size, y * size, radiusPx, 0, 2 * Math.PI);
    }
    context.fill();
  };
}

// Diagonals run on past the tile's corners, so that neighbouring tiles join without a nick.
const rising = (size: number) =>
  [
    [
      [-1, size + 1],
      [size + 1, -1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
    [
      [size - 1, size + 1],
      [size + 1, size - 1],
    ],
  ] as const;
const falling = (size: number) => rising(size).map((path) => path.map(([x, y]) => [size - x, y] as const));

/** Null: plain. */
const TILES: Readonly<Record<Department, Tile | null>> = {
  artist: null,
  camera: null,
  light: null,
  set: { sizePx: 8, draw: lines(2, (size) => rising(size).map((path) => [...path])) },
  dance: {
    sizePx: 5,
    draw: lines(1, (size) => [
      [
        [0.5, 0],
        [0.5, size],
      ],
    ]),
  },
  air: {
    sizePx: 8,
    draw: dots(0.9, [
      [0.25, 0.25],
      [0.75, 0.75],
    ]),
  },
  stage: {
    sizePx: 6,
    draw: lines(1, (size) => [
      [
        [0, 2.5],
        [size, 2.5],
      ],
    ]),
  },
  sound: {
    sizePx: 12,
    draw: lines(1, (size) => [
      [
        [0, 6.5],
        [size / 4, 3.5],
        [(3 * size) / 4, 9.5],
        [size, 6.5],
      ],
    ]),
  },
  video: {
    sizePx: 4,
    draw: lines(1, (size) => [
      [
        [0, 1.5],
        [size / 2, 1.5],
      ],
    ]),
  },
  effects: {
    sizePx: 10,
    draw: lines(1, () => [
      [
        [3, 5],
        [7, 5],
      ],
      [
        [5, 3],
        [5, 7],
      ],
    ]),
  },
  wardrobe: { sizePx: 8, draw: lines(1, (size) => falling(size).map((path) => [...path])) },
  props: {
    sizePx: 8,
    draw: lines(1, (size) => [
      [
        [0, 0.5],
        [size, 0.5],
      ],
      [
        [0.5, 0],
        [0.5, size],
      ],
    ]),
  },
  safety: { sizePx: 14, draw: lines(5, (size) => rising(size).map((path) => [...path])) },
};

/** Stripes for what must stay clear. */
const HATCH: Tile = { sizePx: 10, draw: lines(3.2, (size) => falling(size).map((path) => [...path])) };

const made = new Map<string, CanvasPattern | null>();

/**
 * The department's texture in a colour; null for a plain one. On a canvas scaled by `ratio` it is as fine as the
 * screen's pixels.
 */
export function patternOf(
  context: CanvasRenderingContext2D,
  department: Department | 'hatch',
  colour: string,
  ratio: number,
): CanvasPattern | null {
  const key = `${department} ${colour} ${ratio}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const tile = department === 'hatch' ? HATCH : TILES[department];
  const pattern = makePattern(context, tile, colour, ratio);
  made.set(key, pattern);
  return pattern;
}

function makePattern(
  context: CanvasRenderingContext2D,
  tile: Tile | null,
  colour: string,
  ratio: number,
): CanvasPattern | null {
  if (!tile) return null;
  const size = Math.max(1, Math.round(tile.sizePx * ratio));
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const ink = canvas.getContext('2d');
  if (!ink) return null;
  ink.scale(size / tile.sizePx, size / tile.sizePx);
  ink.strokeStyle = colour;
  ink.fillStyle = colour;
  tile.draw(ink, tile.sizePx);
  return context.createPattern(canvas, 'repeat');
}

/** Moves a texture with what it lies on, and undoes the canvas's scale, for which the tile is drawn already. */
export function placePattern(pattern: CanvasPattern, xPx: number, yPx: number, ratio: number): void {
  pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, xPx, yPx]));
}
