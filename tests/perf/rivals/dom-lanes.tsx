/**
 * Lanes of elements, virtualised: of each lane only the cues in view are in the page, by @tanstack/react-virtual. A drag
 * moves the elements it holds and tells nothing of slack or problems.
 */
import { memo, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { createRoot } from 'react-dom/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { AREA, LANE_PX, MARGIN, untilPainted, type RivalCue, type RivalShow } from './rival.ts';

interface Selected {
  readonly cues: ReadonlySet<string>;
  /** How far they are dragged. */
  readonly byPx: number;
}
const NOTHING: Selected = { cues: new Set(), byPx: 0 };
const ZOOM_PER_PX = 0.006;

interface Controls {
  show(fromMs: number, toMs: number): void;
  select(cues: readonly string[]): void;
}
let controls: Controls | null = null;

interface View {
  readonly pxPerMs: number;
  /** What stands at the left edge after a zoom. */
  readonly fromMs: number;
}

function Lanes({ show: { lanes, cues, lengthMs } }: { readonly show: RivalShow }) {
  const scroller = useRef<HTMLDivElement>(null);
  const beginMs = -MARGIN * lengthMs * 4;
  const endMs = lengthMs * (1 + 4 * MARGIN);
  const fitted = { pxPerMs: AREA.width / (lengthMs * (1 + 2 * MARGIN)), fromMs: -MARGIN * lengthMs };
  const [view, setView] = useState<View>(fitted);
  const [selected, setSelected] = useState(NOTHING);
  const byLane = useMemo(() => Map.groupBy(cues, ({ lane }) => lane), [cues]);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = (view.fromMs - beginMs) * view.pxPerMs;
  }, [view, beginMs]);
  useLayoutEffect(() => {
    controls = {
      show: (fromMs, toMs) => setView({ pxPerMs: AREA.width / (toMs - fromMs), fromMs }),
      select: (ids) => setSelected({ cues: new Set(ids), byPx: 0 }),
    };
    const element = scroller.current;
    if (!element) return undefined;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (!event.ctrlKey) {
        element.scrollLeft += event.deltaX;
        return;
      }
      const x = event.clientX - element.getBoundingClientRect().left;
      setView(({ pxPerMs }) => {
        const zoomed = pxPerMs * Math.exp(-event.deltaY * ZOOM_PER_PX);
        const atMs = beginMs + (element.scrollLeft + x) / pxPerMs;
        return { pxPerMs: zoomed, fromMs: atMs - x / zoomed };
      });
    };
    let fromX: number | null = null;
    const press = (event: PointerEvent): void => {
      fromX = event.clientX;
    };
    const move = (event: PointerEvent): void => {
      const pressed = fromX;
      if (pressed !== null) setSelected((before) => ({ ...before, byPx: event.clientX - pressed }));
    };
    const release = (): void => {
      fromX = null;
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', release);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', release);
    };
  }, [beginMs]);
  const widthPx = (endMs - beginMs) * view.pxPerMs;
  return (
    <div ref={scroller} style={{ ...AREA, overflow: 'auto', position: 'relative', contain: 'strict' }}>
      <div style={{ width: widthPx, height: lanes.length * LANE_PX, position: 'relative' }}>
        {lanes.map(({ id }, at) => (
          <Lane
            key={id}
            cues={byLane.get(id) ?? NO_CUES}
            top={at * LANE_PX}
            beginMs={beginMs}
            pxPerMs={view.pxPerMs}
            scroller={scroller}
            selected={selected}
          />
        ))}
      </div>
    </div>
  );
}
const NO_CUES: readonly RivalCue[] = [];

interface LaneProps {
  readonly cues: readonly RivalCue[];
  readonly top: number;
  readonly beginMs: number;
  readonly pxPerMs: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly selected: Selected;
}

/** The cues one after the other, each with the gap up to the next: what the virtualiser knows of them. */
function Lane({ cues, top, beginMs, pxPerMs, scroller, selected }: LaneProps) {
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: cues.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const { startMs = 0, endMs = 0 } = cues[at] ?? {};
      return ((cues[at + 1]?.startMs ?? endMs) - startMs) * pxPerMs;
    },
    scrollMargin: ((cues[0]?.startMs ?? 0) - beginMs) * pxPerMs,
    overscan: 2,
    useFlushSync: false,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, pxPerMs]);
  return (
    <>
      {virtualizer.getVirtualItems().map(({ index }) => {
        const cue = cues[index];
        if (!cue) return null;
        const isSelected = selected.cues.has(cue.id);
        return (
          <CueBox
            key={cue.id}
            text={cue.text}
            left={(cue.startMs - beginMs) * pxPerMs + (isSelected ? selected.byPx : 0)}
            top={top}
            width={Math.max(3, (cue.endMs - cue.startMs) * pxPerMs - 1)}
            isSelected={isSelected}
          />
        );
      })}
    </>
  );
}

interface BoxProps {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly isSelected: boolean;
}

const CueBox = memo(function PlainCueBox({ text, left, top, width, isSelected }: BoxProps) {
  return (
    <div
      className={isSelected ? 'cue selected' : 'cue'}
      style={{ transform: `translate(${left}px, ${top + 3}px)`, width, height: LANE_PX - 6 }}
    >
      {width >= 30 ? text : null}
    </div>
  );
});

globalThis.rival = {
  async open(show) {
    const container = document.querySelector<HTMLElement>('[data-testid="lanes"]');
    if (!container) throw new Error('the page has no place for it');
    const begun = performance.now();
    createRoot(container).render(<Lanes show={show} />);
    while (container.querySelector('.cue') === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    return untilPainted(begun);
  },
  show: (fromMs, toMs) => controls?.show(fromMs, toMs),
  select: (cues) => controls?.select(cues),
};
