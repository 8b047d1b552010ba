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
import { FOLLOW_MODES, RIPPLE_MODES, SNAPPINGS, useSession, useWords, type Panel } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { ActionButton } from './ActionButton.tsx';
import { Languages } from './Languages.tsx';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import { useCuesInView, useViewLength } from './use-view.ts';
import styles from './StatusBar.module.css';

const ZOOMS = [
  'zoom-in',
  'zoom-out',
  'zoom-all',
  'zoom-section',
  'zoom-selection',
] as const satisfies readonly ActionId[];

export function StatusBar() {
  const { app } = useWords();
  return (
    <footer className={styles['bar']} aria-label={app.status}>
      <InView />
      <Selected />
      <Problems />
      <span className={styles['space']} />
      <RippleMenu />
      <SnapMenu />
      <FollowMenu />
      <ZoomMenu />
      <Languages />
      <span className={styles['panels']}>
        <PanelButton panel="table" icon={PanelLeft} />
        <PanelButton panel="problems" icon={PanelBottom} />
        <PanelButton panel="inspector" icon={PanelRight} />
      </span>
    </footer>
  );
}

function InView() {
  const { app } = useWords();
  const seen = useCuesInView();
  const all = useShow(({ document }) => document.cues.size);
  return <span>{app.inView(seen, all)}</span>;
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
    <Choices
      title={app.snapLabel}
      text={app.snap(app.snaps[snap])}
      items={SNAPPINGS.map((grid) => ({ id: grid, label: app.snaps[grid] }))}
      chosen={snap}
      onChoose={setSnap}
    />
  );
}

function RippleMenu() {
  const { app } = useWords();
  const ripple = useSession((state) => state.ripple);
  const setRipple = useSession((state) => state.setRipple);
  return (
    <Choices
      title={app.rippleLabel}
      text={app.ripple(app.ripples[ripple])}
      isLit={ripple !== 'off'}
      items={RIPPLE_MODES.map((mode) => ({ id: mode, label: app.ripples[mode] }))}
      chosen={ripple}
      onChoose={setRipple}
    />
  );
}

function FollowMenu() {
  const { app } = useWords();
  const follow = useSession((state) => state.follow);
  const setFollow = useSession((state) => state.setFollow);
  return (
    <Choices
      title={app.followLabel}
      text={app.follow(app.follows[follow])}
      items={FOLLOW_MODES.map((mode) => ({ id: mode, label: app.follows[mode] }))}
      chosen={follow}
      onChoose={setFollow}
    />
  );
}

interface ChoicesProps<T extends string> {
  readonly title: string;
  readonly text: string;
  /** Something is on that changes what edits do. */
  readonly isLit?: boolean;
  readonly items: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

/** One of a few, named in the bar. */
function Choices<T extends string>({ title, text, isLit = false, items, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <button type="button" className={styles['choice']} data-on={isLit ? '' : undefined} title={title}>
          {text}
        </button>
      }
      items={items.map(({ id, label }) => ({ id, label, checked: id === chosen, onSelect: () => onChoose(id) }))}
    />
  );
}

function ZoomMenu() {
  const words = useWords();
  const lengthMs = useViewLength();
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
