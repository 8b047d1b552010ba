/** Finding cues by what was typed: those whose number, name, lane, resources or places have all of its words. */
import type { CueRecord, ShowDocument } from './document.ts';

export interface CueSearch {
  /** Those of the cues that match, in the order given; all of them for an empty text. */
  find(document: ShowDocument, cues: readonly string[], typed: string): readonly string[];
}

/** Remembers the text of each cue: while somebody types, ten thousand cues are searched with each letter. */
export function createCueSearch(): CueSearch {
  let texts = new WeakMap<CueRecord, string>();
  let names = '';
  return {
    find(document, cues, typed) {
      const terms = fold(typed).split(' ').filter(Boolean);
      if (terms.length === 0) return cues;
      // A cue's text holds names of other records: with one of them changed, all are made anew.
      const present = namesIn(document);
      if (present !== names) [texts, names] = [new WeakMap(), present];
      return cues.filter((id) => {
        const cue = document.cues.get(id);
        if (!cue) return false;
        let text = texts.get(cue);
        if (text === undefined) texts.set(cue, (text = textOf(cue, document)));
        return terms.every((term) => text.includes(term));
      });
    },
  };
}

function textOf({ number, name, lane, uses = [], zone, toZone }: CueRecord, document: ShowDocument): string {
  const places = [zone, toZone].map((id) => (id === undefined ? '' : (document.zones.get(id)?.name ?? '')));
  const resources = uses.map((id) => document.resources.get(id)?.name ?? '');
  // "cam12" finds "CAM 12" as well.
  return fold(
    [number, number.replaceAll(' ', ''), name, document.lanes.get(lane)?.name ?? '', ...resources, ...places].join(
      '\n',
    ),
  );
}

function namesIn({ lanes, resources, zones }: ShowDocument): string {
  return [lanes, resources, zones]
    .map((table) => [...table.values()].map(({ id, name }) => `${id} ${name}`).join('\n'))
    .join('\n\n');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
