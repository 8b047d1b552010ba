/** What a cue starts at: a time, a bar, or another cue; and the time that comes of it. */
import { anchorCue, type AnchorKind } from '#shared/edit/anchor-cue.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Anchor, BarMoment, Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { printExactTime, printBar } from '#shared/time/print.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { readMoment } from '#renderer/fields/typed.ts';
import { useClock } from '#renderer/fields/use-clock.ts';
import { ValueField } from '#renderer/fields/ValueField.tsx';
import { currentShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { AfterFields, OffsetField } from './AfterFields.tsx';
import { anchorKindOf } from './anchor-kind.ts';
import type { CueEdits } from './edit-cues.ts';
import { guessLeader } from './guess-leader.ts';

interface StartFieldsProps {
  readonly cue: CueRecord;
  readonly plan: Plan;
  readonly edits: CueEdits;
}

export function StartFields({ cue, plan, edits }: StartFieldsProps) {
  const { inspector } = useWords();
  const { start } = cue;
  const hang = (on: AnchorKind['on']): void => {
    const { document } = currentShow();
    const kind = on === 'cue' ? guessLeader(document, plan, [cue]) : { on };
    if (kind) edits.act((show) => anchorCue(show, { cues: [cue.id], kind }));
  };
  return (
    <>
      <Segmented
        label={inspector.starts}
        value={anchorKindOf(start)}
        options={[
          { value: 'time', label: inspector.anchors.time },
          { value: 'bar', label: inspector.anchors.bar },
          { value: 'cue', label: inspector.anchors.cue, disabled: currentShow().document.cues.size < 2 },
        ]}
        onChange={hang}
      />
      {'after' in start ? (
        <AfterFields cues={[cue]} edits={edits}>
          <TimeField cue={cue} plan={plan} edits={edits} />
        </AfterFields>
      ) : 'bar' in start ? (
        <FieldRow>
          <BarField start={start} edits={edits} />
          <OffsetField cues={[cue]} edits={edits} />
          <TimeField cue={cue} plan={plan} edits={edits} />
        </FieldRow>
      ) : (
        <FieldRow>
          <TimeField cue={cue} plan={plan} edits={edits} />
          <BarReadout cue={cue} plan={plan} />
        </FieldRow>
      )}
    </>
  );
}

/** The planned start, whatever the cue hangs on; typed, it moves the cue. A typed bar is what it hangs on from then. */
function TimeField({ cue, plan, edits }: StartFieldsProps) {
  const words = useWords();
  const clock = useClock();
  const startMs = plan.timesOf(cue.id)?.startMs ?? 0;
  const moveTo = (ms: Ms): string | null =>
    edits.run((document) => moveCues(document, { cues: [cue.id], byMs: ms - startMs }));
  return (
    <ValueField
      label={words.inspector.startTime}
      value={startMs}
      print={printExactTime}
      read={(text) => readMoment(text, 'time', clock, words, startMs)}
      onCommit={(typed) => {
        if (!typed) return null;
        return typed.form === 'bar' ? edits.change({ start: typed.moment }) : moveTo(typed.ms);
      }}
      onStep={(direction, far) => void moveTo(startMs + direction * (far ? 1000 : 100))}
    />
  );
}

function BarField({ start, edits }: { readonly start: BarMoment; readonly edits: CueEdits }) {
  const words = useWords();
  const clock = useClock();
  const { bar, beat = 1, offsetMs = 0 } = start;
  return (
    <ValueField
      label={words.inspector.startBar}
      value={{ bar, beat }}
      print={(value) => printBar(value)}
      read={(text) => {
        const typed = readMoment(text, 'bar', clock, words, clock.tempo.timeOf(bar, beat, offsetMs));
        if (!typed.ok) return typed;
        const { moment } = typed.value;
        // Bar and beat alone keep the offset in the field beside.
        const keeps = 'bar' in moment && moment.offsetMs === undefined && offsetMs !== 0;
        const anchor: Anchor = keeps ? { ...moment, offsetMs } : moment;
        return { ok: true, value: anchor };
      }}
      onCommit={(anchor) => (anchor ? edits.change({ start: anchor }) : null)}
      onStep={(direction, far) => {
        const { beat: _beat, offsetMs: _offset, ...rest } = start;
        const next = clock.tempo.barBeatAt(
          far ? clock.tempo.timeOf(bar + direction, 1) : clock.tempo.timeOf(bar, Math.floor(beat) + direction),
        );
        const nextBeat = far ? beat : Math.round(next.beat);
        void edits.change({
          start: {
            ...rest,
            bar: next.bar,
            ...(nextBeat === 1 ? {} : { beat: nextBeat }),
            ...(offsetMs === 0 ? {} : { offsetMs }),
          },
        });
      }}
    />
  );
}

/** The bar and beat of a cue that stands at a time. */
function BarReadout({ cue, plan }: { readonly cue: CueRecord; readonly plan: Plan }) {
  const { inspector } = useWords();
  const startMs = plan.timesOf(cue.id)?.startMs ?? 0;
  return <TextField label={inspector.startBar} value={printBar(plan.tempo.barBeatAt(startMs))} readOnly />;
}
