/** The window of a cue: on which of its edges, from when, until when, and whether it must hold. */
import type { CueRecord } from '#shared/show/document.ts';
import type { CueWindow, Edge, Moment, Ms } from '#shared/show/types.ts';
import { barMomentAt } from '#shared/edit/bar-moment.ts';
import { isHard } from '#shared/show/defaults.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { MomentField } from '#renderer/fields/MomentField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import type { CueEdits } from './edit-cues.ts';

interface WindowFieldsProps {
  readonly cue: CueRecord;
  readonly plan: Plan;
  readonly edits: CueEdits;
}

/** So far either side of the plan a new window reaches: what counts as a hit without one (semantics.md, "A take"). */
const NEW_REACH_MS = 500;

export function WindowFields({ cue, plan, edits }: WindowFieldsProps) {
  const { inspector } = useWords();
  const { window } = cue;
  const set = (next: CueWindow | undefined): string | null => edits.change({ window: next });
  const bound = (key: 'earliest' | 'latest', moment: Moment | undefined): string | null => {
    if (!window) return null;
    const { [key]: _old, ...rest } = window;
    const next: CueWindow = moment ? { ...rest, [key]: moment } : rest;
    return set(next.earliest || next.latest ? next : undefined);
  };
  return (
    <>
      <Segmented
        label={inspector.window}
        value={window?.edge ?? 'none'}
        options={[
          { value: 'none', label: inspector.windows.none },
          { value: 'start', label: inspector.windows.start },
          { value: 'end', label: inspector.windows.end },
        ]}
        onChange={(edge) =>
          void set(edge === 'none' ? undefined : window ? { ...window, edge } : newWindow(cue, plan, edge))
        }
      />
      {window && (
        <>
          <FieldRow>
            <MomentField
              label={inspector.earliest}
              optional
              value={window.earliest}
              placeholder={inspector.anyTime}
              onCommit={(moment) => bound('earliest', moment)}
            />
            <MomentField
              label={inspector.latest}
              optional
              value={window.latest}
              placeholder={inspector.anyTime}
              onCommit={(moment) => bound('latest', moment)}
            />
          </FieldRow>
          <Checkbox
            label={inspector.hardWindow}
            checked={isHard(window)}
            onChange={(hard) => {
              const { hard: _old, ...rest } = window;
              void set(hard ? rest : { ...rest, hard });
            }}
          />
        </>
      )}
    </>
  );
}

/** Round the planned edge; in bars, if the cue stands on one. */
function newWindow({ id, start }: CueRecord, plan: Plan, edge: Edge): CueWindow {
  const times = plan.timesOf(id);
  const edgeMs = (edge === 'end' ? times?.endMs : times?.startMs) ?? 0;
  const moment = (ms: Ms): Moment => ('bar' in start ? barMomentAt(ms, plan.tempo) : { at: ms });
  return { edge, earliest: moment(edgeMs - NEW_REACH_MS), latest: moment(edgeMs + NEW_REACH_MS) };
}
