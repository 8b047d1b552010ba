/** The groups of the table of fields, and the links. */
import { memo } from 'react';
import { inOrder, type CueRecord } from '#shared/show/document.ts';
import { printTime } from '#shared/time/print.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { useShow, type OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { fieldsOf, rowsOf, type FieldGroupId } from './cue-fields.ts';
import type { ControlProps } from './field-controls.tsx';
import { Fault } from './Fault.tsx';
import styles from './Inspector.module.css';
import { LinkFields } from './LinkFields.tsx';

export function FieldGroups({ cues, show, edits }: ControlProps & { readonly show: OpenShow }) {
  const { inspector } = useWords();
  const [only] = cues.length === 1 ? cues : [];
  const links = only
    ? inOrder(show.document.links).filter(({ from, to }) => from.cue === only.id || to.cue === only.id)
    : [];
  return (
    <>
      <TableGroup group="place" cues={cues} edits={edits} />
      <TableGroup group="kind" cues={cues} edits={edits} />
      <TableGroup group="call" cues={cues} edits={edits} />
      <TableGroup group="decision" cues={cues} edits={edits} startsClosed={!cues.some(isDecided)} />
      {only && (
        <FieldGroup
          id="cue-links"
          title={inspector.groups.links}
          summary={links.length > 0 ? String(links.length) : undefined}
          startsClosed={links.length === 0}
        >
          <LinkFields cue={only} links={links} plan={show.plan} edits={edits} />
        </FieldGroup>
      )}
      <TableGroup group="notes" cues={cues} edits={edits} />
    </>
  );
}

function isDecided({ irreversible, commitMs, ifNoGo, clearedBy }: CueRecord): boolean {
  return irreversible === true || commitMs !== undefined || ifNoGo !== undefined || clearedBy !== undefined;
}

interface TableGroupProps extends ControlProps {
  readonly group: FieldGroupId;
  readonly startsClosed?: boolean;
}

/** Not drawn again by a drag, which changes nothing but the time of cues. */
const TableGroup = memo(PlainTableGroup, (a, b) => {
  const same = a.cues.length === b.cues.length && a.cues.every((cue, index) => isSameButTime(cue, b.cues[index]));
  return same && a.edits === b.edits && a.group === b.group && a.startsClosed === b.startsClosed;
});

function PlainTableGroup({ group, cues, edits, startsClosed = false }: TableGroupProps) {
  const { inspector, common } = useWords();
  const fields = fieldsOf(group, cues);
  const [cue] = cues;
  if (fields.length === 0 || !cue) return null;
  const isOneKind = cues.every(({ kind }) => kind === cue.kind);
  return (
    <FieldGroup
      id={`cue-${group}`}
      title={group === 'kind' && isOneKind ? common.cueKinds[cue.kind] : inspector.groups[group]}
      startsClosed={startsClosed}
    >
      {rowsOf(fields).map((row) => (
        <FieldRow key={row.map(({ key }) => key).join(' ')}>
          {row.map(({ key, Control }) => (
            <Fault key={key} field={key}>
              <Control cues={cues} edits={edits} />
            </Fault>
          ))}
        </FieldRow>
      ))}
      {group === 'decision' && cues.length === 1 && <CommitPoint cue={cue} />}
    </FieldGroup>
  );
}

/** The last moment at which an irreversible cue can be called off. */
function CommitPoint({ cue }: { readonly cue: CueRecord }) {
  const { inspector } = useWords();
  const startMs = useShow(({ plan }) => plan.timesOf(cue.id)?.startMs ?? 0);
  if (cue.irreversible !== true) return null;
  return <p className={styles['commit']}>{inspector.commitPoint(printTime(startMs - (cue.commitMs ?? 0)))}</p>;
}

/** Whether nothing of the cue differs but its time: records share what was not changed. */
function isSameButTime(a: CueRecord, b: CueRecord | undefined): boolean {
  if (a === b || !b) return a === b;
  const keys = Object.keys(a) as (keyof CueRecord)[];
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key === 'start' || key === 'duration' || a[key] === b[key]);
}
