/** The rules that can't all hold: each set with what is missing, and how any one of its rules can give way. */
import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import type { TriedFix } from '#shared/fixes/find-fixes.ts';
import { goToCue } from '#renderer/actions/go-to-cue.ts';
import { tryRelaxations } from '#renderer/actions/mend-problem.ts';
import { useDocument, useShow, type OpenShow } from '#renderer/state/document.ts';
import { isOldNews, useNetwork } from '#renderer/state/network.ts';
import { useMeasures, useWords } from '#renderer/state/session.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import styles from './ConflictList.module.css';

export function ConflictList() {
  const words = useWords();
  const show = useShow((open) => open);
  const news = useNetwork((state) => state.news);
  // While a way out is tried, the sets are those from before.
  const [held, setHeld] = useState<readonly Conflict[] | null>(null);
  const conflicts = held ?? news?.conflicts ?? [];
  const isOld = isOldNews(news, show.revision);
  return (
    <div className={styles['list']} data-old={isOld || undefined} aria-busy={isOld}>
      {news && (
        <p className={styles['verdict']}>
          {news.feasible ? words.network.feasible : news.free ? words.network.free : words.network.never}
        </p>
      )}
      {conflicts.map((conflict, index) => (
        <ConflictSet
          key={index}
          conflict={conflict}
          show={show}
          onMending={(isMending) => setHeld(isMending ? conflicts : null)}
        />
      ))}
    </div>
  );
}

interface ConflictSetProps {
  readonly conflict: Conflict;
  readonly show: OpenShow;
  readonly onMending: (isMending: boolean) => void;
}

function ConflictSet({ conflict, show, onMending }: ConflictSetProps) {
  const words = useWords();
  const lit = useNetwork((state) => state.lit);
  const light = useNetwork((state) => state.light);
  const { missingMs, rules } = conflict;
  const isLit = lit === conflict;
  const set = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isLit) set.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);
  return (
    <section ref={set} className={styles['set']} data-lit={isLit || undefined}>
      <h3>
        <button type="button" aria-pressed={isLit} onClick={() => light(isLit ? null : conflict)}>
          {words.network.conflict(rules.length, missingMs)}
        </button>
      </h3>
      <ul>
        {rules.map((rule, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles['rule']}
              onClick={() => {
                light(conflict);
                const cue = rule.cues.find((id) => show.document.cues.has(id));
                if (cue !== undefined) goToCue(cue);
              }}
            >
              {words.network.rule(rule, show.document)}
            </button>
            <RelaxMenu conflict={conflict} index={index} onMending={onMending} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RelaxMenuProps {
  readonly conflict: Conflict;
  /** Of the rule in its set. */
  readonly index: number;
  readonly onMending: (isMending: boolean) => void;
}

function RelaxMenu({ conflict, index, onMending }: RelaxMenuProps) {
  const words = useWords();
  const measures = useMeasures();
  const { draft, cancelDraft, run } = useDocument((state) => state);
  const [ways, setWays] = useState<readonly TriedFix[] | null>(null);
  const toggle = (open: boolean): void => {
    cancelDraft();
    onMending(open);
    setWays(open ? tryRelaxations(conflict, index) : null);
  };
  const items = (ways ?? []).map(({ fix, consequences }, way): MenuItem => ({
    id: String(way),
    label: words.fixes.name(fix.facts, measures),
    detail: words.fixes.consequences(consequences),
    onStand: (stands) => (stands ? draft(fix.run) : cancelDraft()),
    onSelect: () => {
      toggle(false);
      run(fix.run);
    },
  }));
  const none: MenuItem = { id: 'none', label: words.fixes.none, disabled: true, onSelect: () => undefined };
  return (
    <Menu
      side="top"
      align="end"
      open={ways !== null}
      onOpenChange={toggle}
      trigger={
        <button type="button" className={styles['relax']}>
          {words.problemsStrip.relax}
        </button>
      }
      items={items.length > 0 ? items : [none]}
    />
  );
}
