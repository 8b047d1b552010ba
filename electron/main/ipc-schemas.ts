/** What each request may carry. The window is not trusted: a page that was taken over could send anything. */
import path from 'node:path';
import { z } from 'zod';
import type { PreloadRequests, Requests } from '#shared/bridge/contract.ts';
import type { Expected, SaveTarget } from '#shared/bridge/saving.ts';
import { quickCheckOf } from '#shared/show/quick-check.ts';
import { showSchema } from '#shared/show/schema.ts';
import { audioPath } from '#shared/show/schema-values.ts';
import type { Show } from '#shared/show/types.ts';
import { ACTIONS } from '#shared/words/actions.ts';
import { miniatureSchema } from '#electron/files/recent-shows.ts';
import { settingsSchema } from './settings.ts';

const token = z.uuid();
/** As in the show file; take and show ids name files here. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** They name folders and files of the program's own. */
const versionFolder = z.string().regex(/^[0-9a-f]{32}$/);
const versionId = z.string().regex(/^\d{1,16}-[0-9a-f]{12}$/);
/** Long texts come in pieces. */
const piece = z.string().max(4 * 1024 * 1024);
/** SHA-256, hexadecimal. */
const mark = z.string().regex(/^[0-9a-f]{64}$/);
const expected = z.discriminatedUnion('is', [
  z.object({ is: z.literal('text'), mark }),
  z.object({ is: z.literal('nothing') }),
  z.object({ is: z.literal('anything') }),
]) satisfies z.ZodType<Expected>;
const savePoint = z.object({ journal: token, after: z.int().min(0) });
const suggestedName = z.string().max(300);
const saveTarget = z.discriminatedUnion('to', [
  z.object({ to: z.literal('file'), token, expected }),
  z.object({
    to: z.literal('new-place'),
    token: token.nullable(),
    suggestedName,
    song: z.object({ path: audioPath, chosen: token.nullable() }).nullable(),
  }),
]) satisfies z.ZodType<SaveTarget>;
const actionId = z.enum(ACTIONS.map((action) => action.id));

const windowState = z.object({
  title: z.string().max(1000),
  edited: z.boolean(),
  taking: z.boolean(),
  language: z.enum(['en', 'ko']),
  enabled: z.array(actionId),
  on: z.array(actionId),
  undoLabel: z.string().max(1000),
  redoLabel: z.string().max(1000),
});

const isShow = quickCheckOf(showSchema);
/** A show that keeps to the file's own schema, handed on as it is: zod's copy would lose the keys it does not know. */
const show = z.custom<Show>(isShow, { error: 'not a show' });
const sheetRequest = z.object({
  for: z.string().min(1).max(200),
  paper: z.enum(['a4', 'a3', 'a5', 'letter', 'tabloid']),
  language: z.enum(['en', 'ko']),
  printedAt: z.iso.datetime({ offset: true }),
});
/** One step may change every cue of a large show, and a take's first line holds its whole plan. */
const line = z
  .string()
  .max(256 * 1024 * 1024)
  .regex(/^[^\n\r]*$/);
/** Ten thousand cues are some 4 MB. */
const tableBytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= 256 * 1024 * 1024);
const songUrl = z.string().regex(/^\/song\/[0-9a-f-]{36}$/);
/** A day of sound takes 65 MB. */
const peakBytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= 64 * 1024 * 1024);
const takeLog = z.object({ show: id, take: id, lines: z.array(line).max(100_000) });

/** The arguments of each request, as a tuple. */
export const REQUEST_SCHEMAS = {
  start: z.tuple([]),
  openDialog: z.tuple([]),
  openRecent: z.tuple([token]),
  openBuiltIn: z.tuple([z.enum(['sample', 'small', 'template'])]),
  recentShows: z.tuple([]),
  keepMiniature: z.tuple([token, miniatureSchema]),
  beginSave: z.tuple([saveTarget]),
  savePiece: z.tuple([token, piece]),
  finishSave: z.tuple([token, savePoint.nullable()]),
  fileStanding: z.tuple([token, mark]),
  reopen: z.tuple([token]),
  changeSettings: z.tuple([settingsSchema]),
  describeWindow: z.tuple([windowState]),
  // Ten thousand selected cues.
  keepView: z.tuple([z.string().max(1_000_000)]),
  answerClosing: z.tuple([z.boolean()]),
  previewSheet: z.tuple([show, sheetRequest]),
  exportSheet: z.tuple([show, sheetRequest, z.enum(['pdf', 'csv']), suggestedName]),
  openTable: z.tuple([]),
  saveTable: z.tuple([z.enum(['csv', 'xlsx']), suggestedName, tableBytes]),
  locateAudio: z.tuple([token, z.string().min(1).max(10_000)]),
  chooseSong: z.tuple([token.nullable()]),
  bringSong: z.tuple([token, token, audioPath]),
  songPeaks: z.tuple([songUrl]),
  keepSongPeaks: z.tuple([songUrl, peakBytes]),
  appendTakeLog: z.tuple([takeLog]),
  unfinishedTakes: z.tuple([id]),
  dropTakeLog: z.tuple([id, id]),
  holderOf: z.tuple([token]),
  showing: z.tuple([token.nullable(), z.boolean()]),
  versions: z.tuple([]),
  readVersion: z.tuple([versionFolder, versionId]),
  dropVersions: z.tuple([versionFolder]),
  beginJournal: z.tuple([
    z.object({
      journal: token,
      token: token.nullable(),
      mark: mark.nullable(),
      title: z.string().max(1000),
    }),
  ]),
  sendBase: z.tuple([token, piece.nullable()]),
  adoptJournal: z.tuple([token]),
  appendJournal: z.tuple([token, z.array(line).max(10_000)]),
  dropJournal: z.tuple([token]),
  openPath: z.tuple([
    z
      .string()
      .min(1)
      .max(10_000)
      .refine((file) => path.isAbsolute(file), { error: 'not a whole path' }),
  ]),
} satisfies Record<keyof Requests | keyof PreloadRequests, z.ZodType<readonly unknown[]>>;
