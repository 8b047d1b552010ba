/** Which sheet, on which paper, in which language. */
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { FileText } from 'lucide-react';
import { useId } from 'react';
import type { Language, Paper } from '#shared/bridge/contract.ts';
import { sheetsOf } from '#shared/sheets/sheet.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { useSheets } from '#renderer/state/sheets.ts';
import { SectionLabel } from '#renderer/ui/SectionLabel.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import styles from './SheetChoices.module.css';

const PAPERS: readonly Paper[] = ['a4', 'a3', 'a5', 'letter', 'tabloid'];
/** Each language under its own name: who needs it may not read the other. */
const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'ko', label: '한국어' },
  { value: 'en', label: 'English' },
];

export function SheetChoices() {
  const words = useWords();
  const { screen } = words.sheets;
  const document = useShow((show) => show.document);
  const screenLanguage = useSession((state) => state.language);
  const choice = useSheets((state) => state.choice);
  const choose = useSheets((state) => state.choose);
  const heading = useId();
  const language = choice.language ?? screenLanguage;
  return (
    <div className={styles['choices']}>
      <section>
        <SectionLabel id={heading} level={2}>
          {screen.choices}
        </SectionLabel>
        <RadioGroup
          className={styles['sheets']}
          aria-labelledby={heading}
          value={choice.for}
          onValueChange={(sheet) => choose({ for: sheet })}
        >
          {sheetsOf(document, words).map((sheet) => (
            <Radio.Root
              key={sheet.for}
              value={sheet.for}
              className={styles['sheet']}
              nativeButton
              render={
                <button type="button">
                  <FileText size={16} strokeWidth={1.75} aria-hidden />
                  <span>
                    <b>{sheet.name}</b>
                    <span>{sheet.reader}</span>
                  </span>
                </button>
              }
            />
          ))}
        </RadioGroup>
      </section>
      <Select
        label={screen.paper}
        value={choice.paper}
        options={PAPERS.map((value) => ({ value, label: screen.papers[value] }))}
        onChange={(paper) => choose({ paper })}
      />
      <Segmented
        label={screen.language}
        value={language}
        options={LANGUAGES}
        onChange={(value) => choose({ language: value })}
      />
    </div>
  );
}
