/** One page of the sheet, drawn when it comes near the window. */
import { useEffect, useRef, useState } from 'react';
import { drawPage } from './draw-page.ts';
import type { OpenPdf } from './open-pdf.ts';
import styles from './PageView.module.css';

interface PageViewProps {
  readonly pdf: OpenPdf;
  /** From 1. */
  readonly page: number;
  /** CSS pixels of a point. */
  readonly scale: number;
  readonly pixelRatio: number;
  readonly label: string;
}

/** So far from the window a page is drawn: about one more page above and below. */
const NEAR = '100% 0%';

export function PageView({ pdf, page, scale, pixelRatio, label }: PageViewProps) {
  const frame = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.parentElement,
      rootMargin: NEAR,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    if (near) return drawPage({ pdf, page, scale, pixelRatio, host: element, textClass: styles['text'] ?? '' });
    // Canvases of a thousand pages would be gigabytes.
    element.replaceChildren();
    return undefined;
  }, [near, pdf, page, scale, pixelRatio]);

  const { width, height } = pdf.pageSize;
  return (
    <section
      ref={frame}
      className={styles['page']}
      style={{ width: width * scale, height: height * scale }}
      aria-label={label}
    >
      <div ref={host} />
    </section>
  );
}
