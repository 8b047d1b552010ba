/** What several cues hang on, where they hang on the same; and all of them moved by the same time. */
import { anchorCue, type AnchorKind } from '#shared/edit/anchor-cue.ts';
import { moveCues } from '#shared/edit/move-cues.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { sharedValue } from '#renderer/fields/shared-value.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { AfterFields } from './AfterFields.tsx';
import { anchorKindOf } from './anchor-kind.ts';
import type { ControlProps } from './field-controls.tsx';
import { guessLeader } from './guess-leader.ts';

interface SeveralStartsProps extends ControlProps {
  readonly show: OpenShow;
}

export function SeveralStarts({ cues, edits, show }: SeveralStartsProps) {
  const { inspector } = useWords();
  const { document, plan } = show;
  const kind = sharedValue(cues, ({ start }) => anchorKindOf(start));
  const shared = kind.mixed ? null : (kind.value ?? null);
  const hang = (on: AnchorKind['on']): void => {
    const anchor = on === 'cue' ? guessLeader(document, plan, cues) : { on };
    if (anchor) edits.act((now) => anchorCue(now, { cues: edits.ids, kind: anchor }));
  };
  return (
    <>
      <Segmented
        label={inspector.starts}
        value={shared}
        options={[
          { value: 'time', label: inspector.anchors.time },
          { value: 'bar', label: inspector.anchors.bar },
          { value: 'cue', label: inspector.anchors.cue, disabled: document.cues.size <= cues.length },
        ]}
        onChange={hang}
      />
      {shared === 'cue' && <AfterFields cues={cues} edits={edits} />}
      <FieldRow>
        <LengthField
          label={inspector.moveBy}
          as="offset"
          value={0}
          onCommit={(byMs) =>
            byMs === undefined ? null : edits.run((now) => moveCues(now, { cues: edits.ids, byMs }))
          }
        />
      </FieldRow>
    </>
  );
}
