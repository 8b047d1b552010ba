/** The columns of a sheet: what each one prints for a cue. */
import type { Words } from '#shared/words/language.ts';
import { printBar } from '#shared/time/print.ts';
import { EMPTY_CELL, textCell, timeCell, timeRuns, type Cell, type Paragraph } from './cell.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import type { CueRow } from './cue-row.ts';
import type { TimePrinter } from './print-times.ts';

export type ColumnId = keyof Words['sheets']['columns'];

export interface Column {
  readonly id: ColumnId;
  readonly align: 'left' | 'right';
  /** `fit`: as wide as its contents, up to `most` of the page's width. `flow`: has a share of what is left. */
  readonly width: { readonly kind: 'fit'; readonly most: number } | { readonly kind: 'flow' };
  /** In the larger hand of cue numbers and GO times. */
  readonly large?: boolean;
  readonly cell: (row: CueRow, print: TimePrinter, words: Words) => Cell;
}

/** Before a count-in of two bars nobody counts bars: what happens there is called by the clock. */
const COUNT_IN_BAR = -1;

/** All there are, as the master sheet has them. */
export const COLUMNS: readonly Column[] = [
  { id: 'cue', align: 'left', width: fit(0.11), large: true, cell: (row) => strong(cleanLine(row.number)) },
  { id: 'department', align: 'left', width: fit(0.07), cell: chip },
  {
    id: 'standby',
    align: 'right',
    width: fit(0.1),
    cell: ({ standbyMs }, print) => timeCell(standbyMs === null ? '' : print.time(standbyMs)),
  },
  {
    id: 'go',
    align: 'right',
    width: fit(0.12),
    large: true,
    cell: ({ startMs }, print) => timeCell(print.time(startMs), { strong: true }),
  },
  {
    id: 'bar',
    align: 'left',
    width: fit(0.08),
    cell: ({ bar }) => textCell(bar.bar < COUNT_IN_BAR ? '' : printBar(bar)),
  },
  { id: 'what', align: 'left', width: { kind: 'flow' }, cell: what },
  { id: 'call', align: 'left', width: { kind: 'flow' }, cell: call },
  {
    id: 'lasts',
    align: 'right',
    width: fit(0.08),
    cell: ({ lastsMs }, print) => (lastsMs === 0 ? textCell('—', { quiet: true }) : timeCell(print.length(lastsMs))),
  },
  { id: 'window', align: 'right', width: fit(0.085), cell: window },
  { id: 'slack', align: 'right', width: fit(0.08), cell: slack },
  { id: 'note', align: 'left', width: { kind: 'flow' }, cell: note },
];

function fit(most: number): Column['width'] {
  return { kind: 'fit', most };
}

function strong(text: string): Cell {
  return textCell(text, { strong: true });
}

function chip({ department, irreversible }: CueRow, _print: TimePrinter, { sheets }: Words): Cell {
  return { kind: 'chip', text: sheets.chips[department], reversed: irreversible };
}

/** The name; under it what the camera shows. A cue without either is told by its kind. */
function what({ name, picture, cueKind }: CueRow, _print: TimePrinter, { common }: Words): Cell {
  const title = cleanLine(name);
  const shown = cleanLine(picture);
  if (title === '') return shown === '' ? textCell(common.cueKinds[cueKind], { quiet: true }) : textCell(shown);
  return paragraphs([[{ text: title }], ...(shown === '' ? [] : [[{ text: shown, quiet: true }]])]);
}

/** What the caller says, its GO in bold; where nobody calls, what sets the cue off. */
function call(row: CueRow, _print: TimePrinter, { sheets }: Words): Cell {
  const said = cleanLine(row.call);
  if (said !== '') return paragraphs([boldGo(said)]);
  if (row.trigger === 'call') return paragraphs([boldGo(sheets.defaultCall(cleanLine(row.number)))]);
  return textCell(sheets.uncalled[row.trigger], { quiet: true });
}

/** GO is always the last word: it must be seen at a glance. */
function boldGo(text: string): Paragraph {
  const go = /(?:GO|Go|go|고)[.!]?$/u.exec(text);
  // A word that only ends so ("cargo", "창고") is no GO.
  const alone = go !== null && !/[\p{L}\p{N}]/u.test(text.charAt(go.index - 1));
  if (!alone) return [{ text }];
  // No line may begin with GO: it would stand without what it is for.
  const before = text.slice(0, go.index).replace(/ *(?:…|\.{3}) *$/u, '\u00a0…\u00a0');
  return [{ text: before }, { text: go[0], strong: true }];
}

function window({ window }: CueRow, print: TimePrinter, { sheets }: Words): Cell {
  if (!window) return EMPTY_CELL;
  const bound = (ms: number | null): string => (ms === null ? '' : print.time(ms));
  return timeCell(
    sheets.window({
      edge: window.edge,
      earliest: bound(window.earliestMs),
      latest: bound(window.latestMs),
      hard: window.hard,
    }),
  );
}

/** Less than nothing left is a fault of the plan, and bold. */
function slack({ slackMs }: CueRow, print: TimePrinter): Cell {
  if (slackMs === null) return textCell('∞');
  return slackMs === 0 ? textCell('0') : timeCell(print.length(slackMs), { strong: slackMs < 0 });
}

function note(row: CueRow, print: TimePrinter, { sheets }: Words): Cell {
  const lines: Paragraph[] = [];
  const add = (label: string, text: string): void => {
    if (text !== '') lines.push([...(label === '' ? [] : [{ text: `${label} `, strong: true }]), { text }]);
  };
  if (row.commitMs !== null) lines.push(timeRuns(sheets.commit(print.time(row.commitMs)), { strong: true }));
  add(sheets.noGo, cleanLine(row.ifNoGo));
  const clear = cleanLine(row.clearedBy);
  add('', clear === '' ? '' : sheets.clearedBy(clear));
  add('', [row.offAir ? sheets.offAir : '', cleanLine(row.lens)].filter(Boolean).join(', '));
  for (const line of cleanLines(row.notes)) add('', line);
  return paragraphs(lines);
}

function paragraphs(lines: readonly Paragraph[]): Cell {
  return { kind: 'text', paragraphs: lines };
}
