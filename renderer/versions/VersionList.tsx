/** The saves of a show, newest first, by day; the arrow keys go through them. */
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { VersionsOfShow } from '#shared/bridge/versions.ts';
import { compareVersions } from '#renderer/actions/version-actions.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { OPEN_SHOW, useVersions } from '#renderer/state/versions.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { printDay, printMoment } from './print-moment.ts';
import styles from './VersionsDialog.module.css';

interface VersionListProps {
  readonly show: VersionsOfShow;
  /** Whether the show is open: then what is open can be compared too. */
  readonly isOpen: boolean;
}

export function VersionList({ show, isOpen }: VersionListProps) {
  const { versions: said } = useWords();
  const language = useSession((state) => state.language);
  const after = useVersions((state) => state.after);
  const days = Map.groupBy(show.versions, ({ at }) => printDay(at, language));
  return (
    <RadioGroup
      className={styles['list']}
      aria-label={said.saves}
      value={after ?? ''}
      onValueChange={(id) => void compareVersions(id, null)}
    >
      {isOpen && <Line value={OPEN_SHOW} name={said.openShow} />}
      {[...days].map(([day, versions]) => (
        <div key={day} className={styles['day']}>
          <SectionLabel level={3}>{day}</SectionLabel>
          {versions.map(({ id, at, title, found, bytes }) => (
            <Line
              key={id}
              value={id}
              name={printMoment(at)}
              title={found ? said.found(title) : title}
              size={said.size(bytes)}
            />
          ))}
        </div>
      ))}
    </RadioGroup>
  );
}

interface LineProps {
  readonly value: string;
  readonly name: string;
  readonly title?: string;
  readonly size?: string;
}

function Line({ value, name, title, size }: LineProps) {
  return (
    <Radio.Root
      value={value}
      className={styles['line']}
      nativeButton
      render={
        <button type="button">
          <b>{name}</b>
          <span className={styles['title']}>{title}</span>
          <span className={styles['size']}>{size}</span>
        </button>
      }
    />
  );
}
