/**
 * vis-timeline in its best settings: nothing is stacked, since each lane is one row; nothing is cleaned of scripts, for
 * the texts are ours; no tooltips, no clock, no animation; drawn in the frame of the event.
 */
import { Timeline, type TimelineOptions } from 'vis-timeline/standalone';
import { AREA, LANE_PX, MARGIN, untilPainted } from './rival.ts';

const OPTIONS: TimelineOptions = {
  width: `${AREA.width}px`,
  height: `${AREA.height}px`,
  stack: false,
  showCurrentTime: false,
  showTooltips: false,
  orientation: 'top',
  margin: { item: 2, axis: 2 },
  groupHeightMode: 'fixed',
  xss: { disabled: true },
  dataAttributes: ['id'],
  selectable: true,
  multiselect: true,
  editable: { updateTime: true, updateGroup: false, add: false, remove: false },
  itemsAlwaysDraggable: { item: true, range: true },
  horizontalScroll: true,
  verticalScroll: false,
  zoomKey: 'ctrlKey',
  // One step of the wheel zooms as far as one of ours. It goes by `wheelDelta`, which a dispatched event has the other
  // way round.
  zoomFriction: -1.44,
  snap: null,
  zoomMax: 10 * 366 * 86_400_000,
};

let timeline: Timeline | null = null;

globalThis.rival = {
  async open({ lanes, cues, lengthMs }) {
    const container = document.querySelector<HTMLElement>('[data-testid="lanes"]');
    if (!container) throw new Error('the page has no place for it');
    const begun = performance.now();
    const groups = lanes.map(({ id, name }) => ({ id, content: name, style: `height: ${LANE_PX}px` }));
    const items = cues.map(({ id, lane, text, startMs, endMs }) => ({
      id,
      group: lane,
      content: text,
      start: startMs,
      end: Math.max(endMs, startMs + 1),
      type: 'range' as const,
    }));
    timeline = new Timeline(container, items, groups, {
      ...OPTIONS,
      start: -MARGIN * lengthMs,
      end: (1 + MARGIN) * lengthMs,
    });
    const drawn = timeline;
    await new Promise<void>((resolve) => {
      const isDrawn = (): void => {
        if (container.querySelector('.vis-item') === null) return;
        drawn.off('changed', isDrawn);
        resolve();
      };
      drawn.on('changed', isDrawn);
    });
    return untilPainted(begun);
  },
  show: (fromMs, toMs) => timeline?.setWindow(fromMs, toMs, { animation: false }),
  select: (cues) => timeline?.setSelection([...cues]),
};
