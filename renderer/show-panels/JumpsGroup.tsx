/** How skydivers leave, fall and fly: what the spot and the landing time are worked out from. */
import { Plus, Trash2 } from 'lucide-react';
import type { ChangeRecord } from '#shared/edit/change-record.ts';
import type { JumpRecord } from '#shared/show/document.ts';
import type { Wind } from '#shared/show/types.ts';
import { printLength, printShown } from '#shared/units/measures.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import { MeasureField } from '#renderer/fields/MeasureField.tsx';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { RecordList } from '#renderer/records/RecordList.tsx';
import styles from './ShowPanels.module.css';
import { useRecords } from '#renderer/records/use-records.ts';

/** A jump from 4,000 m with a sport canopy, in still air; belly to earth one falls at 53.6 m/s (show-format.md, `Jump`). */
const NEW_JUMP = {
  exitAltitudeM: 4000,
  openingAltitudeM: 1000,
  fallSpeed: 53.6,
  canopyDescent: 5.5,
  canopyForward: 10,
  aircraft: { groundSpeed: 45, heading: 0 },
  winds: [{ altitudeM: 0, from: 0, speed: 0 }],
};
/** Between exits, where none is given. show-format.md, `separationM`. */
const DEFAULT_SEPARATION_M = 305;

type Change = (patch: ChangeRecord<'jumps'>['patch']) => string | null;
interface JumpProps {
  readonly jump: JumpRecord;
  readonly change: Change;
}

export function JumpsGroup() {
  const { showPanels } = useWords();
  const measures = useMeasures();
  const jumps = useRecords('jumps');
  return (
    <FieldGroup id="show-jumps" title={showPanels.groups.jumps} summary={String(jumps.length)} startsClosed>
      <RecordList
        table="jumps"
        records={jumps}
        ordered
        addLabel={showPanels.addJump}
        createRecord={() => ({ ...NEW_JUMP, name: showPanels.newJump(jumps.length + 1) })}
        aside={({ exitAltitudeM }) => printLength(measures, exitAltitudeM)}
      >
        {(jump, change) => (
          <>
            <WordsField
              label={showPanels.fields.name}
              value={jump.name}
              onCommit={(name) => change({ name: name ?? '' })}
            />
            <FlightFields jump={jump} change={change} />
            <WindFields jump={jump} change={change} />
            <SpreadFields jump={jump} change={change} />
            <LimitFields jump={jump} change={change} />
            <WordsField
              label={showPanels.jump.planB}
              lines
              value={jump.planB}
              onCommit={(planB) => change({ planB })}
            />
          </>
        )}
      </RecordList>
    </FieldGroup>
  );
}

/** The numbers that every jump has, two a row. */
const FLIGHT: readonly (readonly FlightField[])[] = [
  [
    { key: 'exitAltitudeM', of: 'length', step: 50 },
    { key: 'openingAltitudeM', of: 'length', step: 50 },
  ],
  [
    { key: 'fallSpeed', of: 'speed', above: 0, step: 0.1 },
    { key: 'canopyDescent', of: 'speed', above: 0, step: 0.1 },
  ],
];
interface FlightField {
  readonly key: 'exitAltitudeM' | 'openingAltitudeM' | 'fallSpeed' | 'canopyDescent';
  readonly of: 'length' | 'speed';
  readonly above?: number;
  readonly step: number;
}

function FlightFields({ jump, change }: JumpProps) {
  const { showPanels, fields } = useWords();
  const measures = useMeasures();
  const labels = showPanels.jump;
  const { aircraft } = jump;
  return (
    <>
      {FLIGHT.map((row) => (
        <FieldRow key={row.map(({ key }) => key).join(' ')}>
          {row.map(({ key, ...field }) => (
            <MeasureField
              key={key}
              label={labels[key]}
              {...field}
              value={jump[key]}
              onCommit={(value) => (value === undefined ? null : change({ [key]: value }))}
            />
          ))}
        </FieldRow>
      ))}
      <FieldRow>
        <MeasureField
          label={labels.canopyForward}
          of="speed"
          step={0.1}
          value={jump.canopyForward}
          onCommit={(value) => (value === undefined ? null : change({ canopyForward: value }))}
        />
        <MeasureField
          label={labels.separationM}
          of="length"
          step={5}
          optional
          value={jump.separationM}
          placeholder={fields.defaultIs(printShown(measures, DEFAULT_SEPARATION_M, 0))}
          onCommit={(separationM) => change({ separationM })}
        />
      </FieldRow>
      <FieldRow>
        <MeasureField
          label={labels.groundSpeed}
          of="speed"
          value={aircraft.groundSpeed}
          onCommit={(value) => (value === undefined ? null : change({ aircraft: { ...aircraft, groundSpeed: value } }))}
        />
        <CountField
          label={labels.heading}
          step={5}
          value={aircraft.heading}
          onCommit={(value) => (value === undefined ? null : change({ aircraft: { ...aircraft, heading: value } }))}
        />
      </FieldRow>
    </>
  );
}

/** Wind by altitude, the lowest first. */
function WindFields({ jump, change: changeJump }: JumpProps) {
  const { showPanels } = useWords();
  const measures = useMeasures();
  const labels = showPanels.jump;
  const nameOf = ({ altitudeM }: Wind): string => labels.windAt(printLength(measures, altitudeM));
  const set = (winds: readonly Wind[]): string | null => {
    const why = changeJump({ winds: [...winds].sort((a, b) => a.altitudeM - b.altitudeM) });
    return why === null ? null : labels.windTwice;
  };
  const change = (place: number, wind: Wind): string | null => set(jump.winds.with(place, wind));
  const add = (): void => {
    const top = jump.winds.at(-1) ?? { altitudeM: -500, from: 0, speed: 0 };
    void set([...jump.winds, { ...top, altitudeM: top.altitudeM + 500 }]);
  };
  return (
    <>
      <SectionLabel>{labels.winds}</SectionLabel>
      {jump.winds.map((wind, place) => (
        // The place in the list: an altitude that is typed anew keeps its row.
        // eslint-disable-next-line react/no-array-index-key
        <div key={place} role="group" aria-label={nameOf(wind)} className={styles['wind']}>
          <MeasureField
            label={labels.altitudeM}
            of="length"
            step={50}
            value={wind.altitudeM}
            onCommit={(altitudeM) => (altitudeM === undefined ? null : change(place, { ...wind, altitudeM }))}
          />
          <CountField
            label={labels.from}
            step={5}
            value={wind.from}
            onCommit={(from) => (from === undefined ? null : change(place, { ...wind, from }))}
          />
          <MeasureField
            label={labels.speed}
            of="speed"
            step={0.5}
            value={wind.speed}
            onCommit={(speed) => (speed === undefined ? null : change(place, { ...wind, speed }))}
          />
          <IconButton
            icon={Trash2}
            label={showPanels.remove(nameOf(wind))}
            onClick={() => void set(jump.winds.filter((other) => other !== wind))}
          />
        </div>
      ))}
      <div className={styles['add']}>
        <Button tone="plain" onClick={add}>
          <Plus size={14} aria-hidden />
          {labels.addWind}
        </Button>
      </div>
    </>
  );
}

function SpreadFields({ jump, change }: JumpProps) {
  const { showPanels } = useWords();
  const labels = showPanels.jump;
  const { spread = {} } = jump;
  const set = (key: keyof typeof spread, value: number | undefined): string | null =>
    change({ spread: withPart(spread, key, value) });
  return (
    <>
      <SectionLabel>{labels.spread}</SectionLabel>
      <FieldRow>
        <LengthField label={labels.exitMs} optional value={spread.exitMs} onCommit={(ms) => set('exitMs', ms)} />
        <MeasureField
          label={labels.openingM}
          of="length"
          optional
          value={spread.openingM}
          onCommit={(value) => set('openingM', value)}
        />
      </FieldRow>
      <FieldRow>
        {(['fall', 'canopy'] as const).map((key) => (
          <CountField
            key={key}
            label={labels[key]}
            step={0.01}
            optional
            value={spread[key]}
            onCommit={(value) => set(key, value)}
          />
        ))}
      </FieldRow>
    </>
  );
}

function LimitFields({ jump, change }: JumpProps) {
  const { showPanels } = useWords();
  const labels = showPanels.jump;
  const { limits = {} } = jump;
  return (
    <>
      <SectionLabel>{labels.limits}</SectionLabel>
      <FieldRow>
        {(['windSpeed', 'gust', 'cloudBaseM'] as const).map((key) => (
          <MeasureField
            key={key}
            label={labels[key]}
            of={key === 'cloudBaseM' ? 'length' : 'speed'}
            step={key === 'cloudBaseM' ? 50 : 0.5}
            optional
            value={limits[key]}
            onCommit={(value) => change({ limits: withPart(limits, key, value) })}
          />
        ))}
      </FieldRow>
    </>
  );
}

/** The parts with this one set, or without it; undefined if none is left. */
function withPart<T extends object>(parts: T, key: keyof T, value: number | undefined): T | undefined {
  const { [key]: _old, ...rest } = parts;
  const next = value === undefined ? rest : { ...rest, [key]: value };
  // The same parts again, one of them another number.
  return Object.keys(next).length > 0 ? (next as T) : undefined;
}
