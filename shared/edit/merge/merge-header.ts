/** What of a show is no list of records: its names, its music, its stage. */
import { LIST_FORMS } from '#shared/compare/list-forms.ts';
import { headerOf, type HeaderRecord } from '#shared/show/document.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { inTime } from '../change-lyrics.ts';
import { isSameValue } from '../same-value.ts';
import { chooser, type Sides } from './clash.ts';
import { mergeFields } from './merge-fields.ts';

/** My header with their changes in it; the same object if there are none. */
export function mergeHeaders(sides: Sides): HeaderRecord {
  const { base, mine, theirs } = sides;
  const [was, my, their] = [base, mine, theirs].map(headerOf);
  if (!was || !my || !their) throw new Error('a document without a header');
  const ask = chooser(() => ({ table: 'show', name: '' }), 'show', sides);
  const merged = mergeFields<HeaderRecord>(
    inner(was),
    inner(my),
    inner(their),
    // Which lists stood in the file though empty is nobody's wish.
    (field, ...values) => (field === 'emptyLists' ? 'mine' : ask(field, ...values)),
    { lists: LIST_FORMS.show ?? {} },
  );
  const music = mergeMusic([was.music, my.music, their.music], sides);
  const stage = mergeStages([was.stage, my.stage, their.stage], sides);
  const header: HeaderRecord = { ...merged, music, ...(stage ? { stage } : {}) };
  return isSameValue(header, my) ? my : header;
}

type Music = HeaderRecord['music'];

function mergeMusic([was, my, their]: readonly [Music, Music, Music], sides: Sides): Music {
  const ask = chooser(() => ({ table: 'music', name: '' }), 'music', sides);
  const music = mergeFields(was, my, their, ask, { lists: LIST_FORMS.music ?? {} });
  const { lyrics } = music;
  if (!lyrics || lyrics === my.lyrics || lyrics === their.lyrics) return music;
  // Lines of both stand by their times, and bars have theirs by the tempo of both.
  return { ...music, lyrics: inTime(lyrics, tempoMapOf(music)) };
}

type Stage = HeaderRecord['stage'];

function mergeStages([was, my, their]: readonly [Stage, Stage, Stage], sides: Sides): Stage {
  if (!my || !their) return my ?? their;
  const ask = chooser(() => ({ table: 'stage', name: '' }), 'stage', sides);
  const stage = mergeFields(was ?? { routes: [] }, my, their, ask, { lists: LIST_FORMS.stage ?? {} });
  return { ...stage, routes: stage.routes ?? [] };
}

/** Without the parts that are merged by themselves. */
function inner({ music: _music, stage: _stage, ...header }: HeaderRecord): HeaderRecord {
  return header as HeaderRecord;
}
