/**
 * What the cue hangs on and what hangs on it, as a graph: bodies as on the timeline, joined by dashed lines with a dot
 * at the cue that follows; links by plain ones. Each can be gone to, and the graph is then about that one.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CueRecord } from '#shared/show/document.ts';
import { anchorFacts, linkFacts } from '#shared/words/why-facts.ts';
import { goToCue } from '#renderer/actions/go-to-cue.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { CueChip } from './CueChip.tsx';
import part from './Part.module.css';
import styles from './CueGraph.module.css';
import { GraphLines, STEP_PX } from './GraphLines.tsx';
import { graphNodes, type GraphNode } from './graph-nodes.ts';

const FIRST_SHOWN = 6;
const MORE_SHOWN = 24;

interface CueGraphProps {
  readonly cue: CueRecord;
  readonly show: OpenShow;
}

export function CueGraph({ cue, show }: CueGraphProps) {
  const { why } = useWords();
  const graph = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState({ cue: cue.id, most: FIRST_SHOWN });
  const most = shown.cue === cue.id ? shown.most : FIRST_SHOWN;
  const nodes = graphNodes(cue, show.document, show.plan, most);
  const hasOutgoing = nodes.at(-1)?.kind !== 'own';
  // Gone to from here, the keyboard stands on the cue that it is about now.
  const wasInside = useRef(false);
  useEffect(() => {
    if (wasInside.current) graph.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    wasInside.current = false;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = [...(graph.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = stops.findIndex((stop) => stop === event.target);
    const own = stops.findIndex((stop) => stop.hasAttribute('aria-current'));
    const next: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: own + 1,
      ArrowUp: at - 1,
      ArrowLeft: own - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const to = next[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    stops[to]?.focus();
  };
  return (
    <>
      {/* The arrow keys go through the buttons in it. */}
      <div role="presentation" className={styles['box']} onKeyDown={onKeyDown}>
        <GraphLines nodes={nodes} />
        <ul ref={graph} className={styles['graph']} aria-label={why.graph(cue.number)}>
          {nodes.map((node, index) => (
            <li key={keyOf(node, index)} style={{ paddingLeft: node.depth * STEP_PX }}>
              <Node
                node={node}
                show={show}
                onGo={() => {
                  wasInside.current = true;
                }}
                onMore={() => setShown({ cue: cue.id, most: most + MORE_SHOWN })}
              />
            </li>
          ))}
        </ul>
      </div>
      {!hasOutgoing && <p className={part['dim']}>{why.nothingHangs}</p>}
    </>
  );
}

function keyOf(node: GraphNode, index: number): string {
  return node.kind === 'link' ? node.link.id : node.kind === 'follower' ? node.cue.id : `${node.kind} ${index}`;
}

interface NodeProps {
  readonly node: GraphNode;
  readonly show: OpenShow;
  readonly onGo: () => void;
  readonly onMore: () => void;
}

function Node({ node, show: { document }, onGo, onMore }: NodeProps) {
  const { why } = useWords();
  const chip = { document, onGo };
  switch (node.kind) {
    case 'clock':
      return <span className={styles['clock']}>{why.anchor(anchorFacts(node.cue.start))}</span>;
    case 'gap':
      return (
        <button
          type="button"
          className={styles['more']}
          tabIndex={-1}
          onClick={() => {
            onGo();
            goToCue(node.cue.id);
          }}
        >
          {why.between(node.count)}
        </button>
      );
    case 'leader':
    case 'own': {
      const isOwn = node.kind === 'own';
      return (
        <CueChip
          {...chip}
          cue={node.cue}
          aside={anchorOf(node.cue, why)}
          said={isOwn ? why.roles.own : why.roles.leader}
          isOwn={isOwn}
          tabIndex={isOwn ? 0 : -1}
        />
      );
    }
    case 'follower': {
      const aside = [anchorOf(node.cue, why), ...(node.behind > 0 ? [why.behind(node.behind)] : [])].join(' · ');
      const said = [why.roles.follower, ...(node.behind > 0 ? [why.behindLong(node.behind)] : [])].join(', ');
      return <CueChip {...chip} cue={node.cue} aside={aside} said={said} tabIndex={-1} />;
    }
    case 'link': {
      const own = node.link.from.cue === node.cue.id ? node.link.to.cue : node.link.from.cue;
      const facts = linkFacts(node.link, own);
      const said = why.linkLong(facts);
      return <CueChip {...chip} cue={node.cue} aside={why.link(facts)} said={said} title={said} tabIndex={-1} />;
    }
    case 'more':
      return (
        <button type="button" className={styles['more']} tabIndex={-1} onClick={onMore}>
          {why.moreFollowers(node.count)}
        </button>
      );
    default:
      return node satisfies never;
  }
}

/** What a cue hangs on another by; the clock has a row of its own. */
function anchorOf({ start }: CueRecord, why: ReturnType<typeof useWords>['why']): string {
  return 'after' in start ? why.anchor(anchorFacts(start)) : '';
}
