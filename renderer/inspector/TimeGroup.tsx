/** When: start, length, window, slack. Follows every frame of a drag. */
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import type { ControlProps } from './field-controls.tsx';
import { Fault } from './Fault.tsx';
import { LastsFields } from './LastsFields.tsx';
import { SeveralStarts } from './SeveralStarts.tsx';
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
        {only ? (
          <StartFields cue={only} plan={plan} edits={edits} />
        ) : (
          <SeveralStarts cues={cues} show={show} edits={edits} />
        )}
      </Fault>
      <Fault field="duration">
        <LastsFields cues={cues} edits={edits} />
      </Fault>
      <Fault field="window">
        <WindowFields cues={cues} plan={plan} edits={edits} />
      </Fault>
      {only && <SlackReadout cue={only} document={document} plan={plan} />}
    </FieldGroup>
  );
}
