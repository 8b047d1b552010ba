/** Cues that hang on another cue: on which, on which of its edges, and how far from it. Alike for one or for many. */
import type { ReactNode } from 'react';
import type { CueRecord } from '#shared/show/document.ts';
import type { AfterAnchor, Anchor, BarMoment } from '#shared/show/types.ts';
import { changeCues } from '#shared/edit/change-cues.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { sharedValue, type SharedValue } from '#renderer/fields/shared-value.ts';
import { useWords } from '#renderer/state/session.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { CueChoice } from '#renderer/records/CueChoice.tsx';
import type { ControlProps } from './field-controls.tsx';

interface AfterFieldsProps extends ControlProps {
  /** Stands beside the offset. */
  readonly children?: ReactNode;
}

/** Every one of the cues must hang on another. */
export function AfterFields({ cues, edits, children }: AfterFieldsProps) {
  const { inspector, common, fields } = useWords();
  const after = sharedStart(cues, ({ after: leader }) => leader);
  const edge = sharedStart(cues, (start) => start.edge);
  const set = (patch: Partial<AfterAnchor>): void =>
    edits.act((document) =>
      changeCues(document, {
        cues: edits.ids,
        patch: ({ start }) => ({ start: 'after' in start ? { ...start, ...patch } : start }),
      }),
    );
  return (
    <>
      <FieldRow>
        <CueChoice
          label={inspector.afterCue}
          value={after.mixed ? null : (after.value ?? null)}
          placeholder={after.mixed ? fields.mixed : ''}
          except={edits.ids}
          onChange={(leader) => set({ after: leader })}
        />
        <Segmented
          label={inspector.edge}
          value={edge.mixed ? null : (edge.value ?? null)}
          options={(['start', 'end'] as const).map((value) => ({ value, label: common.edges[value] }))}
          onChange={(value) => set({ edge: value })}
        />
      </FieldRow>
      <FieldRow>
        <OffsetField cues={cues} edits={edits} />
        {children}
      </FieldRow>
    </>
  );
}

/** How far a cue starts from the bar, or from the edge of the cue, that it hangs on. */
export function OffsetField({ cues, edits }: ControlProps) {
  const words = useWords();
  const shared = sharedValue(cues, ({ start }) => ('at' in start ? undefined : (start.offsetMs ?? 0)));
  return (
    <LengthField
      label={words.inspector.offset}
      as="offset"
      optional
      mixed={shared.mixed}
      value={shared.mixed ? undefined : shared.value}
      onCommit={(offsetMs) =>
        edits.change(({ start }) => ({ start: 'at' in start ? start : withOffset(start, offsetMs) }))
      }
    />
  );
}

function withOffset(start: BarMoment | AfterAnchor, offsetMs: number | undefined): Anchor {
  const { offsetMs: _offset, ...rest } = start;
  return offsetMs === undefined || offsetMs === 0 ? rest : { ...rest, offsetMs };
}

function sharedStart<T>(cues: readonly CueRecord[], read: (start: AfterAnchor) => T): SharedValue<T> {
  return sharedValue(cues, ({ start }) => ('after' in start ? read(start) : undefined));
}
