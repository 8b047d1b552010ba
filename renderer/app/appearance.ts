/** Language and theme of the page: on the root element, where styles, fonts and screen readers look for them. */
import { useSession } from '#renderer/state/session.ts';

/** Keeps them with the session and the system from now on; the returned function ends that. */
export function followAppearance(): () => void {
  const systemIsLight = window.matchMedia('(prefers-color-scheme: light)');
  const follow = (): void => {
    const { language, theme } = useSession.getState();
    const root = document.documentElement;
    const wanted = theme === 'system' ? (systemIsLight.matches ? 'light' : 'dark') : theme;
    // Written only when it changes: the timeline repaints when it does.
    if (root.dataset['theme'] !== wanted) root.dataset['theme'] = wanted;
    if (root.lang !== language) root.lang = language;
  };
  follow();
  const stop = useSession.subscribe(follow);
  systemIsLight.addEventListener('change', follow);
  return () => {
    stop();
    systemIsLight.removeEventListener('change', follow);
  };
}
