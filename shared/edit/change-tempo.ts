/** Commands for the tempo map: changes of tempo and metre, bar lines put where they are heard. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Tempo } from '#shared/show/types.ts';
import { fitBar, type BarFit } from '#shared/time/fit-bar.ts';
import { tempoAt, withoutTempo, withTempo } from '#shared/time/tempo-list.ts';
import { changeMusic } from './change-music.ts';
import type { Outcome } from './edit.ts';

/**
 * Sets tempo or metre from the bar on, to the next change; what is not named goes on as before. A bar that had no
 * change gets one, which holds the bars before it in place.
 */
export function setTempo(
  document: ShowDocument,
  { bar, ...patch }: { readonly bar: number; readonly bpm?: number; readonly beats?: number },
): Outcome {
  const { tempo } = headerOf(document).music;
  return changeMusic(document, { patch: { tempo: withTempo(tempo, { ...tempoAt(tempo, bar), ...patch, bar }) } });
}

/** Takes the change at the bar away: what holds before it goes on. The tempo of bar 1 stays. */
export function removeTempo(document: ShowDocument, { bar }: { readonly bar: number }): Outcome {
  return changeMusic(document, { patch: { tempo: withoutTempo(headerOf(document).music.tempo, bar) } });
}

/** Moves the change from one bar to another; refused where that bar has one already. */
export function moveTempo(document: ShowDocument, { bar, to }: { readonly bar: number; readonly to: number }): Outcome {
  const { tempo } = headerOf(document).music;
  if (bar === to) return changeMusic(document, { patch: { tempo } });
  if (tempo.some((entry) => entry.bar === to)) return { refused: 'tempo-taken', bar: to };
  const entry: Tempo = { ...tempoAt(tempo, bar), bar: to };
  return changeMusic(document, { patch: { tempo: withTempo(withoutTempo(tempo, bar), entry) } });
}

/** One tempo for the whole song; metre changes stay. */
export function setWholeTempo(document: ShowDocument, { bpm }: { readonly bpm: number }): Outcome {
  const tempo = headerOf(document).music.tempo.map((entry) => ({ ...entry, bpm }));
  // Changes of tempo alone have nothing left to say.
  const metres = tempo.filter((entry, at) => at === 0 || entry.beats !== tempo[at - 1]?.beats);
  return changeMusic(document, { patch: { tempo: metres } });
}

/** Puts a bar line where it is heard; how far that reaches: time/fit-bar.ts. */
export function fitBarLine(document: ShowDocument, fit: BarFit): Outcome {
  const { music } = headerOf(document);
  const { firstBarAt, tempo } = fitBar(music, fit);
  const isShifted = firstBarAt !== (music.firstBarAt ?? 0);
  return changeMusic(document, {
    patch: { tempo, ...(isShifted && { firstBarAt }) },
    label: { step: 'fit-bar', bar: fit.bar },
  });
}
