/**
 * Why a cue is where it is: what it hangs on and what hangs on it, the rules that bind it either way, where it can lie
 * at all, who has to get there, whose breath it takes. Follows the selection; worked out only while it is seen.
 */
import { memo, useDeferredValue, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { subjectOf } from '#shared/checks/acceptance.ts';
import { partAbout } from '#renderer/actions/why-actions.ts';
import { FieldGroup, openFieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { useShow, type OpenShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { useWhy, type WhyPart } from '#renderer/state/why.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Bounds } from './Bounds.tsx';
import { BreathCurves } from './BreathCurves.tsx';
import { CueGraph } from './CueGraph.tsx';
import { Journeys } from './Journeys.tsx';
import { SeveralCues } from './SeveralCues.tsx';
import { SlackSides } from './SlackSides.tsx';
import { WhyHeading } from './WhyHeading.tsx';
import styles from './WhyPanel.module.css';

export function WhyPanel() {
  const { why } = useWords();
  const selection = useSession((state) => state.selection);
  const focus = useSession((state) => state.focus);
  // A drag goes first: this follows when there is time.
  const show = useDeferredValue(useShow((open) => open));
  const panel = useRef<HTMLDivElement>(null);
  useWantedPart(panel);
  const only = selection.size === 1 ? focus : null;
  return (
    <div ref={panel} className={styles['panel']}>
      {only !== null ? (
        <WhyCue id={only} show={show} />
      ) : selection.size > 1 ? (
        <SeveralCues cues={selection} show={show} />
      ) : (
        <EmptyState title={why.noCueTitle}>{why.noCueText}</EmptyState>
      )}
    </div>
  );
}

interface WhyCueProps {
  readonly id: string;
  readonly show: OpenShow;
}

/** Not drawn again while the show that it follows is still the one before. */
const WhyCue = memo(PlainWhyCue);

function PlainWhyCue({ id, show }: WhyCueProps) {
  const { why } = useWords();
  const cue = show.document.cues.get(id);
  // Deleted a moment ago: the selection follows at once.
  if (!cue) return null;
  const group = (part: WhyPart, children: ReactNode) => (
    <div data-part={part}>
      <FieldGroup id={idOf(part)} title={why.parts[part]}>
        {children}
      </FieldGroup>
    </div>
  );
  const singers = (cue.uses ?? []).flatMap((id) => {
    const resource = show.document.resources.get(id);
    return resource?.kind === 'performer' ? [resource] : [];
  });
  return (
    <>
      <WhyHeading cue={cue} show={show} />
      {group('hangs', <CueGraph cue={cue} show={show} />)}
      {group('slack', <SlackSides cue={cue} show={show} />)}
      {group('bounds', <Bounds cue={cue} show={show} />)}
      {group('travel', <Journeys key={cue.id} cue={cue} show={show} />)}
      {singers.length > 0 && group('breath', <BreathCurves cue={cue} singers={singers} show={show} />)}
    </>
  );
}

function idOf(part: WhyPart): string {
  return `why-${part}`;
}

/** Brings the part into view that somebody has asked for, or that tells of the problem that is come to. */
function useWantedPart(panel: RefObject<HTMLElement | null>): void {
  const problem = useSession((state) => state.problem);
  const about = problem && subjectOf(problem);
  const part = problem && partAbout(problem);
  useEffect(() => {
    if (about !== null && part !== null) useWhy.setState({ wanted: part });
  }, [about, part]);
  const wanted = useWhy((state) => state.wanted);
  useEffect(() => {
    if (wanted === null) return undefined;
    openFieldGroup(idOf(wanted));
    // Behind the drawing of a part that was folded.
    const frame = requestAnimationFrame(() => {
      panel.current?.querySelector(`[data-part="${wanted}"]`)?.scrollIntoView({ block: 'start' });
      useWhy.setState({ wanted: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, panel]);
}
