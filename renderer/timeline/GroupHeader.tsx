/** The head of a department's lanes: how many cues they have, the worst of their problems; folded it stands for them. */
import { lanesOfGroup } from '#renderer/actions/lane-actions.ts';
import { useWords } from '#renderer/state/session.ts';
import { fold } from './header-keys.ts';
import type { GroupHeaderRow } from './header-rows.ts';
import { HeaderFrame, type HeaderProps } from './HeaderFrame.tsx';
import styles from './LaneHeaders.module.css';

export function GroupHeader(props: HeaderProps<GroupHeaderRow>) {
  const words = useWords();
  const { row } = props;
  const { department, folded, lanes } = row.row;
  const name = words.common.departments[department];
  return (
    <HeaderFrame
      {...props}
      name={name}
      colour={`var(--${department})`}
      title={words.lanes.group(name, lanes.length, row.cues, row.worst)}
      lanes={lanes.map(({ id }) => id)}
      allLanes={lanesOfGroup(department)}
      onDoubleClick={() => fold(row, !folded)}
    >
      <span className={styles['group']}>
        {name}
        <span className={styles['count']}>{row.cues}</span>
      </span>
    </HeaderFrame>
  );
}
