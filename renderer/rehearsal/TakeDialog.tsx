/** A take that is over, with what people add to it: name, result, notes, and which of its rows do not count, and why. */
import { useMemo, useState } from 'react';
import { type ShowDocument, type TakeRecord } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { editTake, letTakeGo } from '#renderer/actions/change-take.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldScope } from '#renderer/ui/field-scope.ts';
import { printInstant } from '#shared/words/print-instant.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TakeRows } from './TakeRows.tsx';
import styles from './TakeDialog.module.css';

/** The button that opens a take, and the take: one of a list of them, or `alone`, the large one. */
export function TakeButton({ take: id, alone }: { readonly take: string; readonly alone?: boolean }) {
  const { rehearsal } = useWords();
  const [isOpen, setOpen] = useState(false);
  const take = useShow(({ document }) => document.takes.get(id));
  if (!take) return null;
  return (
    <>
      {alone ? (
        <Button size="large" onClick={() => setOpen(true)}>
          {rehearsal.record.openAlone}
        </Button>
      ) : (
        <Button aria-label={rehearsal.record.openOf(take.name)} onClick={() => setOpen(true)}>
          {rehearsal.record.open}
        </Button>
      )}
      {isOpen && <TakeDialog take={take} onClose={() => setOpen(false)} />}
    </>
  );
}

interface TakeDialogProps {
  readonly take: TakeRecord;
  readonly onClose: () => void;
}

const RESULTS = ['clean', 'stopped', 'failed'] as const;
/** As long as names of the file may be. */
const MOST_NAME = 200;

function TakeDialog({ take, onClose }: TakeDialogProps) {
  const words = useWords();
  const { rehearsal, common, showPanels } = words;
  const said = rehearsal.record;
  const change = (patch: Parameters<typeof editTake>[1]): string | null => editTake(take.id, patch, words);
  return (
    <Dialog
      open
      onClose={onClose}
      title={take.name}
      description={<Facts take={take} />}
      closeLabel={common.close}
      size="screen"
      actions={
        <>
          <span className={styles['away']}>
            <Button tone="danger" onClick={() => void letTakeGo(take.id)}>
              {said.letGo}
            </Button>
          </span>
          <Button tone="primary" onClick={onClose}>
            {common.close}
          </Button>
        </>
      }
    >
      <FieldScope value={take.id}>
        <div className={styles['body']}>
          <div className={styles['fields']}>
            <FieldRow>
              <WordsField
                label={showPanels.fields.name}
                most={MOST_NAME}
                value={take.name}
                onCommit={(name) => (name === undefined ? said.nameMissing : change({ name }))}
              />
              <Segmented
                label={rehearsal.kind}
                value={take.kind}
                options={[
                  { value: 'rehearsal', label: rehearsal.kindRehearsal },
                  { value: 'take', label: rehearsal.kindTake },
                ]}
                onChange={(kind) => void change({ kind })}
              />
              <Segmented
                label={rehearsal.result}
                value={take.result ?? null}
                options={RESULTS.map((value) => ({ value, label: rehearsal.results[value] }))}
                onChange={(result) => void change({ result })}
              />
            </FieldRow>
            <WordsField
              label={showPanels.fields.notes}
              lines
              value={take.notes}
              onCommit={(notes) => change({ notes })}
            />
            <Events take={take.id} />
          </div>
          <TakeRows take={take.id} />
        </div>
      </FieldScope>
    </Dialog>
  );
}

/** When it was, and what the program wrote down of its clock. */
function Facts({ take: { at, clock = 'internal', rate = 1, fromMs } }: { readonly take: TakeRecord }) {
  const said = useWords().rehearsal.record;
  const language = useSession((state) => state.language);
  return [
    printInstant(at, language),
    said.clocks[clock],
    ...(rate === 1 ? [] : [said.rate(String(rate))]),
    ...(fromMs === undefined ? [] : [said.from(printTime(fromMs, 'tenths'))]),
  ].join(' · ');
}

/** What happened beside the cues. */
function Events({ take }: { readonly take: string }) {
  const said = useWords().rehearsal.record;
  const { document, revision } = useShow((show) => show);
  const events = useMemo(() => eventsOf(document, take, revision), [document, take, revision]);
  if (events.length === 0) return null;
  return (
    <details className={styles['events']}>
      <summary>{said.events(events.length)}</summary>
      <ul>
        {events.map(({ id, atMs, kind, cue, text = '' }) => (
          <li key={id} data-selectable>
            <span>{printTime(atMs, 'tenths')}</span>
            <span>{said.eventKinds[kind]}</span>
            <span>{cue === undefined ? '' : (document.cues.get(cue)?.number ?? cue)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Tables change in place: the revision says when to look again. */
function eventsOf({ takeEvents }: ShowDocument, take: string, _revision: number) {
  return takeEvents.recordsOf(take);
}
