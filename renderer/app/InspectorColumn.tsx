/** The column at the right: what the show is about, or the fields of the selected cues; below them the problem shown. */
import { Inspector } from '#renderer/inspector/Inspector.tsx';
import { ShowPanels } from '#renderer/show-panels/ShowPanels.tsx';
import styles from './InspectorColumn.module.css';
import { LitProblem } from './LitProblem.tsx';

export function InspectorColumn() {
  return (
    <div className={styles['column']}>
      <div className={styles['whole']}>
        <Inspector whenNothing={<ShowPanels />} />
      </div>
      <LitProblem />
    </div>
  );
}
