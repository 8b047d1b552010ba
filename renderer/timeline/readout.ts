/** The two small texts of the timeline that come and go beside React: the one at the pointer, and hints. */
import type { ViewPx } from '#shared/timeline/viewport.ts';

/** So long a hint stays. */
const HINT_MS = 4_000;
const BESIDE_PX = { x: 14, y: 18 };

export interface Readout {
  /** Shows a text beside a place of the lanes, kept inside of them. */
  readout(text: string, at: { readonly x: ViewPx; readonly y: ViewPx }): void;
  quiet(): void;
  /** Says something for a moment; read aloud. */
  hint(text: string): void;
  stop(): void;
}

/** Writes into these two elements, which must lie in the lanes. */
export function createReadout(beside: HTMLElement, status: HTMLElement): Readout {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clearHint = (): void => {
    status.textContent = '';
    status.hidden = true;
  };
  return {
    readout(text, at) {
      beside.textContent = text;
      beside.hidden = false;
      const room = beside.offsetParent ?? beside;
      const x = Math.min(Math.max(0, at.x + BESIDE_PX.x), room.clientWidth - beside.offsetWidth - 4);
      const below = at.y + BESIDE_PX.y;
      const y = below + beside.offsetHeight > room.clientHeight ? at.y - BESIDE_PX.y - beside.offsetHeight : below;
      beside.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(0, y))}px)`;
    },
    quiet() {
      beside.hidden = true;
    },
    hint(text) {
      status.hidden = false;
      status.textContent = text;
      clearTimeout(timer);
      timer = setTimeout(clearHint, HINT_MS);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
