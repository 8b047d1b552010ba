/** The plan: cue table, timeline, inspector; the problems below, the state of it all along the bottom. */
import { SlidersHorizontal, TableProperties } from 'lucide-react';
import { CueTable } from '#renderer/cue-table/CueTable.tsx';
import { ProblemsStrip } from '#renderer/problems/ProblemsStrip.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Timeline } from '#renderer/timeline/Timeline.tsx';
import { InspectorColumn } from './InspectorColumn.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Splitter } from './Splitter.tsx';
import { StatusBar } from './StatusBar.tsx';
import styles from './PlanScreen.module.css';

export function PlanScreen() {
  return (
    <div className={styles['screen']}>
      <div className={styles['middle']}>
        <SidePanel panel="table" icon={TableProperties}>
          <CueTable />
        </SidePanel>
        <main className={styles['timeline']}>
          <Timeline />
        </main>
        <SidePanel panel="inspector" icon={SlidersHorizontal}>
          <InspectorColumn />
        </SidePanel>
      </div>
      <Problems />
      <StatusBar />
    </div>
  );
}

function Problems() {
  const { resizeProblems } = useWords().app;
  const height = usePanels(({ sizes }) => sizes.problems);
  const closed = useSession(({ closedPanels }) => closedPanels.has('problems'));
  const isListing = useProblemList(({ view }) => view === 'conflicts');
  const hasProblems = useShow(({ plan }) => plan.problems.length > 0) || isListing;
  // Without problems its heading says so, and the timeline has the room.
  if (closed || !hasProblems) {
    return (
      <div className={styles['problemsHead']}>
        <ProblemsStrip />
      </div>
    );
  }
  return (
    <>
      <Splitter panel="problems" label={resizeProblems} grows="up" />
      <div className={styles['problems']} style={{ flexBasis: height }}>
        <ProblemsStrip />
      </div>
    </>
  );
}
