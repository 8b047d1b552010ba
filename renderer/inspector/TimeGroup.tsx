/** When: start, length, window, slack. Follows every frame of a drag. */
import { anchorCue } from '#shared/edit/anchor-cue.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import type { CueRecord } from '#shared/show/document.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import type { ControlProps } from './field-controls.tsx';
import type { CueEdits } from './edit-cues.ts';
import { Fault } from './Fault.tsx';
import { LastsFields } from './LastsFields.tsx';
import { SlackReadout } from './SlackReadout.tsx';
import { StartFields } from './StartFields.tsx';
import { WindowFields } from './WindowFields.tsx';

interface TimeGroupProps extends ControlProps {
  readonly show: OpenShow;
}

export function TimeGroup({ cues, show, edits }: TimeGroupProps) {
  const { inspector } = useWords();
  const [only] = cues.length === 1 ? cues : [];
  const { document, plan } = show;
  return (
    <FieldGroup id="cue-time" title={inspector.groups.time}>
      <Fault field="start">
        {only ? <StartFields cue={only} plan={plan} edits={edits} /> : <SeveralStarts cues={cues} edits={edits} />}
      </Fault>
      <Fault field="duration">
        <LastsFields cues={cues} edits={edits} />
      </Fault>
      {only && (
        <Fault field="window">
          <WindowFields cue={only} plan={plan} edits={edits} />
        </Fault>
      )}
      {only && <SlackReadout cue={only} document={document} plan={plan} />}
    </FieldGroup>
  );
}

/** Of several cues it is told what they hang on, and all are moved by the same time. */
function SeveralStarts({ cues, edits }: { readonly cues: readonly CueRecord[]; readonly edits: CueEdits }) {
  const { inspector } = useWords();
  const isAll = (key: 'at' | 'bar'): boolean => cues.every(({ start }) => key in start);
  return (
    <>
      <Segmented
        label={inspector.starts}
        value={isAll('at') ? 'time' : isAll('bar') ? 'bar' : null}
        options={[
          { value: 'time', label: inspector.anchors.time },
          { value: 'bar', label: inspector.anchors.bar },
        ]}
        onChange={(on) => void edits.run((document) => anchorCue(document, { cues: edits.ids, kind: { on } }))}
      />
      <FieldRow>
        <LengthField
          label={inspector.moveBy}
          as="offset"
          value={0}
          onCommit={(byMs) =>
            byMs === undefined ? null : edits.run((document) => moveCues(document, { cues: edits.ids, byMs }))
          }
        />
      </FieldRow>
    </>
  );
}
