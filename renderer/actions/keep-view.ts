/** What the person is looking at outlives the page: the shell keeps it, and a page that starts over takes it up again. */
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { expectTake } from '#renderer/state/cut-off-takes.ts';
import { useDocument } from '#renderer/state/document.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { markPlaced, useSession, type Panel } from '#renderer/state/session.ts';
import { useSheets, type SheetChoice } from '#renderer/state/sheets.ts';
import { isTakeRunning, useTake } from '#renderer/state/take.ts';
import { useTransport } from '#renderer/state/transport.ts';

type Session = ReturnType<typeof useSession.getState>;
type Panels = ReturnType<typeof usePanels.getState>;

interface View {
  /** The id of the show that is open; null: none is. */
  readonly show: string | null;
  /** What is looked at whatever show is open. */
  readonly habits: Pick<Session, 'snap' | 'ripple' | 'follow'> & { readonly closedPanels: readonly Panel[] };
  readonly panels: Pick<Panels, 'sizes' | 'inspectorTab'>;
  readonly seen: Pick<Session, 'screen' | 'viewport' | 'find'>;
  readonly selection: readonly string[];
  readonly focus: string | null;
  readonly sheet: SheetChoice;
  /** Where the clock stands. */
  readonly positionMs: Ms;
  /** The take that is under way; null: none is. */
  readonly take: string | null;
}

/** So long what changes is gathered: a crash takes along what was looked at in between. */
const GATHER_MS = 250;

/** Tells the shell from now on; the returned function ends that. */
export function keepView(): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => void (timer ??= setTimeout(tell, GATHER_MS));
  const tell = (): void => {
    timer = undefined;
    const view = JSON.stringify(presentView());
    // The clock of a take is told as it runs: it tells nobody by itself.
    if (isTakeRunning()) later();
    if (view === told) return;
    told = view;
    shell()
      .keepView(view)
      .catch(() => (told = ''));
  };
  const stores = [useDocument, useSession, usePanels, useSheets, useTransport, useTake];
  const stops = stores.map((store) => store.subscribe(later));
  later();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function presentView(): View {
  const { show } = useDocument.getState();
  const { snap, ripple, follow, closedPanels, screen, viewport, find, selection, focus } = useSession.getState();
  const { sizes, inspectorTab } = usePanels.getState();
  return {
    show: show && headerOf(show.document).id,
    habits: { snap, ripple, follow, closedPanels: [...closedPanels] },
    panels: { sizes, inspectorTab },
    seen: { screen, viewport, find },
    selection: [...selection],
    focus,
    sheet: useSheets.getState().choice,
    positionMs: useTransport.getState().positionMs(),
    take: isTakeRunning() ? (useTake.getState().live?.heading.id ?? null) : null,
  };
}

/**
 * What the page before has shown comes back, as far as it can before its show is there; the returned function does the
 * rest. Null: there was no page before.
 */
export function restoreView(kept: string | null): () => void {
  if (kept === null) return () => undefined;
  // The page's own words, from this run of the program.
  const { show: id, habits, panels, seen, selection, focus, sheet, positionMs, take } = JSON.parse(kept) as View;
  useSession.setState({ ...habits, closedPanels: new Set(habits.closedPanels) });
  usePanels.setState(panels);
  if (take !== null) expectTake({ take, atMs: positionMs });
  return () => {
    const { show } = useDocument.getState();
    if (!show || id !== headerOf(show.document).id) return;
    const isThere = (cue: string): boolean => show.document.cues.has(cue);
    useSession.getState().select(selection.filter(isThere), focus !== null && isThere(focus) ? focus : null);
    useSession.setState(seen);
    markPlaced(show.document);
    useSheets.setState({ choice: sheet });
    if (take === null) useTransport.getState().seek(positionMs);
  };
}
