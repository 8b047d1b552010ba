/** The line between rows that says what to warn and what to have stand by. */
import type { SheetLine } from '../sheet.ts';
import type { Block } from './block.ts';
import type { ColumnPlace } from './column-widths.ts';
import { fullWidth, ruleAt, type Setting } from './setting.ts';
import { boxesOfLines, styled } from './type.ts';
import { wrap, type Line } from './wrap.ts';

type Calls = Extract<SheetLine, { kind: 'calls' }>;

export function callsBlock(calls: Calls, setting: Setting, repeat: Block | null): Block {
  const { sizes, measure } = setting;
  const { size } = sizes.body;
  const [time] = wrap(styled(calls.time), Infinity, size, measure);
  const places = placesOf(setting, time?.width ?? 0);
  return makeBlock(time, wrap(styled(calls.text), places.text.width, size, measure), places, setting, repeat);
}

function makeBlock(
  time: Line | undefined,
  lines: readonly Line[],
  places: CallPlaces,
  setting: Setting,
  repeat: Block | null,
): Block {
  const { sizes } = setting;
  const padding = sizes.rowPadding * 0.7;
  const height = lines.length * sizes.body.line + 2 * padding;
  return {
    height,
    keepWithNext: true,
    repeat,
    split(room) {
      const count = Math.floor((room - 2 * padding) / sizes.body.line);
      if (count < 1 || count >= lines.length) return null;
      return [
        makeBlock(time, lines.slice(0, count), places, setting, repeat),
        makeBlock(undefined, lines.slice(count), places, setting, repeat),
      ];
    },
    draw(y) {
      const timeX = places.time.x + places.time.width - (time?.width ?? 0);
      return {
        role: 'row',
        boxes: [
          ...(time ? boxesOfLines([time], timeX, y + padding, sizes.body) : []),
          ...boxesOfLines(lines, places.text.x, y + padding, sizes.body),
          ruleAt(y + height, sizes, sizes.rule.hair * 1.4, 'grey', true),
        ],
      };
    },
  };
}

interface CallPlaces {
  readonly time: ColumnPlace;
  readonly text: ColumnPlace;
}

/**
 * The time stands under standby times, the words from there to the end of the row. On a sheet without them, or with
 * them far to the right, both begin at the left.
 */
function placesOf({ sheet, sizes, places }: Setting, timeWidth: number): CallPlaces {
  const full = fullWidth(sizes);
  const standby = places[sheet.columns.findIndex(({ id }) => id === 'standby')];
  const isLeft = standby !== undefined && standby.x + standby.width < full.x + full.width / 2;
  const time = isLeft ? standby : { x: full.x, width: timeWidth };
  const x = time.x + time.width + sizes.gap;
  return { time, text: { x, width: sizes.width - sizes.margin.right - sizes.inset - x } };
}
