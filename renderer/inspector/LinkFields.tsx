/** The links of a cue: how far its edges must be from other cues' edges. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { addRecord } from '#shared/edit/add-record.ts';
import { changeRecord } from '#shared/edit/change-record.ts';
import { deleteRecord } from '#shared/edit/delete-record.ts';
import { isHard } from '#shared/show/defaults.ts';
import type { CueRecord, LinkRecord } from '#shared/show/document.ts';
import type { CueEdge, Edge } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { currentShow } from '#renderer/state/document.ts';
import { isHiddenIn, useLanesView } from '#renderer/state/lanes-view.ts';
import { useWords } from '#renderer/state/session.ts';
import { describeLink } from '#shared/words/describe-link.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { HiddenMark } from '#renderer/ui/HiddenMark.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { CueChoice } from '#renderer/records/CueChoice.tsx';
import type { CueEdits } from './edit-cues.ts';
import { Fault } from './Fault.tsx';
import styles from './LinkFields.module.css';

interface LinkFieldsProps {
  readonly cue: CueRecord;
  readonly links: readonly LinkRecord[];
  readonly plan: Plan;
  readonly edits: CueEdits;
}

export function LinkFields({ cue, links, plan, edits }: LinkFieldsProps) {
  const { inspector } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const add = (other: string): void => {
    let added: string | undefined;
    void edits.run((document) => {
      const outcome = addRecord(document, { table: 'links', record: newLink(cue.id, other, plan) });
      if ('diff' in outcome) added = outcome.diff.links?.added?.[0]?.id;
      return outcome;
    });
    setOpen(added ?? null);
  };
  return (
    <>
      {links.length > 0 && (
        <ul className={styles['links']}>
          {links.map((link) => (
            <li key={link.id}>
              <Fault field="link" link={link.id}>
                <LinkRow
                  link={link}
                  edits={edits}
                  isOpen={open === link.id}
                  onOpen={(now) => setOpen(now ? link.id : null)}
                />
              </Fault>
            </li>
          ))}
        </ul>
      )}
      <CueChoice
        label={inspector.addLink}
        value={null}
        except={[cue.id]}
        placeholder={inspector.addLinkHint}
        onChange={add}
      />
    </>
  );
}

/** Whoever ends first comes first: the other starts no earlier than that. */
function newLink(cue: string, other: string, plan: Plan): Pick<LinkRecord, 'from' | 'to' | 'minMs'> {
  const otherFirst = (plan.timesOf(other)?.startMs ?? 0) <= (plan.timesOf(cue)?.startMs ?? 0);
  const [first, second] = otherFirst ? [other, cue] : [cue, other];
  return { from: { cue: first, edge: 'end' }, to: { cue: second, edge: 'start' }, minMs: 0 };
}

interface LinkRowProps {
  readonly link: LinkRecord;
  readonly edits: CueEdits;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

function LinkRow({ link, edits, isOpen, onOpen }: LinkRowProps) {
  const words = useWords();
  const { inspector } = words;
  const { document } = currentShow();
  const sentence = describeLink(link, document, words);
  const view = useLanesView();
  const isHidden = [link.from, link.to].some(({ cue }) => isHiddenIn(view, document, cue));
  const change = (patch: Parameters<typeof changeRecord<'links'>>[1]['patch']): string | null =>
    edits.run((show) => changeRecord(show, { table: 'links', id: link.id, patch }));
  return (
    <details className={styles['link']} open={isOpen}>
      <summary
        className={styles['sentence']}
        data-soft={isHard(link) ? undefined : true}
        onClick={(event) => {
          event.preventDefault();
          onOpen(!isOpen);
        }}
      >
        <span>{sentence}</span>
        {isHidden && <HiddenMark label={words.lanes.inHiddenLane} />}
      </summary>
      {isOpen && (
        <div className={styles['fields']}>
          <EdgeFields label={inspector.linkTo} end={link.to} onChange={(to) => change({ to })} />
          <FieldRow>
            <LengthField
              label={inspector.linkLeast}
              as="offset"
              optional
              value={link.minMs}
              placeholder={inspector.anyTime}
              onCommit={(minMs) => change({ minMs })}
            />
            <LengthField
              label={inspector.linkMost}
              as="offset"
              optional
              value={link.maxMs}
              placeholder={inspector.anyTime}
              onCommit={(maxMs) => change({ maxMs })}
            />
          </FieldRow>
          <EdgeFields label={inspector.linkFrom} end={link.from} onChange={(from) => change({ from })} />
          <WordsField label={inspector.linkWhy} value={link.why} lines onCommit={(why) => change({ why })} />
          <div className={styles['foot']}>
            <Checkbox
              label={inspector.hardLink}
              checked={isHard(link)}
              onChange={(hard) => void change({ hard: hard ? undefined : false })}
            />
            <IconButton
              icon={Trash2}
              label={inspector.deleteLink(sentence)}
              onClick={() => void edits.run((show) => deleteRecord(show, { table: 'links', id: link.id }))}
            />
          </div>
        </div>
      )}
    </details>
  );
}

function EdgeFields(props: {
  readonly label: string;
  readonly end: CueEdge;
  readonly onChange: (end: CueEdge) => string | null;
}) {
  const { inspector, common } = useWords();
  const { label, end, onChange } = props;
  const edges: readonly Edge[] = ['start', 'end'];
  return (
    <FieldRow>
      <CueChoice label={label} value={end.cue} onChange={(cue) => void onChange({ ...end, cue })} />
      <Segmented
        label={inspector.edge}
        value={end.edge}
        options={edges.map((edge) => ({ value: edge, label: common.edges[edge] }))}
        onChange={(edge) => void onChange({ ...end, edge })}
      />
    </FieldRow>
  );
}
