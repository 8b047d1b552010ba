/** Where the window stood when it was closed, so that it opens there again. */
import path from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { createJsonFile } from '#electron/files/json-file.ts';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

export const SMALLEST = { width: 960, height: 600 };
const USUAL = { width: 1440, height: 900 };
/** So much of the window has to lie on a screen that it can be seen and moved. */
const VISIBLE_PX = 100;

export interface WindowPlace {
  /** Bounds for a new window; without a position the system picks one. */
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
  /** Keeps the place of this window when it closes. */
  follow(window: BrowserWindow): void;
}

export function createWindowPlace(userData: string): WindowPlace {
  const store = createJsonFile(path.join(userData, 'window.json'), placeSchema);
  const kept = store.read();
  return {
    bounds: kept && isReachable(kept) ? fitted(kept) : USUAL,
    maximized: kept?.maximized ?? false,
    follow(window) {
      window.on('close', () => {
        void store.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
      });
    },
  };
}

function fitted({ x, y, width, height }: Place): Rectangle {
  return { x, y, width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
}

/** False if the screen it stood on is gone. */
function isReachable(place: Place): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const height = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y);
    return width >= VISIBLE_PX && height >= VISIBLE_PX;
  });
}
