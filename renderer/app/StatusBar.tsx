/** Along the bottom of the plan: what is in view, what is selected, how the timeline behaves, the language. */
import { PanelBottom, PanelLeft, PanelRight } from 'lucide-react';
import type { Ms } from '#shared/show/types.ts';
import { printSeconds } from '#shared/time/print.ts';
import type { ActionId } from '#shared/words/actions.ts';
import type { Words } from '#shared/words/language.ts';
import { useEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useShow } from '#renderer/state/document.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { SNAP_GRIDS, useSession, useWords, type Panel } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { ActionButton } from './ActionButton.tsx';
import { Languages } from './Languages.tsx';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import { useView } from './use-view.ts';
import styles from './StatusBar.module.css';

const ZOOMS = ['zoom-in', 'zoom-out', 'zoom-all', 'zoom-selection'] as const satisfies readonly ActionId[];

export function StatusBar() {
  const words = useWords();
  const { seen, lengthMs } = useView();
  const all = useShow(({ document }) => document.cues.size);
  return (
    <footer className={styles['bar']} aria-label={words.app.status}>
      <span>{words.app.inView(seen, all)}</span>
      <Selected />
      <Problems />
      <span className={styles['space']} />
      <SnapMenu />
      <ZoomMenu lengthMs={lengthMs} />
      <Languages />
      <span className={styles['panels']}>
        <PanelButton panel="table" icon={PanelLeft} />
        <PanelButton panel="problems" icon={PanelBottom} />
        <PanelButton panel="inspector" icon={PanelRight} />
      </span>
    </footer>
  );
}

function Selected() {
  const { app } = useWords();
  const count = useSession(({ selection }) => selection.size);
  const focus = useSession((state) => state.focus);
  const slackMs = useShow(({ plan }) => (focus === null ? null : plan.slackMs(focus)));
  if (count === 0) return null;
  if (count > 1) return <span className={styles['selected']}>{app.selected(count)}</span>;
  return (
    <span className={styles['selected']} data-broken={(slackMs !== null && slackMs < 0) || undefined}>
      {app.selected(count)} · {slackText(slackMs, app)}
    </span>
  );
}

/** Wherever the problems are folded away, they are not forgotten. */
function Problems() {
  const words = useWords();
  const problems = useShow(({ plan }) => plan.problems);
  const open = problems.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  if (open.length === 0) return null;
  const { severity } = words.problemsStrip;
  return (
    <button
      type="button"
      className={styles['problems']}
      title={words.actions.names['next-problem']}
      onClick={() => runAction('next-problem')}
    >
      {errors > 0 && (
        <>
          <SeverityMark severity="error" label={severity.error} /> {errors}
        </>
      )}
      {warnings > 0 && (
        <>
          <SeverityMark severity="warning" label={severity.warning} /> {warnings}
        </>
      )}
    </button>
  );
}

function slackText(slackMs: Ms | null, app: Words['app']): string {
  if (slackMs === null) return app.noSlackLimit;
  return slackMs < 0 ? app.brokenBy(printSeconds(-slackMs)) : app.slack(printSeconds(slackMs));
}

function SnapMenu() {
  const { app } = useWords();
  const snap = useSession((state) => state.snap);
  const setSnap = useSession((state) => state.setSnap);
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <button type="button" className={styles['choice']} title={app.snapLabel}>
          {app.snap(app.snaps[snap])}
        </button>
      }
      items={SNAP_GRIDS.map((grid) => ({
        id: grid,
        label: app.snaps[grid],
        checked: grid === snap,
        onSelect: () => setSnap(grid),
      }))}
    />
  );
}

function ZoomMenu({ lengthMs }: { readonly lengthMs: number }) {
  const words = useWords();
  const keyOf = useKeyOf();
  const enabled = useEnabled();
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <button type="button" className={styles['choice']} title={words.app.zoomLabel}>
          {words.app.zoom(words.app.viewLength(lengthMs))}
        </button>
      }
      items={ZOOMS.map((id) => ({
        id,
        label: words.actions.names[id],
        keys: keyOf(id),
        disabled: !enabled.has(id),
        onSelect: () => void runAction(id),
      }))}
    />
  );
}

function PanelButton({ panel, icon }: { readonly panel: Panel; readonly icon: typeof PanelLeft }) {
  const closed = useSession(({ closedPanels }) => closedPanels.has(panel));
  const isOverlay = usePanels(({ overlay }) => overlay === panel);
  const narrow = usePanels((state) => state.narrow);
  const open = narrow && panel !== 'problems' ? isOverlay : !closed;
  return <ActionButton id={`toggle-${panel}`} icon={icon} size="small" pressed={open} />;
}
