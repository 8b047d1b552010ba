/** Who has to go where for the cue, how long that takes and how long there is, with the chosen way on the stage. */
import { useState } from 'react';
import { routesOf } from '#shared/edit/change-routes.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Journey } from '#shared/plan/cue-journeys.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useMeasures, useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { JourneyRow } from './JourneyRow.tsx';
import part from './Part.module.css';
import styles from './Journeys.module.css';
import { StageWay } from './StageWay.tsx';

export function Journeys({ cue, show }: { readonly cue: CueRecord; readonly show: OpenShow }) {
  const { why } = useWords();
  const measures = useMeasures();
  const { document, plan } = show;
  const problem = useSession((state) => state.problem);
  const [chosen, setChosen] = useState<string | null>(null);
  const journeys = plan.journeys(cue.id);
  const shown = journeys.find((one) => keyOf(one) === chosen) ?? tellingOf(journeys, problem?.resource);
  const editStage = <Button onClick={() => runAction('edit-stage')}>{why.editStage}</Button>;
  if (journeys.length === 0) {
    const isInstant = cue.duration.likelyMs === 0 && (cue.uses ?? []).length > 0;
    return <p className={part['dim']}>{isInstant ? why.noLength : why.noUses}</p>;
  }
  const resources = [...new Set(journeys.map(({ resource }) => resource))];
  return (
    <>
      {document.zones.size === 0 ? (
        <div className={part['missing']}>
          <p>{why.noStage}</p>
          {editStage}
        </div>
      ) : (
        <>
          {routesOf(document).length === 0 && (
            <div className={part['missing']}>
              <p>{why.noRoutes}</p>
              {editStage}
            </div>
          )}
          {shown && <StageWay journey={shown} show={show} />}
        </>
      )}
      <div className={styles['table']}>
        <div className={styles['head']} aria-hidden>
          <span>{why.columns.way}</span>
          <span>{measures.length}</span>
          <span>{why.columns.needs}</span>
          <span>{why.columns.there}</span>
        </div>
        {resources.map((resource) => (
          <section key={resource} aria-label={document.resources.get(resource)?.name ?? resource}>
            <h4>{document.resources.get(resource)?.name ?? resource}</h4>
            {journeys
              .filter((one) => one.resource === resource)
              .map((journey) => (
                <JourneyRow
                  key={keyOf(journey)}
                  journey={journey}
                  document={document}
                  isShown={journey === shown}
                  onShow={() => setChosen(keyOf(journey))}
                />
              ))}
          </section>
        ))}
      </div>
    </>
  );
}

function keyOf({ resource, leg }: Journey): string {
  return `${leg} ${resource}`;
}

/** The one that is shown unless another is chosen: what the lit problem is about, else where least time is left. */
function tellingOf(journeys: readonly Journey[], resource: string | undefined): Journey | undefined {
  const walked = journeys.filter(({ way }) => way !== null);
  const about = walked.filter((one) => one.resource === resource);
  const spareMs = ({ way, thereMs }: Journey): number => (thereMs ?? Infinity) - (way?.travelMs ?? 0);
  return (about.length > 0 ? about : walked).toSorted((a, b) => spareMs(a) - spareMs(b))[0];
}
