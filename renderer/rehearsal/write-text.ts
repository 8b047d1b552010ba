/** Puts a text into an element beside React, if it says something else: what the clock shows would render each frame. */
export function writeText(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
