/** When what is drawn must be drawn anew though nothing of the show changed. */

/** Calls when the theme or the fonts at hand change; the returned function ends that. */
export function onAppearance(changed: () => void): () => void {
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    theme.disconnect();
    document.fonts.removeEventListener('loadingdone', changed);
  };
}
