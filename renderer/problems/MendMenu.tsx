/** The ways out of a problem: what could mend it, tried out on the plan while the choice stands on it, and acceptance. */
import type { ListedRow } from '#shared/checks/list-problems.ts';
import type { TriedFix } from '#shared/fixes/find-fixes.ts';
import { mendProblem, showWaysOut, withdraw } from '#renderer/actions/mend-problem.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import styles from './ProblemsStrip.module.css';

const NO_WAYS: readonly TriedFix[] = [];

interface MendMenuProps {
  readonly listed: Extract<ListedRow, { row: 'problem' }>;
  readonly isActive: boolean;
}

export function MendMenu({ listed: { problem, group }, isActive }: MendMenuProps) {
  const words = useWords();
  const measures = useMeasures();
  const { problemsStrip: said } = words;
  const isOpen = useProblemList(({ mending }) => mending === problem) && isActive;
  const stand = useProblemList((state) => state.stand);
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
        if (open) stand(group);
        showWaysOut(open ? problem : null);
      }}
      trigger={
        <button
          type="button"
          className={styles['way']}
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => event.stopPropagation()}
        >
          {said.mend}
        </button>
      }
      items={items}
    />
  );
}
