/** A line or several lines of words. An emptied field takes the words away. */
import { useWords } from '#renderer/state/session.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

interface WordsFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string | undefined;
  readonly mixed?: boolean;
  readonly lines?: boolean;
  readonly most?: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onCommit: (value: string | undefined) => string | null;
}

const MOST_TEXT = 10_000;

export function WordsField(props: WordsFieldProps) {
  const { value = '', mixed = false, lines = false, most = MOST_TEXT, placeholder = '', onCommit, ...field } = props;
  const words = useWords();
  const shared = {
    ...field,
    value: mixed ? '' : value,
    placeholder: mixed ? words.fields.mixed : placeholder,
    onCommit: (text: string) => {
      if (text.length > most) return words.fields.text(most);
      return onCommit(text.trim() === '' ? undefined : text);
    },
  };
  return lines ? <TextArea {...shared} /> : <TextField {...shared} />;
}
