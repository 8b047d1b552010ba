/** The pages under one another, in a window that scrolls; only those near it are drawn. */
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '#renderer/state/session.ts';
import { scaleOf, stepZoom, type Zoom } from './page-zoom.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PageView } from './PageView.tsx';
import styles from './Pages.module.css';

export interface PagesHandle {
  /** Scrolls to a page, from 1. */
  readonly goTo: (page: number) => void;
}

interface PagesProps {
  readonly ref: Ref<PagesHandle>;
  readonly pdf: OpenPdf;
  readonly outdated: boolean;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** What is shown now: CSS pixels of a point, and the page in front. */
  readonly onView: (view: { readonly scale: number; readonly page: number }) => void;
}

/** Around and between pages, CSS pixels; Pages.module.css has the same. */
const GAP = 16;

export function Pages({ ref, pdf, outdated, zoom, onZoom, onView }: PagesProps) {
  const { screen } = useWords().sheets;
  const { pageCount, pageSize } = pdf;
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0, pixelRatio: 1 });
  const [page, setPage] = useState(1);
  const scale = scaleOf(zoom, pageSize, { width: room.width - 2 * GAP, height: room.height - 2 * GAP });
  const pitch = pageSize.height * scale + GAP;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight, pixelRatio: window.devicePixelRatio });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Larger or smaller, the page in front stays in front.
  const lastPitch = useRef(pitch);
  useEffect(() => {
    const element = scroller.current;
    if (element && lastPitch.current !== pitch) element.scrollTop *= pitch / lastPitch.current;
    lastPitch.current = pitch;
  }, [pitch]);

  useEffect(() => {
    if (room.width > 0) onView({ scale, page: Math.min(page, pageCount) });
  }, [onView, room.width, scale, page, pageCount]);

  const goTo = (target: number): void => {
    const wanted = Math.min(Math.max(target, 1), pageCount);
    scroller.current?.scrollTo({ top: (wanted - 1) * pitch });
  };
  useImperativeHandle(ref, () => ({ goTo }));

  const onScroll = (): void => {
    const element = scroller.current;
    if (!element) return;
    // The page that has the line a third down the window is the one in front.
    const line = element.scrollTop + element.clientHeight / 3;
    setPage(Math.min(Math.max(Math.ceil((line - GAP / 2) / pitch), 1), pageCount));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actionOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined => {
    if (altKey) return undefined;
    if (!ctrlKey && !metaKey && key === 'PageDown') return () => goTo(page + 1);
    if (!ctrlKey && !metaKey && key === 'PageUp') return () => goTo(page - 1);
    if (key === '+' || key === '=') return () => onZoom(stepZoom(scale, 'in'));
    if (key === '-') return () => onZoom(stepZoom(scale, 'out'));
    if (key === '0') return () => onZoom('width');
    return undefined;
  };

  return (
    // Keys scroll and zoom it like any document: it takes the focus itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a region that scrolls by keys
    <div
      ref={scroller}
      className={styles['scroller']}
      role="region"
      aria-label={screen.pages}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no pointer scrolls it by keys
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      data-outdated={outdated || undefined}
    >
      {room.width > 0 &&
        Array.from({ length: pageCount }, (_, index) => (
          <PageView
            key={index}
            pdf={pdf}
            page={index + 1}
            scale={scale}
            pixelRatio={room.pixelRatio}
            label={screen.pageLabel(index + 1, pageCount)}
          />
        ))}
    </div>
  );
}
