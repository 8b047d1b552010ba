/**
 * The cue table or the inspector: beside the timeline, folded to a rail, or, where there is little room, open over the
 * timeline.
 */
import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { togglePanel, usePanels } from '#renderer/state/panels.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Splitter } from './Splitter.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly panel: 'table' | 'inspector';
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

export function SidePanel({ panel, icon, children }: SidePanelProps) {
  const words = useWords();
  const size = usePanels(({ sizes }) => sizes[panel]);
  const narrow = usePanels((state) => state.narrow);
  const isOverlay = usePanels(({ overlay }) => overlay === panel);
  const closed = useSession(({ closedPanels }) => closedPanels.has(panel));
  const name = words.actions.names[`toggle-${panel}`];
  const splitter = (
    <Splitter
      panel={panel}
      label={panel === 'table' ? words.app.resizeTable : words.app.resizeInspector}
      grows={panel === 'table' ? 'right' : 'left'}
    />
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOverlay || event.defaultPrevented) return;
    event.preventDefault();
    usePanels.getState().closeOverlay();
  };
  if (!narrow && !closed) {
    return (
      <>
        {panel === 'inspector' && splitter}
        <aside className={styles['panel']} style={{ flexBasis: size }} aria-label={name}>
          {children}
        </aside>
        {panel === 'table' && splitter}
      </>
    );
  }
  return (
    <div className={styles['folded']} data-panel={panel} onKeyDown={onKeyDown} role="presentation">
      <Rail panel={panel} icon={icon} name={name} isOpen={narrow && isOverlay} />
      {narrow && isOverlay && (
        <aside className={styles['overlay']} style={{ width: size }} aria-label={name}>
          {children}
        </aside>
      )}
    </div>
  );
}

function Rail(props: {
  readonly panel: 'table' | 'inspector';
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isOpen: boolean;
}) {
  const { panel, icon: Icon, name, isOpen } = props;
  return (
    <button type="button" className={styles['rail']} aria-expanded={isOpen} onClick={() => togglePanel(panel)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles['railName']}>{name}</span>
    </button>
  );
}
