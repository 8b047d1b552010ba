/** Which sheet, on which paper, in which language; what a named sheet shows; and what was handed out. */
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { FileText, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Paper } from '#shared/bridge/paper.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { addRecord } from '#shared/edit/add-record.ts';
import { namedSheetKey } from '#shared/sheets/sheet-spec.ts';
import { sheetsOf } from '#shared/sheets/sheet.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { FieldGroup } from '#renderer/fields/FieldGroup.tsx';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { presentSheet, useSheets } from '#renderer/state/sheets.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Issues } from './Issues.tsx';
import { NamedSheetFields } from './NamedSheetFields.tsx';
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
  const { document } = useShow((show) => show);
  const screenLanguage = useSession((state) => state.language);
  const choice = useSheets((state) => state.choice);
  const choose = useSheets((state) => state.choose);
  const chosen = presentSheet(document, choice.for);
  const named = [...document.sheets.values()].find(({ id }) => namedSheetKey(id) === chosen);
  const fields = useRef<HTMLDivElement>(null);
  // A new sheet wants its name at once.
  const isNew = useSheets((state) => state.unnamed === chosen);
  useEffect(() => {
    if (!isNew) return;
    fields.current?.querySelector('input')?.select();
    useSheets.setState({ unnamed: null });
  }, [isNew]);
  const add = (): void => {
    let added: string | undefined;
    const record = { name: screen.newSheet(document.sheets.size + 1), for: '' };
    runCommand((show) => {
      const outcome = addRecord(show, { table: 'sheets', record });
      if ('diff' in outcome) added = outcome.diff.sheets?.added?.[0]?.id;
      return outcome;
    }, words);
    if (added === undefined) return;
    choose({ for: namedSheetKey(added) });
    useSheets.setState({ unnamed: namedSheetKey(added) });
  };
  return (
    <>
      <FieldGroup id="sheets-list" title={screen.choices}>
        <RadioGroup
          className={styles['sheets']}
          aria-label={screen.choices}
          value={chosen}
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
        <div>
          <Button tone="plain" onClick={add}>
            <Plus size={14} aria-hidden />
            {screen.addSheet}
          </Button>
        </div>
      </FieldGroup>
      {named && (
        <div ref={fields}>
          <NamedSheetFields sheet={named} />
        </div>
      )}
      <FieldGroup id="sheets-paper" title={screen.print}>
        <Select
          label={screen.paper}
          value={choice.paper}
          options={PAPERS.map((value) => ({ value, label: screen.papers[value] }))}
          onChange={(paper) => choose({ paper })}
        />
        <Segmented
          label={screen.language}
          value={choice.language ?? screenLanguage}
          options={LANGUAGES}
          onChange={(value) => choose({ language: value })}
        />
      </FieldGroup>
      <Issues />
    </>
  );
}
