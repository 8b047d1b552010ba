/**
 * Chromium closes a window when its button is pressed; Electron asks the shell first. The one thing that can hold it is
 * "Leave this page?", which `web-contents.ts` dismisses and hands to the shell. Keys that would load the page anew,
 * which Electron does not have, are taken away. Runs in the preload's world; refers to nothing outside itself.
 */
export function holdWindow(): void {
  window.addEventListener('beforeunload', (event) => event.preventDefault());
  window.addEventListener(
    'keydown',
    (event) => {
      const reloads = event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r');
      if (reloads) event.preventDefault();
    },
    true,
  );
}
