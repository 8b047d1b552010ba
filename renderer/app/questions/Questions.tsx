/** The question of the moment, if there is one. */
import { useQuestion, type Answer, type Question } from '#renderer/state/question.ts';
import { useWords } from '#renderer/state/session.ts';
import { AlertDialog } from '#renderer/ui/AlertDialog.tsx';
import { ChangedFile } from './ChangedFile.tsx';
import { InUse } from './InUse.tsx';
import { MergeShow } from './MergeShow.tsx';
import { RecoveredShow } from './RecoveredShow.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { RepairedCopy } from './RepairedCopy.tsx';

export function Questions() {
  const question = useQuestion((state) => state.question);
  const answer = useQuestion((state) => state.answer);
  return question && <QuestionDialog question={question} answer={answer} />;
}

interface QuestionDialogProps {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
}

function QuestionDialog({ question, answer }: QuestionDialogProps) {
  const words = useWords();
  const { app, common } = words;
  switch (question.about) {
    case 'unsaved':
      return (
        <AlertDialog<Answer>
          open
          title={app.unsaved.title(question.title)}
          text={app.unsaved.text}
          answers={[
            { value: 'discard', label: app.unsaved.discard, tone: 'danger' },
            { value: 'cancel', label: common.cancel },
            { value: 'save', label: app.unsaved.save, tone: 'primary' },
          ]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    case 'not-saved':
      return (
        <AlertDialog<Answer>
          open
          title={app.notSaved.title}
          text={app.notSaved.text(words.files[question.failure.fault](question.failure.name, question.failure.detail))}
          answers={[
            { value: 'cancel', label: app.notSaved.keep },
            { value: 'save-as', label: app.notSaved.saveAs, tone: 'primary' },
          ]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    case 'changed-on-disk':
      return <ChangedFile {...question} onAnswer={answer} />;
    case 'gone': {
      const { gone } = app;
      return (
        <AlertDialog<Answer>
          open
          title={gone.title(question.name)}
          text={gone.text}
          size="medium"
          answers={[
            { value: 'overwrite', label: gone.writeAnew, tone: 'danger' },
            { value: 'cancel', label: app.notSaved.keep },
            { value: 'look-again', label: gone.lookAgain },
            { value: 'save-as', label: app.notSaved.saveAs, tone: 'primary' },
          ]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    }
    case 'merge':
      return <MergeShow {...question} onAnswer={answer} />;
    case 'not-opened':
      return (
        <AlertDialog<Answer>
          open
          title={app.notOpened}
          text={words.files[question.failure.fault](question.failure.name, question.failure.detail)}
          answers={[{ value: 'cancel', label: common.ok, tone: 'primary' }]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    case 'refused':
      return <RefusedFile {...question} onAnswer={answer} />;
    case 'repaired':
      return <RepairedCopy {...question} onAnswer={answer} />;
    case 'recovered':
      return <RecoveredShow {...question} onAnswer={answer} />;
    case 'held': {
      const { held } = app;
      return (
        <AlertDialog<Answer>
          open
          title={held.title(question.name, question.holder)}
          text={held.text}
          answers={[
            { value: 'cancel', label: common.cancel },
            { value: 'open-anyway', label: held.anyway, tone: 'danger' },
            { value: 'open-copy', label: held.copy, tone: 'primary' },
          ]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    }
    case 'delete-take':
      return (
        <AlertDialog<Answer>
          open
          title={words.rehearsal.record.letGoTitle(question.name)}
          text={words.rehearsal.record.letGoText(question.rows)}
          answers={[
            { value: 'deleted', label: words.rehearsal.record.letGoNow, tone: 'danger' },
            { value: 'cancel', label: common.cancel, tone: 'primary' },
          ]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    case 'in-use':
      return <InUse {...question} onAnswer={answer} />;
    case 'unreadable-steps': {
      const { unreadable } = app.recovered;
      return (
        <AlertDialog<Answer>
          open
          title={unreadable.title(question.title)}
          text={unreadable.text(question.folder)}
          answers={[
            { value: 'discard', label: unreadable.remove, tone: 'danger' },
            { value: 'cancel', label: unreadable.keep, tone: 'primary' },
          ]}
          escape="cancel"
          onAnswer={answer}
        />
      );
    }
    default:
      return question satisfies never;
  }
}
