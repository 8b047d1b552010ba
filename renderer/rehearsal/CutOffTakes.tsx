/** Takes that no saved file has: cut off by a crash, or left unsaved. What is left of each is told, and kept or let go. */
import { useEffect, useState } from 'react';
import { printTime } from '#shared/time/print.ts';
import type { Words } from '#shared/words/language.ts';
import { useCutOffTakes, type CutOffTake } from '#renderer/state/cut-off-takes.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './ReadyForTake.module.css';

/** For so long letting go waits for its second press. */
const CONFIRM_MS = 3000;

export function CutOffTakes() {
  const found = useCutOffTakes((state) => state.found);
  return found.map((one) => <CutOffCard key={one.log.take} cutOff={one} />);
}

function CutOffCard({ cutOff }: { readonly cutOff: CutOffTake }) {
  const { rehearsal } = useWords();
  const settle = useCutOffTakes((state) => state.settle);
  const { title, text, canKeep } = wordsOf(cutOff, rehearsal);
  return (
    <section className={styles['cutOff']} role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {canKeep && (
        <Button tone="primary" size="large" onClick={() => settle(cutOff, true)}>
          {rehearsal.keep}
        </Button>
      )}
      <LetGo onLetGo={() => settle(cutOff, false)} />
    </section>
  );
}

/** What is let go is gone for good: one wrong press lets nothing go. */
function LetGo({ onLetGo }: { readonly onLetGo: () => void }) {
  const { rehearsal } = useWords();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <Button tone={asked ? 'danger' : 'normal'} size="large" onClick={() => (asked ? onLetGo() : setAsked(true))}>
      {asked ? rehearsal.letGoAgain : rehearsal.letGo}
    </Button>
  );
}

function wordsOf({ logged }: CutOffTake, words: Words['rehearsal']) {
  switch (logged.kind) {
    case 'whole': {
      const { heading, run, stopped } = logged;
      const until = printTime(run.nowMs, 'tenths');
      const title = stopped ? words.unsavedTitle(heading.name) : words.cutOffTitle(heading.name);
      const text = (stopped ? words.unsavedText : words.cutOffText)(run.past.length, until);
      return { title, text, canKeep: true };
    }
    case 'pieces': {
      const events = logged.inputs.filter(({ kind }) => !['begin', 'tick', 'clock', 'stop'].includes(kind)).length;
      return { title: words.piecesTitle, text: words.piecesText(events), canKeep: events > 0 };
    }
    case 'foreign':
      return { title: words.foreignTitle, text: words.foreignText, canKeep: false };
    default:
      return logged satisfies never;
  }
}
