/** Everything about one place: name, kind, corners, landing target, and how far the others are from it. */
import { Crosshair, Pentagon, Plus, Square, Trash2 } from 'lucide-react';
import type { ChangeRecord } from '#shared/edit/change-record.ts';
import type { ResourceRecord, ZoneRecord } from '#shared/show/document.ts';
import { ZONE_KINDS, type Point } from '#shared/show/types.ts';
import { printArea } from '#shared/units/measures.ts';
import { areaOf, withCorner, withNewCorner } from '#shared/stage/outline.ts';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { PointField } from './PointField.tsx';
import { removeCorner } from './stage-keys.ts';
import { selectZone, useStage } from './stage-state.ts';
import { WaysFrom } from './WaysFrom.tsx';
import styles from './StageSide.module.css';

type Change = (patch: ChangeRecord<'zones'>['patch']) => string | null;

interface ZoneFieldsProps {
  readonly zone: ZoneRecord;
  readonly zones: readonly ZoneRecord[];
  readonly walker: ResourceRecord | null;
  readonly change: Change;
}

export function ZoneFields({ zone, zones, walker, change }: ZoneFieldsProps) {
  const { showPanels, stage } = useWords();
  const measures = useMeasures();
  const setTool = useStage((state) => state.setTool);
  return (
    <>
      <WordsField label={showPanels.fields.name} value={zone.name} onCommit={(name) => change({ name: name ?? '' })} />
      <Select
        label={showPanels.fields.kind}
        value={zone.kind}
        options={ZONE_KINDS.map((value) => ({ value, label: showPanels.zoneKinds[value] }))}
        onChange={(kind) => void change({ kind })}
      />
      <CornerList zone={zone} change={change} />
      {(zone.kind === 'landing' || zone.target) && (
        <div className={styles['corner']}>
          <Crosshair size={14} aria-hidden className={styles['number']} />
          <PointField
            label={stage.target(measures.length)}
            value={zone.target}
            optional
            onCommit={(target) => change({ target })}
          />
          <IconButton icon={Crosshair} label={stage.tools.target} onClick={() => setTool('target', zone.id)} />
        </div>
      )}
      <WaysFrom zone={zone} zones={zones} walker={walker} />
    </>
  );
}

function CornerList({ zone, change }: { readonly zone: ZoneRecord; readonly change: Change }) {
  const { stage } = useWords();
  const measures = useMeasures();
  const setTool = useStage((state) => state.setTool);
  const held = useStage(({ selected }) => (selected?.kind === 'zone' ? selected.corner : null));
  const { outline = [] } = zone;
  const addCorner = (): void => {
    const first: Readonly<Point> = outline[0] ?? [0, 0];
    const last: Readonly<Point> = outline.at(-1) ?? first;
    // In the middle of the side that closes the outline.
    const middle: Point = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
    if (change({ outline: withNewCorner(outline, outline.length - 1, middle) }) === null) {
      selectZone(zone.id, outline.length);
    }
  };
  return (
    <div className={styles['corners']} role="group" aria-label={stage.corners(measures.length)}>
      <SectionLabel>
        {outline.length > 2
          ? `${stage.corners(measures.length)} · ${printArea(measures, areaOf(outline))}`
          : stage.corners(measures.length)}
      </SectionLabel>
      {outline.map((point, index) => (
        <div
          // Corners have no name but their place.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          className={styles['corner']}
          data-held={held === index || undefined}
          onFocus={() => selectZone(zone.id, index)}
        >
          <span className={styles['number']} aria-hidden>
            {index + 1}
          </span>
          <PointField
            label={stage.corner(index + 1)}
            hideLabel
            value={point}
            onCommit={(at) =>
              at ? change({ outline: withCorner(outline, index, at) }) : stage.notAPoint(measures.length)
            }
          />
          <IconButton
            icon={Trash2}
            label={stage.removeCorner(index + 1)}
            disabled={outline.length <= 3}
            onClick={() => removeCorner(zone, index)}
          />
        </div>
      ))}
      <div className={styles['row']}>
        {outline.length === 0 && (
          <>
            <Button onClick={() => setTool('rectangle', zone.id)}>
              <Square size={14} aria-hidden />
              {stage.tools.rectangle}
            </Button>
            <Button onClick={() => setTool('polygon', zone.id)}>
              <Pentagon size={14} aria-hidden />
              {stage.tools.polygon}
            </Button>
          </>
        )}
        <Button tone="plain" onClick={addCorner}>
          <Plus size={14} aria-hidden />
          {stage.addCorner}
        </Button>
        {outline.length > 0 && (
          <Button tone="plain" onClick={() => void change({ outline: undefined })}>
            {stage.takeOffPlan}
          </Button>
        )}
      </div>
    </div>
  );
}
