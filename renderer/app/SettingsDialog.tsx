/** What the person sets for the program, whatever show is open. Taken at once. */
import { changeSettings } from '#renderer/actions/view-actions.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { KeySettings } from './KeySettings.tsx';
import styles from './SettingsDialog.module.css';

const AUTOSAVES = ['0', '1', '5', '15'] as const;

export function SettingsDialog() {
  const { app, common } = useWords();
  const open = useSession(({ dialog }) => dialog === 'settings');
  const setDialog = useSession((state) => state.setDialog);
  return (
    <Dialog
      open={open}
      onClose={() => setDialog(null)}
      title={app.settings.title}
      closeLabel={common.close}
      size="large"
    >
      <Settings />
    </Dialog>
  );
}

function Settings() {
  const said = useWords().app.settings;
  const language = useSession((state) => state.language);
  const theme = useSession((state) => state.theme);
  const autosaveMinutes = useSession((state) => state.autosaveMinutes);
  const units = useSession((state) => state.units);
  return (
    <div className={styles['settings']}>
      <Segmented
        label={said.language}
        value={language}
        options={(['en', 'ko'] as const).map((value) => ({ value, label: said.languages[value] }))}
        onChange={(next) => changeSettings({ language: next })}
      />
      <Segmented
        label={said.theme}
        value={theme}
        options={(['dark', 'light', 'system'] as const).map((value) => ({ value, label: said.themes[value] }))}
        onChange={(next) => changeSettings({ theme: next })}
      />
      <Segmented
        label={said.autosave}
        value={AUTOSAVES.find((value) => Number(value) === autosaveMinutes) ?? null}
        options={AUTOSAVES.map((value) => ({ value, label: said.autosaves(Number(value)) }))}
        onChange={(next) => changeSettings({ autosaveMinutes: Number(next) })}
      />
      <p className={styles['text']}>{said.autosaveText}</p>
      <Segmented
        label={said.units}
        value={units}
        options={(['metres', 'feet'] as const).map((value) => ({ value, label: said.unitNames[value] }))}
        onChange={(next) => changeSettings({ units: next })}
      />
      <p className={styles['text']}>{said.unitsText}</p>
      <KeySettings />
    </div>
  );
}
