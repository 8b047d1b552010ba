/** What a journal has kept of a show that was never saved: how much, until when, and what differs from its file. */
import type { Answer, Question } from '#renderer/state/question.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { printInstant, printTimeOfDay } from '#shared/words/print-instant.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Differences } from '#renderer/records/Differences.tsx';
import styles from './RecoveredShow.module.css';

/** So many are listed; of more, the last steps are those that somebody remembers. */
const SHOWN = 200;

type RecoveredShowProps = Extract<Question, { readonly about: 'recovered' }> & {
  readonly onAnswer: (answer: Answer) => void;
};

export function RecoveredShow({ title, file, steps, unread, until, differences, onAnswer }: RecoveredShowProps) {
  const words = useWords();
  const language = useSession((state) => state.language);
  const { recovered } = words.app;
  const when = until === null ? '' : printInstant(until, language);
  const standing = file === null ? recovered.noFile : recovered.files[file.standing](file.ref.name);
  return (
    <Dialog
      open
      onClose={() => onAnswer('cancel')}
      title={recovered.title(title, steps.length)}
      description={recovered.text(steps.length, when, standing)}
      closeLabel={words.common.close}
      size="large"
      actions={
        <>
          <Button onClick={() => onAnswer('cancel')}>{recovered.later}</Button>
          <Button tone="danger" onClick={() => onAnswer('discard')}>
            {file === null || file.present === null ? recovered.letGo : recovered.asSaved}
          </Button>
          <Button tone="primary" autoFocus onClick={() => onAnswer('recover')}>
            {recovered.open}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <section>
          <SectionLabel level={3}>{recovered.steps}</SectionLabel>
          <ol className={styles['list']} data-selectable>
            {steps.length > SHOWN && <li className={styles['dim']}>{recovered.earlier(steps.length - SHOWN)}</li>}
            {steps.slice(-SHOWN).map(({ at, cause, label }, index) => (
              // The list never changes while it is shown.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>
                <time dateTime={at}>{printTimeOfDay(at, language)}</time>
                <span>
                  {cause === 'edit'
                    ? words.steps(label)
                    : words.app.withStep(words.actions.names[cause], words.steps(label))}
                </span>
              </li>
            ))}
            {unread > 0 && <li className={styles['dim']}>{recovered.unread(unread)}</li>}
          </ol>
        </section>
        <section>
          <SectionLabel level={3}>{recovered.differences}</SectionLabel>
          <Differences differences={differences} />
        </section>
      </div>
    </Dialog>
  );
}
