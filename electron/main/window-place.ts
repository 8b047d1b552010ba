/** Where the window stood when it was closed, so that it opens there again. */
import path from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { createJsonFile } from '#electron/files/json-file.ts';
import { boundsOn, isReachable, type WorkAreas } from './window-bounds.ts';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});

const USUAL = { width: 1440, height: 900 };

export interface WindowPlace {
  /** Bounds for a new window; without a position the system picks one. */
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
  /** Keeps the place of this window when it closes, and brings it back when its screen goes away under it. */
  follow(window: BrowserWindow): void;
}

export function createWindowPlace(userData: string): WindowPlace {
  const store = createJsonFile(path.join(userData, 'window.json'), placeSchema);
  const kept = store.read();
  return {
    bounds: kept ? boundsOn(workAreas(), kept) : USUAL,
    maximized: kept?.maximized ?? false,
    follow(window) {
      const comeBack = (): void => {
        // Windows puts a minimised window far outside of every screen.
        if (window.isMinimized()) return;
        const [areas, stands] = [workAreas(), window.getBounds()];
        if (!isReachable(areas.all, stands)) window.setBounds(boundsOn(areas, stands));
      };
      screen.on('display-removed', comeBack);
      screen.on('display-metrics-changed', comeBack);
      window.on('restore', comeBack);
      window.on('close', () => {
        void store.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
      });
      window.on('closed', () => {
        screen.off('display-removed', comeBack);
        screen.off('display-metrics-changed', comeBack);
      });
    },
  };
}

function workAreas(): WorkAreas {
  return {
    all: screen.getAllDisplays().map(({ workArea }) => workArea),
    primary: screen.getPrimaryDisplay().workArea,
  };
}
