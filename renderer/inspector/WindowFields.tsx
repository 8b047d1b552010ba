/** The window of cues: on which of their edges, from when, until when, and whether it must hold. For one or for many. */
import type { CueRecord } from '#shared/show/document.ts';
import type { CueWindow, Edge, Moment, Ms } from '#shared/show/types.ts';
import { barMomentAt, moveMoment } from '#shared/edit/bar-moment.ts';
import { isHard } from '#shared/show/defaults.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { TypedMoment } from '#shared/time/parse-typed.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { sharedValue } from '#renderer/fields/shared-value.ts';
import { printMoment } from '#shared/words/print-values.ts';
import { readMoment } from '#renderer/fields/typed.ts';
import { useClock } from '#renderer/fields/use-clock.ts';
import { ValueField } from '#renderer/fields/ValueField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import type { ControlProps } from './field-controls.tsx';
import styles from './Inspector.module.css';

interface WindowFieldsProps extends ControlProps {
  readonly plan: Plan;
}
/** A window that becomes another one; undefined takes it away. */
type WindowChange = (window: CueWindow, cue: CueRecord) => CueWindow | undefined;

/** So far either side of the plan a new window reaches: what counts as a hit without one (semantics.md, "A take"). */
const NEW_REACH_MS = 500;

export function WindowFields({ cues, plan, edits }: WindowFieldsProps) {
  const { inspector } = useWords();
  const edge = sharedValue(cues, ({ window }) => window?.edge ?? 'none');
  const having = cues.filter(({ window }) => window !== undefined);
  const hard = sharedValue(having, ({ window }) => window && isHard(window));
  /** Cues without a window stay without one. */
  const change = (next: WindowChange): string | null =>
    edits.change((cue) => ({ window: cue.window && next(cue.window, cue) }));
  return (
    <>
      <Segmented
        label={inspector.window}
        value={edge.mixed ? null : (edge.value ?? null)}
        options={[
          { value: 'none', label: inspector.windows.none },
          { value: 'start', label: inspector.windows.start },
          { value: 'end', label: inspector.windows.end },
        ]}
        onChange={(next) =>
          void edits.change((cue) => ({
            window:
              next === 'none' ? undefined : cue.window ? { ...cue.window, edge: next } : newWindow(cue, plan, next),
          }))
        }
      />
      {having.length > 0 && (
        <>
          {having.length < cues.length && (
            <p className={styles['note']}>{inspector.windowOfSome(having.length, cues.length)}</p>
          )}
          <FieldRow>
            <BoundField label={inspector.earliest} bound="earliest" cues={having} change={change} />
            <BoundField label={inspector.latest} bound="latest" cues={having} change={change} />
          </FieldRow>
          <Checkbox
            label={inspector.hardWindow}
            checked={hard.mixed ? 'mixed' : hard.value === true}
            onChange={(holds) => void change(({ hard: _old, ...rest }) => (holds ? rest : { ...rest, hard: false }))}
          />
        </>
      )}
    </>
  );
}

interface BoundFieldProps {
  readonly label: string;
  readonly bound: 'earliest' | 'latest';
  /** Each with a window. */
  readonly cues: readonly CueRecord[];
  readonly change: (next: WindowChange) => string | null;
}

/** Where the bounds differ, `+2` moves each of them; anything else is one moment for all. */
function BoundField({ label, bound, cues, change }: BoundFieldProps) {
  const words = useWords();
  const clock = useClock();
  const shared = sharedValue(cues, ({ window }) => window?.[bound]);
  const value = shared.mixed ? undefined : shared.value;
  const boundAfter = (before: Moment | undefined, typed: TypedMoment | undefined): Moment | undefined => {
    if (!typed || !shared.mixed || typed.form !== 'change') return typed?.moment;
    return before && moveMoment(before, timeOfMoment(before, clock.tempo) + typed.ms, clock.tempo);
  };
  return (
    <ValueField<Moment, TypedMoment>
      label={label}
      optional
      value={value}
      mixed={shared.mixed}
      placeholder={words.inspector.anyTime}
      print={(moment) => printMoment(moment, words)}
      read={(text) =>
        readMoment(text, 'time', clock, words, shared.mixed ? 0 : value && timeOfMoment(value, clock.tempo))
      }
      onCommit={(typed) =>
        change(({ [bound]: before, ...rest }) => {
          const moment = boundAfter(before, typed);
          const next: CueWindow = moment ? { ...rest, [bound]: moment } : rest;
          return next.earliest || next.latest ? next : undefined;
        })
      }
    />
  );
}

/** Round the planned edge; in bars, if the cue stands on one. */
function newWindow({ id, start }: CueRecord, plan: Plan, edge: Edge): CueWindow {
  const times = plan.timesOf(id);
  const edgeMs = (edge === 'end' ? times?.endMs : times?.startMs) ?? 0;
  const moment = (ms: Ms): Moment => ('bar' in start ? barMomentAt(ms, plan.tempo) : { at: ms });
  return { edge, earliest: moment(edgeMs - NEW_REACH_MS), latest: moment(edgeMs + NEW_REACH_MS) };
}
