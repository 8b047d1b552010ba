/** One canvas of the timeline. */
import { useEffect, useRef } from 'react';
import type { LayerName } from './layers.ts';
import styles from './Timeline.module.css';
import type { TimelineView } from './timeline-view.ts';

/** What is drawn on it is said by the elements around it: it is hidden from screen readers. */
export function Layer({ view, name }: { readonly view: TimelineView; readonly name: LayerName }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? view.attach(name, canvas.current) : undefined), [view, name]);
  return <canvas ref={canvas} className={styles['layer']} data-layer={name} aria-hidden />;
}
