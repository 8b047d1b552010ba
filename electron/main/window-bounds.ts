/** Where a window can be seen: on the screens that there are now, which may not be those it stood on. */
import type { Rectangle } from 'electron';

/** The parts of the screens that windows may take, in the system's own pixels. */
export interface WorkAreas {
  readonly all: readonly Rectangle[];
  readonly primary: Rectangle;
}

export const SMALLEST = { width: 960, height: 600 };
/** So much of the window has to lie on a screen that it can be seen and moved. */
const VISIBLE_PX = 100;

/**
 * Bounds for a window that stood there: the same where that can be seen, else in the middle of the first screen, as
 * large as it was if there is room.
 */
export function boundsOn({ all, primary }: WorkAreas, stood: Rectangle): Rectangle {
  const { x, y } = stood;
  if (isReachable(all, stood)) return { x, y, ...grown(stood) };
  const { width, height } = grown({
    width: Math.min(stood.width, primary.width),
    height: Math.min(stood.height, primary.height),
  });
  return {
    x: primary.x + Math.max(0, Math.floor((primary.width - width) / 2)),
    y: primary.y + Math.max(0, Math.floor((primary.height - height) / 2)),
    width,
    height,
  };
}

/** False if the screen it stood on is gone. */
export function isReachable(areas: readonly Rectangle[], stood: Rectangle): boolean {
  return areas.some((area) => {
    const width = Math.min(stood.x + stood.width, area.x + area.width) - Math.max(stood.x, area.x);
    const height = Math.min(stood.y + stood.height, area.y + area.height) - Math.max(stood.y, area.y);
    return width >= VISIBLE_PX && height >= VISIBLE_PX;
  });
}

function grown({ width, height }: Pick<Rectangle, 'width' | 'height'>): Pick<Rectangle, 'width' | 'height'> {
  return { width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
}
