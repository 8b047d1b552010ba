/** Gives a shot to a camera that is free all the while. */
import { changeCues } from '#shared/edit/change-cues.ts';
import { inOrder, type ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Fix, Fixer } from './fix.ts';

/** More of them are a list to choose from, not a quick fix. */
const MOST = 3;

export const fixBySwapping: Fixer = ({ code, cues, resource: id = '' }, document, plan) => {
  if (code !== 'resource-overlap' || document.resources.get(id)?.kind !== 'camera') return [];
  return cues
    .toReversed()
    .flatMap((cue) => swapsOf(cue, id, document, plan))
    .slice(0, MOST);
};

function swapsOf(id: string, taken: string, document: ShowDocument, plan: Plan): Fix[] {
  const cue = document.cues.get(id);
  if (!cue?.uses?.includes(taken)) return [];
  return inOrder(document.resources)
    .filter((other) => other.kind === 'camera' && other.id !== taken && isFree(other.id, id, document, plan))
    .map((other): Fix => ({
      facts: { fix: 'swap', number: cue.number, resource: other.name },
      run: (show) =>
        changeCues(show, {
          cues: [id],
          patch: ({ uses = [] }) => ({ uses: uses.map((used) => (used === taken ? other.id : used)) }),
        }),
    }));
}

/** Whether nobody uses the camera, or what it is part of, while the cue lasts. */
function isFree(camera: string, cue: string, document: ShowDocument, plan: Plan): boolean {
  const times = plan.timesOf(cue);
  if (!times) return false;
  const wholes = new Set<string>();
  for (let at = document.resources.get(camera); at; at = document.resources.get(at.partOf ?? '')) wholes.add(at.id);
  for (const other of document.cues.values()) {
    const taken = plan.timesOf(other.id);
    if (other.id === cue || !taken || taken.startMs >= times.endMs || taken.endMs <= times.startMs) continue;
    if (other.uses?.some((used) => wholes.has(used))) return false;
  }
  return true;
}
