/** How skydivers leave, fall and fly: what the spot and the landing time are worked out from. */
import { Plus, Trash2 } from 'lucide-react';
import type { ChangeRecord } from '#shared/edit/change-record.ts';
import type { JumpRecord } from '#shared/show/document.ts';
import type { Wind } from '#shared/show/types.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import type { NumberRange } from '#renderer/fields/read-number.ts';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useWords } from '#renderer/state/session.ts';
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
const DEFAULT_SEPARATION_M = '305';

type Change = (patch: ChangeRecord<'jumps'>['patch']) => string | null;
interface JumpProps {
  readonly jump: JumpRecord;
  readonly change: Change;
}

export function JumpsGroup() {
  const { showPanels } = useWords();
  const jumps = useRecords('jumps');
  return (
    <FieldGroup id="show-jumps" title={showPanels.groups.jumps} summary={String(jumps.length)} startsClosed>
      <RecordList
        table="jumps"
        records={jumps}
        ordered
        addLabel={showPanels.addJump}
        createRecord={() => ({ ...NEW_JUMP, name: showPanels.newJump(jumps.length + 1) })}
        aside={({ exitAltitudeM }) => `${exitAltitudeM} m`}
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
const FLIGHT: readonly (readonly { readonly key: FlightKey; readonly range: NumberRange; readonly step: number }[])[] =
  [
    [
      { key: 'exitAltitudeM', range: {}, step: 50 },
      { key: 'openingAltitudeM', range: {}, step: 50 },
    ],
    [
      { key: 'fallSpeed', range: { above: 0 }, step: 0.1 },
      { key: 'canopyDescent', range: { above: 0 }, step: 0.1 },
    ],
  ];
type FlightKey = 'exitAltitudeM' | 'openingAltitudeM' | 'fallSpeed' | 'canopyDescent';

function FlightFields({ jump, change }: JumpProps) {
  const { showPanels, fields } = useWords();
  const labels = showPanels.jump;
  const { aircraft } = jump;
  return (
    <>
      {FLIGHT.map((row) => (
        <FieldRow key={row.map(({ key }) => key).join(' ')}>
          {row.map(({ key, range, step }) => (
            <CountField
              key={key}
              label={labels[key]}
              {...range}
              step={step}
              value={jump[key]}
              onCommit={(value) => (value === undefined ? null : change({ [key]: value }))}
            />
          ))}
        </FieldRow>
      ))}
      <FieldRow>
        <CountField
          label={labels.canopyForward}
          step={0.1}
          value={jump.canopyForward}
          onCommit={(value) => (value === undefined ? null : change({ canopyForward: value }))}
        />
        <CountField
          label={labels.separationM}
          step={5}
          optional
          value={jump.separationM}
          placeholder={fields.defaultIs(DEFAULT_SEPARATION_M)}
          onCommit={(separationM) => change({ separationM })}
        />
      </FieldRow>
      <FieldRow>
        <CountField
          label={labels.groundSpeed}
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
function WindFields({ jump, change }: JumpProps) {
  const { showPanels } = useWords();
  const labels = showPanels.jump;
  const set = (winds: readonly Wind[]): string | null => {
    const why = change({ winds: [...winds].sort((a, b) => a.altitudeM - b.altitudeM) });
    return why === null ? null : labels.windTwice;
  };
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
        <div key={place} role="group" aria-label={labels.windAt(wind.altitudeM)} className={styles['wind']}>
          {(['altitudeM', 'from', 'speed'] as const).map((key) => (
            <CountField
              key={key}
              label={labels[key]}
              step={key === 'speed' ? 0.5 : key === 'from' ? 5 : 50}
              value={wind[key]}
              onCommit={(value) =>
                value === undefined ? null : set(jump.winds.with(place, { ...wind, [key]: value }))
              }
            />
          ))}
          <IconButton
            icon={Trash2}
            label={showPanels.remove(labels.windAt(wind.altitudeM))}
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
        <CountField
          label={labels.openingM}
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
          <CountField
            key={key}
            label={labels[key]}
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
