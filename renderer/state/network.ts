/** Whether the rules of the open show can hold together: what the thread of the network answered last. */
import { create } from 'zustand';
import { createEmptyTables, type MutableDocument, type ShowDocument } from '#shared/show/document.ts';
import type { Diff } from '#shared/edit/diff.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import type { NetworkJob, NetworkNews } from '#renderer/workers/network-messages.ts';
import { onShowChange, useDocument } from './document.ts';
import { useSession } from './session.ts';

interface NetworkState {
  /** Null: nothing is known yet. True of the revision that it names, and of no other. */
  readonly news: NetworkNews | null;
  /** The conflict that is lit on the timeline, one of the news; null: none. */
  readonly lit: Conflict | null;
  readonly light: (conflict: Conflict | null) => void;
}

export const useNetwork = create<NetworkState>()((set) => ({
  news: null,
  lit: null,
  light: (lit) => set({ lit }),
}));

/** Whether what the thread answered last is of an earlier revision of the show, or nothing is known yet. */
export function isOldNews(news: NetworkNews | null, revision: number | undefined): boolean {
  return news?.revision !== revision;
}

/** Feeds the thread from now on, and keeps its answers; the returned function ends both. */
export function followNetwork(): () => void {
  const worker = new Worker(new URL('../workers/network-worker.ts', import.meta.url), {
    type: 'module',
    name: 'network',
  });
  const send = (job: NetworkJob): void => worker.postMessage(job, { transfer: [] });
  worker.addEventListener('message', ({ data }: MessageEvent<NetworkNews>) => {
    useNetwork.setState(({ lit }) => ({ news: data, lit: lit && (data.conflicts.find(sameSet(lit)) ?? null) }));
  });
  const open = (): void => {
    const { show } = useDocument.getState();
    useNetwork.setState({ news: null, lit: null });
    send({ job: 'open', document: show && rulesOf(show.document), revision: show?.revision ?? 0 });
  };
  open();
  let document = useDocument.getState().show?.document;
  const stops = [
    // Changes of a show come after its opening: the thread has what they are made to.
    useDocument.subscribe(({ show }) => {
      if (show?.document === document) return;
      document = show?.document;
      open();
    }),
    onShowChange(({ diff }) => {
      const { show } = useDocument.getState();
      if (show) send({ job: 'change', diff: ofRules(diff), revision: show.revision });
    }),
    useSession.subscribe(({ focus }, before) => {
      if (focus !== before.focus) send({ job: 'look', cue: focus });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    worker.terminate();
  };
}

/** The tables that bring rules: takes are no concern of theirs, and may be many. */
const TABLES = ['header', 'cues', 'links', 'resources', 'lanes'] as const;

function rulesOf(document: ShowDocument): MutableDocument {
  const { header, cues, links, resources, lanes } = document;
  return {
    ...createEmptyTables(),
    header: new Map(header),
    cues: new Map(cues),
    links: new Map(links),
    resources: new Map(resources),
    lanes: new Map(lanes),
  };
}

function ofRules(diff: Diff): Diff {
  return Object.fromEntries(TABLES.flatMap((name) => (diff[name] ? [[name, diff[name]]] : [])));
}

/** Whether it is the same rules that fight, by how much ever. */
function sameSet(conflict: Conflict): (other: Conflict) => boolean {
  const keyOf = ({ rules }: Conflict): string =>
    JSON.stringify(rules.map(({ kind, cues, link }) => [kind, cues, link]));
  const key = keyOf(conflict);
  return (other) => keyOf(other) === key;
}
