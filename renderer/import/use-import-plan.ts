/** What the import would do, worked out a little at a time, and anew when the show or what the columns mean changes. */
import { useEffect, useState } from 'react';
import { planImport, type ImportRequest } from '#shared/import-cues/plan-import.ts';
import type { ImportPlan } from '#shared/import-cues/import-plan.ts';
import { currentShow, useShow } from '#renderer/state/document.ts';

export interface PlanInTheMaking {
  /** Null while it is being made; never one for other columns or another show. */
  readonly plan: ImportPlan | null;
  /** Rows that have been looked at. */
  readonly done: number;
}

/** Longer than this the window is not kept from answering. */
const SLICE_MS = 8;

/** `request` null: the columns do not mean enough yet. It must be the same object while nothing changes. */
export function useImportPlan(request: ImportRequest | null): PlanInTheMaking {
  const revision = useShow((show) => show.revision);
  const [made, setMade] = useState<PlanInTheMaking & { readonly of: ImportRequest | null; readonly at: number }>({
    plan: null,
    done: 0,
    of: null,
    at: -1,
  });
  useEffect(() => {
    if (!request) return undefined;
    const progress = planImport(currentShow().document, request);
    let timer: ReturnType<typeof setTimeout>;
    const goOn = (): void => {
      const until = performance.now() + SLICE_MS;
      for (;;) {
        const { done: isDone, value } = progress.next();
        if (isDone) {
          setMade({ plan: value, done: request.rows.length, of: request, at: revision });
          return;
        }
        if (performance.now() < until) continue;
        setMade({ plan: null, done: value, of: request, at: revision });
        timer = setTimeout(goOn);
        return;
      }
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [request, revision]);
  const isCurrent = made.of === request && made.at === revision;
  return isCurrent ? made : { plan: null, done: 0 };
}
