/** How long cues last: likely, and at the least and the most. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Duration, Ms } from '#shared/show/types.ts';
import { withLikely } from '#shared/edit/trim-cue.ts';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { sharedValue } from '#renderer/fields/shared-value.ts';
import { printLength } from '#shared/words/print-values.ts';
import { useWords } from '#renderer/state/session.ts';
import type { ControlProps } from './field-controls.tsx';

export function LastsFields({ cues, edits }: ControlProps) {
  const words = useWords();
  const { inspector } = words;
  const shared = (key: keyof Duration) => {
    const common = sharedValue(cues, ({ duration }: CueRecord) => duration[key]);
    return { mixed: common.mixed, value: common.mixed ? undefined : common.value };
  };
  const likely = shared('likelyMs');
  const bound = (key: 'minMs' | 'maxMs', ms: Ms | undefined): string | null => {
    const wrong = cues.find(
      ({ duration }) => ms !== undefined && (key === 'minMs' ? ms > duration.likelyMs : ms < duration.likelyMs),
    );
    if (wrong) {
      const limit = printLength(wrong.duration.likelyMs, words);
      return key === 'minMs' ? inspector.leastAbove(limit) : inspector.mostBelow(limit);
    }
    return edits.change(({ duration }) => ({ duration: withBound(duration, key, ms) }));
  };
  return (
    <FieldRow>
      <LengthField
        label={inspector.lasts}
        {...likely}
        onCommit={(ms) =>
          ms === undefined ? null : edits.change(({ duration }) => ({ duration: withLikely(duration, ms) }))
        }
      />
      <LengthField
        label={inspector.least}
        optional
        {...shared('minMs')}
        placeholder={likely.value === undefined ? '' : printLength(likely.value, words)}
        onCommit={(ms) => bound('minMs', ms)}
      />
      <LengthField
        label={inspector.most}
        optional
        {...shared('maxMs')}
        placeholder={likely.value === undefined ? '' : printLength(likely.value, words)}
        onCommit={(ms) => bound('maxMs', ms)}
      />
    </FieldRow>
  );
}

function withBound(duration: Readonly<Duration>, key: 'minMs' | 'maxMs', ms: Ms | undefined): Duration {
  const { [key]: _old, ...rest } = duration;
  return ms === undefined ? { ...rest, likelyMs: duration.likelyMs } : { ...duration, [key]: ms };
}
