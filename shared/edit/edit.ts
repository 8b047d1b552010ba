/** What a command returns: a labelled diff, or why it cannot be done. */
import type { Diff } from './diff.ts';

/** Tables that commands edit record by record; cues have commands of their own. */
export type EditedTable =
  | 'lanes'
  | 'resources'
  | 'links'
  | 'sections'
  | 'zones'
  | 'people'
  | 'jumps'
  | 'sheets'
  | 'issues';

/** The step's name for undo, redo and the history, as data; `words.steps` turns it into a sentence. */
export type StepLabel =
  | { readonly step: 'move-cues'; readonly count: number; readonly number?: string }
  | { readonly step: 'change-duration'; readonly count: number; readonly number?: string }
  | { readonly step: 'add-cue'; readonly number: string }
  | { readonly step: 'delete-cues'; readonly count: number; readonly number?: string }
  | { readonly step: 'duplicate-cues'; readonly count: number; readonly number?: string }
  | { readonly step: 'paste-cues'; readonly count: number; readonly number?: string }
  /** `along`: how many later cues went with them, or came earlier. */
  | { readonly step: 'ripple-cues'; readonly count: number; readonly number?: string; readonly along: number }
  | { readonly step: 'ripple-delete'; readonly count: number; readonly number?: string; readonly along: number }
  | { readonly step: 'roll-edge'; readonly before: string; readonly behind: string }
  | { readonly step: 'slip-window'; readonly count: number; readonly number?: string }
  | { readonly step: 'split-cues'; readonly count: number; readonly number?: string }
  | { readonly step: 'join-cues'; readonly count: number; readonly number?: string }
  | { readonly step: 'hang-cues'; readonly count: number; readonly number?: string; readonly on: string }
  | { readonly step: 'pin-cues'; readonly count: number; readonly number?: string }
  | { readonly step: 'link-cues'; readonly count: number; readonly number?: string; readonly to: string }
  | { readonly step: 'change-cues'; readonly count: number; readonly number?: string; readonly field: string }
  /** What another program has written into the show's file was brought together with it. */
  | { readonly step: 'merge'; readonly file: string }
  | { readonly step: 'import-cues'; readonly added: number; readonly changed: number }
  | { readonly step: 'replace-text'; readonly count: number; readonly number?: string }
  | { readonly step: 'renumber'; readonly count: number; readonly number?: string }
  | { readonly step: 'reorder-cues'; readonly count: number; readonly number?: string }
  /** `name`: of a single lane. */
  | { readonly step: 'move-lanes'; readonly count: number; readonly name?: string }
  | { readonly step: 'change-show'; readonly field: string }
  | { readonly step: 'change-song'; readonly part: SongPart }
  | { readonly step: 'copy-section'; readonly name: string }
  /** Sheets were handed out as that issue. */
  | { readonly step: 'hand-out'; readonly number: number }
  | { readonly step: 'fit-bar'; readonly bar: number }
  | { readonly step: 'paste-lyrics'; readonly count: number }
  | { readonly step: 'time-lyric'; readonly text: string }
  | {
      readonly step: 'add-record';
      readonly table: EditedTable;
      readonly name: string;
    }
  | {
      readonly step: 'change-record';
      readonly table: EditedTable;
      readonly name: string;
    }
  | {
      readonly step: 'delete-record';
      readonly table: EditedTable;
      readonly name: string;
    };

/** What of the song a step changed. */
export type SongPart = 'length' | 'first-bar' | 'tempo' | 'lyrics' | 'file';

/** Why a command cannot be done, as facts; `words.refusals` says what to do about it. */
export type Refusal =
  | { readonly refused: 'nothing-selected' }
  | { readonly refused: 'cue-locked'; readonly number: string }
  | { readonly refused: 'lane-locked'; readonly lane: string }
  | { readonly refused: 'no-lane' }
  | { readonly refused: 'number-taken'; readonly number: string }
  | { readonly refused: 'issue-taken'; readonly number: string }
  | { readonly refused: 'number-invalid'; readonly number: string }
  | { readonly refused: 'anchor-circle'; readonly numbers: readonly string[] }
  /** The playhead stands within none of the selected cues. */
  | { readonly refused: 'nothing-to-split' }
  /** Only cues of one lane can become one, and at least two. */
  | { readonly refused: 'nothing-to-join' }
  /** No cue of the lane begins where this one ends, or ends where it begins. */
  | { readonly refused: 'no-border'; readonly number: string }
  | { readonly refused: 'no-window'; readonly number: string }
  /** A resource would be a part of itself; each of the names is a part of the next. */
  | { readonly refused: 'part-circle'; readonly names: readonly string[] }
  | { readonly refused: 'value-invalid'; readonly field: string; readonly value: string }
  /** The bar has a change of tempo already. */
  | { readonly refused: 'tempo-taken'; readonly bar: number }
  /** No section runs there that could be cut in two. */
  | { readonly refused: 'no-section' }
  /** The section `next` begins right behind `section` and lasts no longer: a copy would leave nothing of it. */
  | { readonly refused: 'no-room'; readonly section: string; readonly next: string }
  | { readonly refused: 'in-use'; readonly name: string; readonly numbers: readonly string[] }
  | { readonly refused: 'not-found'; readonly id: string };

export interface Edit {
  readonly label: StepLabel;
  readonly diff: Diff;
}
export type Outcome = Edit | Refusal;

export function isRefusal(outcome: Outcome): outcome is Refusal {
  return 'refused' in outcome;
}
