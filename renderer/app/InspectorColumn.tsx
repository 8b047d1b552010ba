/** The column at the right: what the show is about, or of the selected cue its fields, or why it is where it is. */
import { useEffect } from 'react';
import { Inspector } from '#renderer/inspector/Inspector.tsx';
import { ShowPanels } from '#renderer/show-panels/ShowPanels.tsx';
import { usePanels } from '#renderer/state/panels.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { WhyPanel } from '#renderer/why/WhyPanel.tsx';
import styles from './InspectorColumn.module.css';
import { LitProblem } from './LitProblem.tsx';

export function InspectorColumn() {
  const { why } = useWords();
  const tab = usePanels((state) => state.inspectorTab);
  const hasSelection = useSession(({ selection }) => selection.size > 0);
  const wantedField = useSession((state) => state.wantedField);
  useEffect(() => {
    if (wantedField !== null) usePanels.setState({ inspectorTab: 'fields' });
  }, [wantedField]);
  const fields = <Inspector whenNothing={<ShowPanels />} />;
  return (
    <div className={styles['column']}>
      {hasSelection || tab === 'why' ? (
        <Tabs
          label={why.tabsLabel}
          value={tab}
          tabs={[
            { value: 'fields', label: why.tabs.fields, children: fields },
            { value: 'why', label: why.tabs.why, children: <WhyPanel /> },
          ]}
          onChange={(inspectorTab) => usePanels.setState({ inspectorTab })}
        />
      ) : (
        <div className={styles['whole']}>{fields}</div>
      )}
      <LitProblem />
    </div>
  );
}
