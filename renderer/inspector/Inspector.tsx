/** Everything about the selected cues, each field editable; `whenNothing` stands there while no cue is selected. */
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { CueRecord } from '#shared/show/document.ts';
import { useCalmSelection, useCalmShow } from '#renderer/state/calm.ts';
import type { OpenShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { FieldScope } from '#renderer/ui/field-scope.ts';
import { CueHeading } from './CueHeading.tsx';
import { createCueEdits } from './edit-cues.ts';
import { useFaultInView } from './Fault.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import styles from './Inspector.module.css';
import { TimeGroup } from './TimeGroup.tsx';

export function Inspector({ whenNothing }: { readonly whenNothing: ReactNode }) {
  const selection = useCalmSelection();
  const focus = useSession((state) => state.focus);
  // The focused cue first: of several it is the one that gives defaults and examples.
  const ids = useMemo(() => {
    const list = [...selection];
    return focus !== null && selection.has(focus) ? [focus, ...list.filter((id) => id !== focus)] : list;
  }, [selection, focus]);
  const panel = useRef<HTMLDivElement>(null);
  useWantedField(panel);
  useFaultInView(panel);
  return (
    <div ref={panel} className={styles['inspector']}>
      {ids.length === 0 ? whenNothing : <CueInspector ids={ids} />}
    </div>
  );
}

function CueInspector({ ids }: { readonly ids: readonly string[] }) {
  return <CueFields ids={ids} show={useCalmShow()} />;
}

const CueFields = memo(PlainCueFields);

function PlainCueFields({ ids, show }: { readonly ids: readonly string[]; readonly show: OpenShow }) {
  const words = useWords();
  const edits = useMemo(() => createCueEdits(ids, words), [ids, words]);
  const cues = ids.flatMap((id): CueRecord[] => {
    const cue = show.document.cues.get(id);
    return cue ? [cue] : [];
  });
  // Deleted a moment ago: the selection follows at once.
  if (cues.length === 0) return null;
  return (
    <FieldScope value={ids.join(' ')}>
      <CueHeading cues={cues} edits={edits} />
      <TimeGroup cues={cues} show={show} edits={edits} />
      <FieldGroups cues={cues} show={show} edits={edits} />
    </FieldScope>
  );
}

/** Takes the keyboard into the field that somebody asked for. */
function useWantedField(panel: React.RefObject<HTMLElement | null>): void {
  const wanted = useSession((state) => state.wantedField);
  useEffect(() => {
    if (wanted === null) return;
    const field = panel.current?.querySelector<HTMLInputElement>(`[data-field="${wanted}"] input`);
    if (!field) return;
    field.focus();
    field.select();
    useSession.getState().setWantedField(null);
  });
}
