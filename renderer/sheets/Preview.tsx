/** The pages, the bar above them, and what is said while there are none. */
import { useRef, useState } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { Pages, type PagesHandle } from './Pages.tsx';
import type { Zoom } from './page-zoom.ts';
import { PreviewBar } from './PreviewBar.tsx';
import { useSheetPreview, type SheetPreview } from './use-sheet-preview.ts';
import styles from './Preview.module.css';

/** So many characters are told; a text in another script would fill the screen. */
const MISSING_SHOWN = 24;

export function Preview() {
  const preview = useSheetPreview();
  const { pages, outdated } = preview;
  const [zoom, setZoom] = useState<Zoom>('width');
  /** As the pages are shown now: the scale in CSS pixels of a point, and the page in front, from 1. */
  const [view, setView] = useState({ scale: 1, page: 1 });
  const handle = useRef<PagesHandle>(null);
  return (
    <div className={styles['preview']}>
      <PreviewBar
        page={view.page}
        pageCount={pages?.pageCount ?? 0}
        onPage={(page) => handle.current?.goTo(page)}
        scale={view.scale}
        zoom={zoom}
        onZoom={setZoom}
      />
      <Strips preview={preview} />
      {pages ? (
        <Pages ref={handle} pdf={pages} outdated={outdated} zoom={zoom} onZoom={setZoom} onView={setView} />
      ) : (
        <NoPages preview={preview} />
      )}
    </div>
  );
}

/** What is to be known of the pages below. */
function Strips({
  preview: { pages, outdated, progress, failure, missing, retry },
}: {
  readonly preview: SheetPreview;
}) {
  const { screen, faults } = useWords().sheets;
  const percent = progress && progress.of > 0 ? Math.round((100 * progress.done) / progress.of) : null;
  return (
    <div className={styles['strips']} role="status">
      {pages && outdated && (
        <p className={styles['strip']}>
          {percent === null ? screen.outdated : `${screen.outdated} ${screen.percent(percent)}`}
        </p>
      )}
      {pages && failure && (
        <p className={styles['strip']} data-tone="error">
          <SeverityMark severity="error" size={12} />
          {faults[failure.fault](failure.name, failure.detail)}
          <Button tone="plain" onClick={retry}>
            {screen.retry}
          </Button>
        </p>
      )}
      {!outdated && missing.length > 0 && (
        <p className={styles['strip']} data-tone="warning">
          <SeverityMark severity="warning" size={12} />
          {screen.missing(shorten(missing), missing.length)}
        </p>
      )}
    </div>
  );
}

function NoPages({ preview: { progress, failure, retry } }: { readonly preview: SheetPreview }) {
  const { screen, faults } = useWords().sheets;
  if (failure) {
    return (
      <div role="alert" className={styles['none']}>
        <EmptyState title={screen.failed} actions={<Button onClick={retry}>{screen.retry}</Button>}>
          {faults[failure.fault](failure.name, failure.detail)}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles['none']}>
      <EmptyState title={screen.making}>
        <progress
          className={styles['progress']}
          aria-label={screen.making}
          {...(progress && progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
        />
      </EmptyState>
    </div>
  );
}

function shorten(characters: readonly string[]): string {
  const shown = characters.slice(0, MISSING_SHOWN).join(' ');
  return characters.length > MISSING_SHOWN ? `${shown} …` : shown;
}
