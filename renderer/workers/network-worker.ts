/**
 * The thread that keeps the network of the open show: fed with every change, it answers when none is waiting any more,
 * so that a fast drag costs one answer and not a hundred.
 */
import { applyDiff, type Diff } from '#shared/edit/diff.ts';
import { advancePlan, concernsAll } from '#shared/plan/advance-plan.ts';
import { Network } from '#shared/plan/network/network.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import { noWork } from '#shared/plan/plan-work.ts';
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import type { NetworkJob, NetworkNews } from './network-messages.ts';

interface Kept {
  readonly document: MutableDocument;
  readonly network: Network;
  state: PlanState;
}

let kept: Kept | null = null;
let revision = 0;
let cue: string | null = null;
let isAsked = false;

self.addEventListener('message', ({ data }: MessageEvent<NetworkJob>) => {
  take(data);
  if (isAsked) return;
  isAsked = true;
  // Behind the messages that are there already.
  setTimeout(answer, 0);
});

function take(job: NetworkJob): void {
  switch (job.job) {
    case 'open':
      revision = job.revision;
      kept = job.document && open(job.document);
      return;
    case 'change':
      revision = job.revision;
      if (kept) change(kept, job.diff);
      return;
    case 'look':
      cue = job.cue;
      return;
    default:
      job satisfies never;
  }
}

function open(document: MutableDocument): Kept {
  const state = planFromScratch(document);
  return { document, state, network: new Network(document, state) };
}

function change(show: Kept, diff: Diff): void {
  applyDiff(show.document, diff);
  if (concernsAll(diff)) {
    show.state = planFromScratch(show.document);
    show.network.startOver(show.state);
    return;
  }
  const advance = advancePlan(show.state, diff, noWork());
  show.network.update(diff, advance);
  show.state = advance.state;
}

function answer(): void {
  isAsked = false;
  if (!kept) return;
  const { feasible, free, conflicts, boundsOf } = kept.network.answer();
  const slot = kept.state.slots.slotOf.get(cue ?? '');
  const news: NetworkNews = {
    revision,
    feasible,
    free,
    conflicts,
    cue,
    bounds: slot === undefined ? null : boundsOf(slot),
  };
  self.postMessage(news, { transfer: [] });
}
