/** The system's own dialogs for choosing files, in the chosen language. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { ShowHolder } from '#shared/bridge/holders.ts';
import type { Words } from '#shared/words/language.ts';

type SavedForm = 'show' | 'pdf' | 'csv' | 'xlsx';
interface SaveQuestion {
  readonly form: SavedForm;
  readonly folder: string;
  /** Without or with ending; characters that a file name can't have are replaced. */
  readonly suggestedName: string;
  /** Over the dialog; default: that a show is saved, or a sheet. */
  readonly title?: string;
}

export interface FileDialogs {
  /** The show to open, or undefined if the person thought better of it. */
  askWhatToOpen(): Promise<string | undefined>;
  /** The spreadsheet to read, or undefined. */
  askWhichTable(): Promise<string | undefined>;
  /** The sound file to take as the song; `folder` is where the dialog begins. */
  askForSong(folder: string): Promise<string | undefined>;
  /** The path to write, always with its ending; undefined if the person thought better of it. */
  askWhereToSave(question: SaveQuestion): Promise<string | undefined>;
  /** Whether a show may be written over that somebody else has open. */
  mayTakeOver(file: string, holder: ShowHolder): Promise<boolean>;
}

/** What Chromium plays. */
const SONG_ENDINGS = ['wav', 'mp3', 'flac', 'm4a', 'aac', 'ogg', 'opus'];
const ENDINGS: Readonly<Record<SavedForm, string>> = {
  show: 'onetake',
  pdf: 'pdf',
  csv: 'csv',
  xlsx: 'xlsx',
};
/** Files that cells may come in. */
const TABLE_ENDINGS = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'];

export function createFileDialogs(currentWindow: () => BrowserWindow, words: () => Words): FileDialogs {
  return {
    async askWhatToOpen() {
      const { shell } = words();
      const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), {
        title: shell.openTitle,
        properties: ['openFile'],
        filters: [filterOf('show', words())],
      });
      return canceled ? undefined : filePaths[0];
    },
    async askForSong(folder) {
      const { shell } = words();
      const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), {
        title: shell.songTitle,
        defaultPath: folder,
        properties: ['openFile'],
        filters: [{ name: shell.songType, extensions: [...SONG_ENDINGS] }],
      });
      return canceled ? undefined : filePaths[0];
    },
    async askWhichTable() {
      const { importCues } = words();
      const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), {
        title: importCues.openTitle,
        properties: ['openFile'],
        filters: [{ name: importCues.tableType, extensions: TABLE_ENDINGS }],
      });
      return canceled ? undefined : filePaths[0];
    },
    async askWhereToSave({ form, folder, suggestedName, title }) {
      const { shell } = words();
      const { canceled, filePath } = await dialog.showSaveDialog(currentWindow(), {
        title: title ?? (form === 'show' ? shell.saveTitle : shell.exportTitle),
        defaultPath: path.join(folder, withEnding(safeName(suggestedName) || shell.untitled, form)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [filterOf(form, words())],
      });
      if (canceled || filePath === '') return undefined;
      const complete = withEnding(filePath, form);
      // The dialog asked about the name as typed; with the ending added it may hit a file it knew nothing of.
      if (complete === filePath || !existsSync(complete)) return complete;
      return (await mayReplace(complete)) ? complete : undefined;
    },
    mayTakeOver(file, holder) {
      const { app, shell } = words();
      return askToReplace(app.held.title(path.basename(file), holder), shell.replace.heldDetail);
    },
  };

  function mayReplace(file: string): Promise<boolean> {
    const { replace } = words().shell;
    return askToReplace(replace.message(path.basename(file)), replace.detail);
  }

  async function askToReplace(message: string, detail: string): Promise<boolean> {
    const { replace } = words().shell;
    const { response } = await dialog.showMessageBox(currentWindow(), {
      type: 'warning',
      message,
      detail,
      buttons: [replace.replace, replace.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  }
}

function filterOf(form: SavedForm, { shell, importCues }: Words): FileFilter {
  const names: Readonly<Record<SavedForm, string>> = {
    show: shell.fileType,
    pdf: shell.pdfType,
    csv: shell.csvType,
    xlsx: importCues.xlsxType,
  };
  return { name: names[form], extensions: [ENDINGS[form]] };
}

function withEnding(file: string, form: SavedForm): string {
  const ending = `.${ENDINGS[form]}`;
  return file.toLowerCase().endsWith(ending) ? file : `${file}${ending}`;
}

/** What no file system of ours can hold in a name becomes a space. */
function safeName(name: string): string {
  return name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
}
