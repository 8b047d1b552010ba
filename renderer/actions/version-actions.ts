/** Earlier versions of shows: looked through, compared, opened as new shows, let go. */
import type { FileRef } from '#shared/bridge/files.ts';
import type { VersionsOfShow } from '#shared/bridge/versions.ts';
import { compareDocuments } from '#shared/compare/compare-documents.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { notify, settle, warn } from '#renderer/state/notices.ts';
import { NO_VERSIONS, OPEN_SHOW, useVersions } from '#renderer/state/versions.ts';
import type { Action } from './action.ts';
import { openAsNew } from './file-actions.ts';
import { readShow, showAt } from './read-show.ts';
import { isTakeRunning } from '#renderer/state/take.ts';

/** Of a version that was kept before its place was. */
const NO_FILE: FileRef = { token: '', name: '', folder: '', writable: false };

export const versionActions = {
  versions: { run: () => void lookThroughVersions(), isEnabled: () => !isTakeRunning() },
} satisfies Record<string, Action>;

/** Opens the list at the show that is open, else at the one saved last. */
async function lookThroughVersions(): Promise<void> {
  const shelf = await shell().versions();
  const { show } = useDocument.getState();
  const id = show && headerOf(show.document).id;
  const shown = shelf.shows.find((one) => one.show === id) ?? (show ? undefined : shelf.shows[0]);
  useVersions.setState({ ...NO_VERSIONS, shelf });
  if (shown) lookAtShow(shown.key);
}

export function closeVersions(): void {
  useVersions.setState(NO_VERSIONS);
}

export function lookAtShow(key: string): void {
  const show = useVersions.getState().shelf?.shows.find((one) => one.key === key);
  useVersions.setState({ show: key });
  const [newest] = show?.versions ?? [];
  if (newest) void compareVersions(newest.id, null);
}

/** Works out what leads from `before` to `after`; `before` null: from the version before it. */
export async function compareVersions(after: string, before: string | null): Promise<void> {
  useVersions.setState({ after, before, differences: null, working: true });
  const { shelf, show: key } = useVersions.getState();
  const show = shelf?.shows.find((one) => one.key === key);
  if (!show) return;
  const other = before ?? versionBefore(show, after);
  const [newer, older] = await Promise.all([documentOf(show, after), other === null ? null : documentOf(show, other)]);
  const now = useVersions.getState();
  // Somebody has gone on to others meanwhile.
  if (now.after !== after || now.before !== before || now.show !== key) return;
  const differences = newer && older ? compareDocuments(older, newer) : null;
  useVersions.setState({ differences, working: false });
}

/** The version saved before this one; null for the oldest. */
export function versionBefore({ versions }: VersionsOfShow, id: string): string | null {
  if (id === OPEN_SHOW) return versions[0]?.id ?? null;
  return versions[versions.findIndex((version) => version.id === id) + 1]?.id ?? null;
}

/** Opens a version as a new show, which has an identity and, once it is saved, a file of its own. */
export async function restoreVersion(): Promise<void> {
  const { shelf, show: key, after } = useVersions.getState();
  const show = shelf?.shows.find((one) => one.key === key);
  if (!show || after === null || after === OPEN_SHOW) return;
  const outcome = await shell().readVersion(show.key, after);
  if (outcome.kind === 'failed') {
    tellDamaged();
    return;
  }
  const { text, file } = outcome;
  // A copy beside the file that it was of: there its song lies. Saving it asks for a place.
  const copy = { ...(file ?? NO_FILE), writable: false };
  closeVersions();
  const read = await readShow(async () => ({ kind: 'opened', file: copy, text, mark: '' }));
  if (read) await openAsNew({ ...read.show, id: crypto.randomUUID() }, file && copy);
}

/** Lets all versions of the show go that is looked at. */
export async function dropVersions(): Promise<void> {
  const { show } = useVersions.getState();
  if (show === null) return;
  const shelf = await shell().dropVersions(show);
  useVersions.setState({ ...NO_VERSIONS, shelf });
  const [next] = shelf.shows;
  if (next) lookAtShow(next.key);
}

/** Tells from now on of saves whose version could not be kept, until one is; the returned function ends that. */
export function tellOfVersions(): () => void {
  return shell().on('versionNotKept', (lost) => {
    if (!lost) {
      settle('version');
      return;
    }
    const { fault, name, detail } = lost.failure;
    warn('version', {
      tone: 'warning',
      text: (words) => words.versions.notKept[lost.what](words.files[fault](name, detail)),
    });
  });
}

async function documentOf(show: VersionsOfShow, id: string): Promise<ShowDocument | null> {
  if (id === OPEN_SHOW) return useDocument.getState().show?.document ?? null;
  const parsed = await readVersion(show, id);
  return parsed && loadDocument(parsed);
}

async function readVersion(show: VersionsOfShow, id: string): Promise<Show | null> {
  const outcome = await shell().readVersion(show.key, id);
  const read = outcome.kind === 'read' ? await showAt(outcome.text) : null;
  if (!read) tellDamaged();
  return read;
}

function tellDamaged(): void {
  notify({ tone: 'error', text: (words) => words.versions.damaged });
}
