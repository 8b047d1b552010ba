/** The pages of the chosen sheet, made again whenever the show or the choice changes. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { SheetFault, SheetProgress } from '#shared/bridge/paper.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { sheetRequest, showForSheets, useSheets, type SheetChoice } from '#renderer/state/sheets.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';

/** Changes that follow one another faster than this are made into pages once. */
const PAUSE_MS = 300;

/** What pages are made of: when one of these is another, they are outdated. */
interface Subject {
  readonly document: ShowDocument;
  readonly revision: number;
  readonly choice: SheetChoice;
  readonly language: Language;
  /** Counts up with each retry. */
  readonly attempt: number;
}

export interface SheetPreview {
  /** Null: none were made yet. */
  readonly pages: OpenPdf | null;
  /** Characters printed as □. */
  readonly missing: readonly string[];
  /** The pages are not those of the show as it is now. */
  readonly outdated: boolean;
  /** Null while nothing is being made, or it is not known how far it is. */
  readonly progress: SheetProgress | null;
  readonly failure: SheetFault | null;
  readonly retry: () => void;
}

interface Made {
  readonly subject: Subject;
  readonly pages: OpenPdf | null;
  readonly missing: readonly string[];
  readonly failure: SheetFault | null;
}

export function useSheetPreview(): SheetPreview {
  const document = useShow((show) => show.document);
  const revision = useShow((show) => show.revision);
  const choice = useSheets((state) => state.choice);
  const screenLanguage = useSession((state) => state.language);
  const language = choice.language ?? screenLanguage;
  const [made, setMade] = useState<Made | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<SheetProgress | null>(null);

  const hasPages = useEffectEvent(() => made !== null);
  const take = useEffectEvent((next: Made) => {
    setProgress(null);
    // Pages that could not be made again are better than none.
    setMade((before) => (next.failure ? { ...next, pages: before?.pages ?? null } : next));
  });
  useEffect(() => {
    const subject: Subject = { document, revision, choice, language, attempt };
    let wanted = true;
    const make = async (): Promise<void> => {
      const next = await makePages(subject);
      if (wanted && next) take(next);
      else next?.pages?.close();
    };
    const timer = setTimeout(() => void make(), hasPages() ? PAUSE_MS : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [document, revision, choice, language, attempt]);

  useEffect(() => shell().on('sheetProgress', setProgress), []);
  // Closes pages when others take their place, and the last ones with the screen.
  const pages = made?.pages ?? null;
  useEffect(() => () => pages?.close(), [pages]);

  const outdated =
    made !== null &&
    (made.subject.document !== document ||
      made.subject.revision !== revision ||
      made.subject.choice !== choice ||
      made.subject.language !== language ||
      made.subject.attempt !== attempt);
  return {
    pages,
    missing: made?.missing ?? [],
    outdated,
    progress,
    failure: outdated ? null : (made?.failure ?? null),
    retry: () => setAttempt((count) => count + 1),
  };
}

/** Null if a newer preview took its place. Never rejects. */
async function makePages(subject: Subject): Promise<Made | null> {
  const failed = (failure: SheetFault): Made => ({ subject, pages: null, missing: [], failure });
  try {
    const outcome = await shell().previewSheet(
      showForSheets(subject.document),
      sheetRequest(subject.document, subject.choice),
    );
    switch (outcome.kind) {
      case 'pages':
        return { subject, pages: await openPdf(outcome.pdf), missing: outcome.missing, failure: null };
      case 'failed':
        return failed(outcome);
      case 'cancelled':
        return null;
      default:
        return outcome satisfies never;
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'failed', name: '', fault: 'engine', detail });
  }
}
