/** Places on the stage plan, and the ways between them; the plan itself is on a screen of its own. */
import { Map as MapIcon } from 'lucide-react';
import { ZONE_KINDS } from '#shared/show/types.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { WordsField } from '#renderer/fields/WordsField.tsx';
import { RecordList } from '#renderer/records/RecordList.tsx';
import { RouteList } from '#renderer/records/RouteList.tsx';
import { useRecords } from '#renderer/records/use-records.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';

export function PlacesGroup() {
  const { showPanels, actions } = useWords();
  const zones = useRecords('zones');
  return (
    <FieldGroup id="show-places" title={showPanels.groups.places} summary={String(zones.length)} startsClosed>
      <RecordList
        table="zones"
        records={zones}
        ordered
        addLabel={showPanels.addZone}
        createRecord={() => ({ name: showPanels.newZone(zones.length + 1), kind: zones.at(-1)?.kind ?? 'set' })}
        aside={({ kind }) => showPanels.zoneKinds[kind]}
      >
        {(zone, change) => (
          <>
            <WordsField
              label={showPanels.fields.name}
              value={zone.name}
              onCommit={(name) => change({ name: name ?? '' })}
            />
            <Select
              label={showPanels.fields.kind}
              value={zone.kind}
              options={ZONE_KINDS.map((value) => ({ value, label: showPanels.zoneKinds[value] }))}
              onChange={(kind) => void change({ kind })}
            />
          </>
        )}
      </RecordList>
      {zones.length > 1 && <RouteList zones={zones} />}
      <Button onClick={() => runAction('edit-stage')}>
        <MapIcon size={14} aria-hidden />
        {actions.names['edit-stage']}
      </Button>
    </FieldGroup>
  );
}
