/** What was handed out, the newest first: number, day, who and what for, and what has changed since. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { changeRecord, type ChangeRecord } from '#shared/edit/change-record.ts';
import { changesSince, issueRows } from '#shared/sheets/issue-rows.ts';
import type { IssueRecord } from '#shared/show/document.ts';
import { deleteUsed } from '#renderer/actions/delete-used.ts';
import { useIsEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { RecordLine } from '#renderer/records/RecordLine.tsx';
import { useRecords } from '#renderer/records/use-records.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { printInstant } from '#shared/words/print-instant.ts';
import styles from './SheetChoices.module.css';

export function Issues() {
  const words = useWords();
  const said = words.sheets.screen.issues;
  const language = useSession((state) => state.language);
  const canHandOut = useIsEnabled('hand-out');
  const issues = useRecords('issues').toReversed();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <FieldGroup id="sheets-issues" title={said.title} summary={String(issues.length)}>
      {issues.length === 0 ? (
        <p className={styles['note']}>{said.none}</p>
      ) : (
        <ul className={styles['issues']} aria-label={said.title}>
          {issues.map((issue) => (
            <RecordLine
              key={issue.id}
              record={{ id: issue.id, name: said.name(issue.number) }}
              mark={null}
              aside={printInstant(issue.at, language)}
              depth={0}
              drop={null}
              isDragged={false}
              isOpen={open === issue.id}
              onOpen={(isOpen) => setOpen(isOpen ? issue.id : null)}
              onStep={() => undefined}
              handlers={undefined}
            >
              <IssueFields issue={issue} />
            </RecordLine>
          ))}
        </ul>
      )}
      <Button disabled={!canHandOut} onClick={() => runAction('hand-out')}>
        {said.handOut}
      </Button>
    </FieldGroup>
  );
}

function IssueFields({ issue }: { readonly issue: IssueRecord }) {
  const words = useWords();
  const { showPanels } = words;
  const said = words.sheets.screen.issues;
  const change = (patch: ChangeRecord<'issues'>['patch']): string | null =>
    runCommand((document) => changeRecord(document, { table: 'issues', id: issue.id, patch }), words);
  return (
    <>
      <CountField
        label={said.number}
        whole
        from={1}
        value={issue.number}
        onCommit={(number) => (number === undefined ? null : change({ number }))}
      />
      <WordsField label={said.by} value={issue.by} onCommit={(by) => change({ by })} />
      <WordsField label={said.note} lines value={issue.note} onCommit={(note) => change({ note })} />
      <Since issue={issue} />
      <div className={styles['tools']}>
        <IconButton
          icon={Trash2}
          label={showPanels.remove(said.name(issue.number))}
          onClick={() => void deleteUsed({ table: 'issues', ids: [issue.id] })}
        />
      </div>
    </>
  );
}

/** So many numbers of cues are told by name. */
const NAMED = 8;

function Since({ issue }: { readonly issue: IssueRecord }) {
  const said = useWords().sheets.screen.issues;
  const { document, plan } = useShow((show) => show);
  const { changed, added, gone } = changesSince(issue, issueRows(document, plan));
  const named = (numbers: readonly string[]): string => numbers.slice(0, NAMED).join(', ');
  return (
    <p className={styles['note']}>
      {[
        said.cues(issue.cues.length),
        changed.length + added.length + gone.length === 0 ? said.same : '',
        changed.length > 0 ? said.changed(changed.length, named(changed)) : '',
        added.length > 0 ? said.added(added.length, named(added)) : '',
        gone.length > 0 ? said.gone(gone.length, named(gone)) : '',
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
