/** What the bench asks of another timeline, whose page it opens beside ours. */

/** A cue as any timeline can show it; milliseconds on the show clock. */
export interface RivalCue {
  readonly id: string;
  readonly lane: string;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Lanes from top to bottom; cues by start. */
export interface RivalShow {
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly cues: readonly RivalCue[];
  readonly lengthMs: number;
}

export interface Rival {
  /** Shows all of it; the milliseconds until it is painted. */
  open(show: RivalShow): Promise<number>;
  /** Shows a stretch. */
  show(fromMs: number, toMs: number): void;
  select(cues: readonly string[]): void;
}

/** The rivals' pages put themselves here. */
declare global {
  var rival: Rival | undefined;
}

/** CSS pixels: as large as our lanes are in the window of the bench. */
export const AREA = { width: 946, height: 1140 };
/** As low as ours, so that all of forty are in view. */
export const LANE_PX = 28;
/** Beside the show on both sides, as a share of its length: there is something to pan to. */
export const MARGIN = 0.03;

/** Milliseconds from now until what was done is painted. */
export async function untilPainted(begun: number): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begun;
}
