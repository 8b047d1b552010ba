/** What was saved earlier: the saves of a show by day, what differs between any two, and the way back to one. */
import { useState } from 'react';
import type { VersionShelf, VersionsOfShow } from '#shared/bridge/versions.ts';
import { headerOf } from '#shared/show/document.ts';
import {
  closeVersions,
  compareVersions,
  dropVersions,
  lookAtShow,
  restoreVersion,
  versionBefore,
} from '#renderer/actions/version-actions.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { OPEN_SHOW, useVersions } from '#renderer/state/versions.ts';
import { AlertDialog } from '#renderer/ui/AlertDialog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Differences } from '#renderer/records/Differences.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { VersionList } from './VersionList.tsx';
import { printDay, printMoment } from './print-moment.ts';
import styles from './VersionsDialog.module.css';

const THE_ONE_BEFORE = 'before';

export function VersionsDialog() {
  const shelf = useVersions((state) => state.shelf);
  return shelf && <Shelf shelf={shelf} />;
}

function Shelf({ shelf }: { readonly shelf: VersionShelf }) {
  const { versions: said, common } = useWords();
  const key = useVersions((state) => state.show);
  const after = useVersions((state) => state.after);
  const show = shelf.shows.find((one) => one.key === key);
  const isOpen = useIsOpen(show);
  const [dropping, setDropping] = useState(false);
  return (
    <Dialog
      open
      onClose={closeVersions}
      title={said.title}
      description={said.text}
      closeLabel={common.close}
      size="screen"
      actions={
        <>
          <span className={styles['used']}>{said.used(shelf.usedBytes, shelf.limitBytes)}</span>
          {show && (
            <>
              <Button onClick={() => setDropping(true)}>{said.drop}</Button>
              <Button tone="primary" disabled={after === OPEN_SHOW} onClick={() => void restoreVersion()}>
                {said.restore}
              </Button>
            </>
          )}
        </>
      }
    >
      {shelf.shows.length === 0 ? (
        <EmptyState title={said.none}>{said.noneText}</EmptyState>
      ) : (
        <div className={styles['halves']}>
          <div className={styles['left']}>
            <Select
              label={said.show}
              value={key}
              options={shelf.shows.map((one) => ({ value: one.key, label: one.title || one.show }))}
              onChange={lookAtShow}
            />
            {show && <VersionList show={show} isOpen={isOpen} />}
          </div>
          {show && after !== null && <Compared show={show} after={after} />}
        </div>
      )}
      <AlertDialog<'drop' | 'cancel'>
        open={dropping}
        title={said.dropTitle(show?.title ?? '')}
        text={said.dropText}
        answers={[
          { value: 'drop', label: said.drop, tone: 'danger' },
          { value: 'cancel', label: common.cancel, tone: 'primary' },
        ]}
        escape="cancel"
        onAnswer={(answer) => {
          setDropping(false);
          if (answer === 'drop') void dropVersions();
        }}
      />
    </Dialog>
  );
}

/** Whether it is the show that is open now. */
function useIsOpen(show: VersionsOfShow | undefined): boolean {
  return useDocument((state) => state.show !== null && headerOf(state.show.document).id === show?.show);
}

function Compared({ show, after }: { readonly show: VersionsOfShow; readonly after: string }) {
  const { versions: said } = useWords();
  const language = useSession((state) => state.language);
  const before = useVersions((state) => state.before);
  const differences = useVersions((state) => state.differences);
  const working = useVersions((state) => state.working);
  const isOpen = useIsOpen(show);
  const others = show.versions.filter(({ id }) => id !== after);
  const hasBefore = versionBefore(show, after) !== null;
  const options = [
    ...(hasBefore ? [{ value: THE_ONE_BEFORE, label: said.theOneBefore }] : []),
    ...(isOpen && after !== OPEN_SHOW ? [{ value: OPEN_SHOW, label: said.openShow }] : []),
    ...others.map(({ id, at }) => ({ value: id, label: `${printDay(at, language)} ${printMoment(at)}` })),
  ];
  return (
    <div className={styles['right']}>
      {options.length > 0 && (
        <Select
          label={said.compareWith}
          value={before ?? (hasBefore ? THE_ONE_BEFORE : null)}
          placeholder="–"
          options={options}
          onChange={(other) => void compareVersions(after, other === THE_ONE_BEFORE ? null : other)}
        />
      )}
      <div className={styles['differences']} aria-live="polite">
        {working ? (
          <p className={styles['dim']}>{said.working}</p>
        ) : before === null && !hasBefore ? (
          <p className={styles['dim']}>{said.first}</p>
        ) : (
          <Differences differences={differences} />
        )}
      </div>
    </div>
  );
}
