/** Cues that were copied last, with the text that stands for them in the system's clipboard. */
import { create } from 'zustand';
import type { CueClip } from '#shared/edit/cue-clip.ts';

interface ClipboardState {
  readonly clip: CueClip | null;
  /** What was written beside it: if the clipboard holds something else by now, that is what is meant. */
  readonly text: string;
}

export const useClipboard = create<ClipboardState>()(() => ({ clip: null, text: '' }));
