/** What marks a field that the problem that is shown lies in; and how it comes into view. */
import { useEffect, type ReactNode, type RefObject } from 'react';
import { subjectOf } from '#shared/checks/acceptance.ts';
import { faultyFields, type FaultyField } from '#shared/checks/faulty-fields.ts';
import type { Problem } from '#shared/checks/problem.ts';
import type { CueRecord } from '#shared/show/document.ts';
import { openFieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { useCue } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { groupOfField } from './cue-fields.ts';
import styles from './Fault.module.css';

interface FaultProps {
  /** A key of the cue, or `link` with its id. */
  readonly field: string;
  readonly link?: string;
  readonly children: ReactNode;
}

/** Holds a field, or some that belong together. */
export function Fault({ field, link, children }: FaultProps) {
  const { inspector, problems } = useWords();
  const { problem, cue } = useLitCue();
  const isFaulty = problem !== null && cue !== undefined && faultyFields(problem, cue).some(isField(field, link));
  const said = isFaulty && inspector.atFault(problems.codes[problem.code]);
  return (
    <div
      className={styles['place']}
      data-at-fault={isFaulty ? problem.severity : undefined}
      {...(said !== false && { role: 'group', 'aria-label': said })}
    >
      {children}
      {isFaulty && (
        <span className={styles['mark']}>
          <SeverityMark severity={problem.severity} size={12} />
        </span>
      )}
    </div>
  );
}

/** Brings the field that a problem lies in into view, once for each problem and cue that is come to. */
export function useFaultInView(panel: RefObject<HTMLElement | null>): void {
  const { problem, cue } = useLitCue();
  const group = problem && cue ? groupOf(problem, cue) : null;
  const about = problem && cue ? `${cue.id} ${subjectOf(problem)}` : null;
  useEffect(() => {
    if (about === null || group === null) return undefined;
    openFieldGroup(group);
    // Behind the drawing of a group that was folded.
    const frame = requestAnimationFrame(() =>
      panel.current?.querySelector('[data-at-fault]')?.scrollIntoView({ block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [about, group, panel]);
}

/** The problem that is shown, and the one cue whose fields are; of several cues none is. A drag draws nothing anew. */
function useLitCue(): { readonly problem: Problem | null; readonly cue: CueRecord | undefined } {
  const problem = useSession((state) => state.problem);
  const only = useSession(({ selection, focus }) => (selection.size === 1 ? focus : null));
  const cue = useCue(problem === null ? null : only);
  return { problem, cue };
}

function isField(field: string, link: string | undefined) {
  return (one: FaultyField): boolean => one.field === field && (one.field !== 'link' || one.link === link);
}

/** The group of the likeliest field. */
function groupOf(problem: Problem, cue: CueRecord): string | null {
  const [first] = faultyFields(problem, cue);
  return first ? groupOfField(first.field) : null;
}
