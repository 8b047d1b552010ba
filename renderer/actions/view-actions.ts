/** What is on the screen: which screen, how much of the timeline, panels, language and theme. */
import type { Settings } from '#shared/bridge/settings.ts';
import { spanOfSection } from '#shared/edit/copy-section.ts';
import { headerOf } from '#shared/show/document.ts';
import { fitSpan, zoomAround, zoomCentre, type Span } from '#shared/timeline/viewport.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { togglePanel } from '#renderer/state/panels.ts';
import { canGoBack, usePlaces } from '#renderer/state/places.ts';
import {
  FOLLOW_MODES,
  RULER_TIMES,
  SNAPPINGS,
  useSession,
  type Screen,
  type TimelinePart,
} from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import type { Action } from './action.ts';
import { sectionHere } from './select-actions.ts';

const ZOOM_STEP = 1.5;

const hasShow = (): boolean => useDocument.getState().show !== null;
const go = (screen: Screen): Action => ({ run: () => useSession.getState().setScreen(screen), isEnabled: hasShow });
const choose = (settings: Partial<Settings>): Action => ({ run: () => changeSettings(settings) });
const togglePart = (part: TimelinePart): Action => ({
  run: () => useSession.getState().togglePart(part),
  isOn: () => useSession.getState().timelineParts[part],
});

export const viewActions = {
  'go-plan': go('plan'),
  'go-rehearse': go('rehearse'),
  'go-sheets': go('sheets'),
  'edit-stage': go('stage'),
  'edit-song': go('song'),
  'zoom-in': { run: () => zoom(ZOOM_STEP) },
  'zoom-out': { run: () => zoom(1 / ZOOM_STEP) },
  'zoom-all': { run: () => fit(wholeSpan()) },
  'zoom-selection': { run: () => fit(selectedSpan()), isEnabled: () => useSession.getState().selection.size > 0 },
  'zoom-section': { run: zoomSection, isEnabled: () => hasShow() && currentShow().document.sections.size > 0 },
  'place-back': { run: () => usePlaces.getState().back(), isEnabled: canGoBack },
  'place-forward': {
    run: () => usePlaces.getState().forward(),
    isEnabled: () => usePlaces.getState().future.length > 0,
  },
  'cycle-follow': { run: cycleFollow },
  'cycle-snap': { run: cycleSnap },
  'toggle-lyrics': togglePart('lyrics'),
  'toggle-links': togglePart('links'),
  'toggle-slack': togglePart('slack'),
  'toggle-takes': togglePart('takes'),
  'cycle-ruler-time': { run: cycleRulerTime },
  'toggle-table': { run: () => togglePanel('table') },
  'toggle-inspector': { run: () => togglePanel('inspector') },
  'toggle-problems': { run: () => togglePanel('problems') },
  'language-en': choose({ language: 'en' }),
  'language-ko': choose({ language: 'ko' }),
  'theme-dark': choose({ theme: 'dark' }),
  'theme-light': choose({ theme: 'light' }),
  'theme-system': choose({ theme: 'system' }),
  settings: { run: () => useSession.getState().setDialog('settings') },
  palette: { run: () => toggleDialog('palette') },
  keys: { run: () => toggleDialog('keys') },
} satisfies Record<string, Action>;

function zoom(factor: number): void {
  const { viewport, viewportWidthPx, setViewport } = useSession.getState();
  const centre = zoomCentre(viewport, viewportWidthPx, useTransport.getState().positionMs());
  const { span } = currentShow().plan;
  // Heights are the timeline's own business; it holds them where there is something to see.
  const reach = { span, widthPx: viewportWidthPx, contentHeightPx: Infinity, heightPx: 0 };
  setViewport(zoomAround(viewport, factor, centre, reach));
}

function fit(span: Span): void {
  const { setViewport, viewportWidthPx } = useSession.getState();
  setViewport(fitSpan(span, viewportWidthPx));
}

/** The song on its own screen; elsewhere the show, with what happens before and after it. */
function wholeSpan(): Span {
  const { document, plan } = currentShow();
  return useSession.getState().screen === 'song' ? { fromMs: 0, toMs: headerOf(document).music.lengthMs } : plan.span;
}

function selectedSpan(): Span {
  const { plan } = currentShow();
  const times = [...useSession.getState().selection].flatMap((cue) => plan.timesOf(cue) ?? []);
  return times.reduce<Span>(
    (span, { startMs, endMs }) => ({ fromMs: Math.min(span.fromMs, startMs), toMs: Math.max(span.toMs, endMs) }),
    { fromMs: times[0]?.startMs ?? 0, toMs: times[0]?.endMs ?? 0 },
  );
}

function zoomSection(): void {
  const section = sectionHere();
  if (section !== null) zoomToSection(section);
}

/** Fills the view with a section. */
export function zoomToSection(section: string): void {
  const span = spanOfSection(currentShow().document, section);
  if (span) fit(span);
}

function cycleFollow(): void {
  const { follow, setFollow } = useSession.getState();
  setFollow(FOLLOW_MODES[(FOLLOW_MODES.indexOf(follow) + 1) % FOLLOW_MODES.length] ?? 'page');
}

function cycleSnap(): void {
  const { snap, setSnap } = useSession.getState();
  setSnap(SNAPPINGS[(SNAPPINGS.indexOf(snap) + 1) % SNAPPINGS.length] ?? 'none');
}

function cycleRulerTime(): void {
  const { rulerTime, setRulerTime } = useSession.getState();
  setRulerTime(RULER_TIMES[(RULER_TIMES.indexOf(rulerTime) + 1) % RULER_TIMES.length] ?? 'time');
}

/** Takes them at once, and keeps them for the next start. */
export function changeSettings(settings: Partial<Settings>): void {
  const { language, theme, autosaveMinutes, units, keys } = { ...useSession.getState(), ...settings };
  const next: Settings = { language, theme, autosaveMinutes, units, keys };
  useSession.setState(next);
  // Chosen is chosen: that it could not be kept for the next start is nothing to stop anybody for.
  shell()
    .changeSettings(next)
    .catch(() => undefined);
}

function toggleDialog(dialog: 'palette' | 'keys'): void {
  const session = useSession.getState();
  session.setDialog(session.dialog === dialog ? null : dialog);
}
