/** What cues use and nobody else can use meanwhile: people, cameras, sets, crews. */
import { speedOf } from '#shared/show/defaults.ts';
import type { ResourceRecord } from '#shared/show/document.ts';
import { RESOURCE_KINDS, type Breath } from '#shared/show/types.ts';
import type { ChangeRecord } from '#shared/edit/change-record.ts';
import { resourceTree } from '#shared/edit/resource-tree.ts';
import { toShown } from '#shared/units/measures.ts';
import { CountField } from '#renderer/fields/CountField.tsx';
import { FieldGroup, FieldRow } from '#renderer/fields/FieldGroup.tsx';
import { MeasureField } from '#renderer/fields/MeasureField.tsx';
import { LengthField } from '#renderer/fields/LengthField.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { MultiCombobox } from '#renderer/ui/MultiCombobox.tsx';
import type { Option } from '#renderer/ui/options.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { RecordList } from '#renderer/records/RecordList.tsx';
import { useRecords } from '#renderer/records/use-records.ts';
import { TravelTimes } from './TravelTimes.tsx';

/** A singer's breath while nothing is measured. show-format.md, `breath`. */
const DEFAULT_BREATH = { restMs: 20_400, spentMs: 7100, recoveryMs: 45_000 } as const;

type Change = (patch: ChangeRecord<'resources'>['patch']) => string | null;

export function ResourcesGroup() {
  const { showPanels, common } = useWords();
  const resources = useRecords('resources');
  const tree = resourceTree(useShow(({ document }) => document));
  const depths = new Map(tree.map(({ resource, depth }) => [resource.id, depth]));
  return (
    <FieldGroup id="show-resources" title={showPanels.groups.resources} summary={String(resources.length)}>
      <RecordList
        table="resources"
        records={tree.map(({ resource }) => resource)}
        ordered
        depthOf={({ id }) => depths.get(id) ?? 0}
        addLabel={showPanels.addResource}
        createRecord={() => ({
          name: showPanels.newResource(resources.length + 1),
          kind: resources.at(-1)?.kind ?? 'performer',
        })}
        aside={({ kind, count }) => `${common.resourceKinds[kind]}${count === undefined ? '' : ` ×${count}`}`}
      >
        {(resource, change) => <ResourceFields resource={resource} resources={resources} change={change} />}
      </RecordList>
    </FieldGroup>
  );
}

interface ResourceFieldsProps {
  readonly resource: ResourceRecord;
  readonly resources: readonly ResourceRecord[];
  readonly change: Change;
}

function ResourceFields({ resource, resources, change }: ResourceFieldsProps) {
  const { showPanels, fields, common } = useWords();
  const labels = showPanels.fields;
  const measures = useMeasures();
  const zones = useRecords('zones').map(toOption);
  const people = useRecords('people').map(toOption);
  // What is part of it cannot be what it is part of.
  const wholes = resources.filter((other) => !isWithin(resources, other, resource.id)).map(toOption);
  return (
    <>
      <WordsField label={labels.name} value={resource.name} onCommit={(name) => change({ name: name ?? '' })} />
      <FieldRow>
        <Select
          label={labels.kind}
          value={resource.kind}
          options={RESOURCE_KINDS.map((value) => ({ value, label: common.resourceKinds[value] }))}
          onChange={(kind) => void change({ kind })}
        />
        <CountField
          label={labels.count}
          whole
          from={0}
          optional
          value={resource.count}
          placeholder={fields.defaultIs('1')}
          onCommit={(count) => change({ count })}
        />
      </FieldRow>
      <Combobox
        label={labels.partOf}
        value={resource.partOf ?? null}
        options={wholes}
        placeholder={common.none}
        clearLabel={fields.clear(labels.partOf)}
        noneLabel={fields.noMatch}
        onChange={(partOf) => void change({ partOf: partOf ?? undefined })}
      />
      <FieldRow>
        <Combobox
          label={labels.home}
          value={resource.home ?? null}
          options={zones}
          placeholder={common.none}
          clearLabel={fields.clear(labels.home)}
          noneLabel={zones.length === 0 ? showPanels.noZones : fields.noMatch}
          onChange={(home) => void change({ home: home ?? undefined })}
        />
        <MeasureField
          label={showPanels.speed}
          of="speed"
          above={0}
          step={0.1}
          optional
          value={resource.speed}
          placeholder={fields.defaultIs(toShown(measures, speedOf({ kind: resource.kind })).toFixed(1))}
          onCommit={(speed) => change({ speed })}
        />
      </FieldRow>
      <TravelTimes resource={resource} />
      {(resource.kind === 'performer' || resource.breath) && <BreathFields breath={resource.breath} change={change} />}
      <MultiCombobox
        label={labels.people}
        values={resource.people ?? []}
        options={people}
        placeholder={common.none}
        removeLabel={fields.remove}
        noneLabel={people.length === 0 ? showPanels.noPeople : fields.noMatch}
        onChange={(list) => void change({ people: list.length > 0 ? [...list] : undefined })}
      />
      <WordsField label={labels.notes} lines value={resource.notes} onCommit={(notes) => change({ notes })} />
    </>
  );
}

/** The longest phrase when rested and when spent, and how fast it comes back. */
function BreathFields({ breath, change }: { readonly breath: Breath | undefined; readonly change: Change }) {
  const { showPanels } = useWords();
  const keys = ['restMs', 'spentMs', 'recoveryMs'] as const satisfies readonly (keyof Breath)[];
  return (
    <FieldRow>
      {keys.map((key) => (
        <LengthField
          key={key}
          label={showPanels.breath[key]}
          optional
          value={breath?.[key]}
          defaultMs={DEFAULT_BREATH[key]}
          onCommit={(ms) => {
            const { [key]: _old, ...rest } = breath ?? {};
            const next = ms === undefined ? rest : { ...rest, [key]: ms };
            const why = change({ breath: Object.keys(next).length > 0 ? next : undefined });
            return why === null ? null : showPanels.breathOrder;
          }}
        />
      ))}
    </FieldRow>
  );
}

/** Whether a resource is that one, or part of it, directly or through others. */
function isWithin(resources: readonly ResourceRecord[], resource: ResourceRecord, whole: string): boolean {
  let at: ResourceRecord | undefined = resource;
  while (at && at.id !== whole) {
    const { partOf }: ResourceRecord = at;
    at = resources.find(({ id }) => id === partOf);
  }
  return at !== undefined;
}

function toOption({ id, name }: { readonly id: string; readonly name: string }): Option<string> {
  return { value: id, label: name };
}
