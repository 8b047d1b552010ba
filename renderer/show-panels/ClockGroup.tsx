/** The clock: frames a second, and the timecode of show zero. */
import { frameRateOf, timecodeStartOf } from '#shared/show/defaults.ts';
import { FRAME_RATES } from '#shared/show/types.ts';
import { DEFAULT_FRAME_RATE, DEFAULT_TIMECODE_START, parseTimecode, timecodeAt } from '#shared/time/timecode.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { ValueField } from '#renderer/fields/ValueField.tsx';
import { useWords } from '#renderer/state/session.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useHeaderChange, type HeaderProps } from './use-header-change.ts';

export function ClockGroup({ header }: HeaderProps) {
  const words = useWords();
  const { showPanels, fields } = words;
  const change = useHeaderChange();
  const frameRate = frameRateOf(header);
  return (
    <FieldGroup
      id="show-clock"
      title={showPanels.groups.clock}
      summary={`${frameRate} · ${timecodeStartOf(header)}`}
      startsClosed
    >
      <FieldRow>
        <Select
          label={showPanels.fields.frameRate}
          value={frameRate}
          options={FRAME_RATES.map((value) => ({ value, label: showPanels.frameRate(value) }))}
          onChange={(value) => void change({ frameRate: value === DEFAULT_FRAME_RATE ? undefined : value })}
        />
        <ValueField
          label={showPanels.fields.timecodeStart}
          optional
          value={header.timecodeStart}
          placeholder={fields.defaultIs(DEFAULT_TIMECODE_START)}
          print={String}
          read={(text) => {
            const typed = parseTimecode(text, frameRate, '00:00:00:00');
            if (typed.ok) return { ok: true, value: timecodeAt(typed.ms, frameRate, '00:00:00:00') };
            return {
              ok: false,
              why: typed.reason.fault === 'not-timecode' ? showPanels.notATimecode : words.typedTime(typed.reason),
            };
          }}
          onCommit={(timecodeStart) => change({ timecodeStart })}
        />
      </FieldRow>
    </FieldGroup>
  );
}
