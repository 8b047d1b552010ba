/** The ways out of a problem: what could mend it, tried out on the plan while the choice stands on it, and acceptance. */
import type { Problem } from '#shared/checks/problem.ts';
import type { TriedFix } from '#shared/fixes/find-fixes.ts';
import { mendProblem, showWaysOut, withdraw } from '#renderer/actions/mend-problem.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import styles from './ProblemsStrip.module.css';

const NO_WAYS: readonly TriedFix[] = [];

export function MendMenu({ problem, isLit }: { readonly problem: Problem; readonly isLit: boolean }) {
  const words = useWords();
  const measures = useMeasures();
  const { problemsStrip: said } = words;
  const isOpen = useProblemList(({ mending }) => mending === problem);
  const accept = useProblemList((state) => state.accept);
  const fixes = useProblemList(({ ways }) => (isOpen ? ways : NO_WAYS));
  const draft = useDocument((state) => state.draft);
  const cancelDraft = useDocument((state) => state.cancelDraft);
  const ways = fixes.map(({ fix, consequences }, index): MenuItem => ({
    id: `fix-${index}`,
    label: words.fixes.name(fix.facts, measures),
    detail: words.fixes.consequences(consequences),
    onStand: (stands) => (stands ? draft(fix.run) : cancelDraft()),
    onSelect: () => mendProblem(fix),
  }));
  const items: MenuItem[] = [
    ...ways,
    ...(fixes.length === 0 ? [{ id: 'none', label: words.fixes.none, disabled: true, onSelect: () => undefined }] : []),
    problem.accepted === undefined
      ? { id: 'accept', label: said.accept, rule: true, onSelect: () => accept(problem) }
      : { id: 'withdraw', label: said.withdraw, rule: true, onSelect: () => withdraw(problem) },
  ];
  return (
    <Menu
      side="top"
      align="end"
      open={isOpen}
      onOpenChange={(open) => {
        showWaysOut(open ? problem : null);
      }}
      trigger={
        <button
          type="button"
          className={styles['mend']}
          tabIndex={isLit ? 0 : -1}
          onClick={(event) => event.stopPropagation()}
        >
          {said.mend}
        </button>
      }
      items={items}
    />
  );
}
