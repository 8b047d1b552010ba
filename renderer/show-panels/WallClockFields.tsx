/** When show zero is, by the clock on the wall: time of day, day and time zone, kept as one moment. */
import { useId, useMemo, useState } from 'react';
import {
  isSameOffset,
  minutesOf,
  offsetIn,
  printOffset,
  readInstant,
  readTimeOfDay,
  timeZones,
  writeInstant,
  type TimeZone,
  type WallClock,
} from '#shared/time/wall-clock.ts';
import { localIso } from '#shared/time/local-iso.ts';
import { DateField } from '#renderer/fields/DateField.tsx';
import { FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { ValueField } from '#renderer/fields/ValueField.tsx';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import type { Option } from '#renderer/ui/options.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import styles from './ShowPanels.module.css';
import { useHeaderChange, type HeaderProps } from './use-header-change.ts';

/** Offsets that are offered without a city, in hours. */
const LEAST_HOURS = -12;
const MOST_HOURS = 14;

export function WallClockFields({ header }: HeaderProps) {
  const { showPanels, fields } = useWords();
  const change = useHeaderChange();
  const label = useId();
  const clock = readInstant(header.startsAt ?? '');
  // The zone that was chosen by its city: another day may lie in its other season.
  const [city, setCity] = useState<string | null>(null);
  const set = (next: WallClock): string | null => {
    const isOfCity = city !== null && clock !== null && isSameOffset(offsetIn(city, clock), clock.offset);
    const isMoved = next.day !== clock?.day || next.time !== clock.time;
    return change({ startsAt: writeInstant(isOfCity && isMoved ? { ...next, offset: offsetIn(city, next) } : next) });
  };
  const begin = (time: string): string | null => {
    const day = header.date ?? localIso(new Date()).slice(0, 10);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setCity(zone);
    return change({ startsAt: writeInstant({ day, time, offset: offsetIn(zone, { day, time }) }) });
  };
  return (
    <div role="group" aria-labelledby={label} className={styles['group']}>
      <SectionLabel id={label}>{showPanels.fields.startsAt}</SectionLabel>
      <FieldRow>
        <ValueField
          label={showPanels.fields.clockTime}
          optional
          value={clock?.time}
          placeholder={showPanels.clockTimeHint}
          print={(time) => time.replace(/^(\d\d:\d\d):00$/u, '$1')}
          read={(text) => {
            const value = readTimeOfDay(text);
            return value === null ? { ok: false, why: showPanels.notATimeOfDay } : { ok: true, value };
          }}
          onCommit={(time) => {
            if (time === undefined) return change({ startsAt: undefined });
            return clock ? set({ ...clock, time }) : begin(time);
          }}
        />
        {clock && (
          <DateField
            label={showPanels.fields.clockDay}
            value={clock.day}
            onCommit={(day) => (day === undefined ? null : set({ ...clock, day }))}
          />
        )}
      </FieldRow>
      {clock && (
        <ZoneChoice
          clock={clock}
          label={showPanels.fields.clockZone}
          noneLabel={fields.noMatch}
          onChoose={(offset, zone) => {
            setCity(zone);
            void change({ startsAt: writeInstant({ ...clock, offset }) });
          }}
        />
      )}
    </div>
  );
}

interface ZoneChoiceProps {
  readonly clock: WallClock;
  readonly label: string;
  readonly noneLabel: string;
  /** `zone` is the one whose city was chosen, null for a bare offset. */
  readonly onChoose: (offset: string, zone: string | null) => void;
}

interface ZoneOption extends Option<string> {
  readonly offset: string;
  readonly zone: string | null;
}

function ZoneChoice({ clock, label, noneLabel, onChoose }: ZoneChoiceProps) {
  const language = useSession((state) => state.language);
  const { day, time, offset } = clock;
  // Four hundred zones take a moment: they are looked at when the keyboard or the pointer comes to the field.
  const [isAsked, setAsked] = useState(false);
  const options = useMemo(
    () => zoneOptions(isAsked ? timeZones(language, { day, time }) : [], offset),
    [isAsked, language, day, time, offset],
  );
  const ask = (): void => setAsked(true);
  return (
    <div role="presentation" onFocusCapture={ask} onPointerEnter={ask}>
      <Combobox
        label={label}
        value={bareValue(offset)}
        options={options}
        noneLabel={noneLabel}
        onChange={(chosen) => {
          const option = options.find(({ value }) => value === chosen);
          if (option) onChoose(option.offset, option.zone);
        }}
      />
    </div>
  );
}

/** Distances from UTC by themselves first, then the zones of the world by city. */
function zoneOptions(zones: readonly TimeZone[], present: string): readonly ZoneOption[] {
  const hours = Array.from({ length: MOST_HOURS - LEAST_HOURS + 1 }, (_, place) => LEAST_HOURS + place);
  const byTheHour = hours.map((hour) => `${hour < 0 ? '-' : '+'}${String(Math.abs(hour)).padStart(2, '0')}:00`);
  const bare = new Map(
    [...byTheHour, ...zones.map(({ offset }) => offset), present].map((one) => [bareValue(one), one]),
  );
  return [
    ...[...bare]
      .map(([value, offset]) => ({ value, label: printOffset(offset), offset, zone: null }))
      .sort((a, b) => minutesOf(a.offset) - minutesOf(b.offset)),
    ...zones.map(({ id, city, name, offset }) => ({
      value: id,
      label: `${city} · ${name} · ${printOffset(offset)}`,
      offset,
      zone: id,
    })),
  ];
}

/** Begins as no zone's name does. */
function bareValue(offset: string): string {
  return `+ ${printOffset(offset)}`;
}
