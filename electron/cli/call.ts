/** The words of a call, read and checked. */
import { parseArgs } from 'node:util';
import type { Paper } from '#shared/bridge/paper.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { wordsIn } from '#shared/words/language.ts';
import { usageRefusal } from './refusal.ts';

export type CommandName = 'check' | 'plan' | 'why' | 'sheet' | 'schema';

export interface Call {
  readonly command: CommandName;
  /** As the person wrote it; empty for a command without a show. */
  readonly show: string;
  readonly json: boolean;
  readonly language: Language;
  readonly to: string;
  readonly for: string;
  readonly paper: Paper;
}

const LANGUAGES = ['en', 'ko'] as const;
const PAPERS = ['a4', 'a3', 'a5', 'letter', 'tabloid'] as const;
const FOR_ALL: readonly string[] = ['json', 'lang'];
/** Which options a command knows beside those. */
const OPTIONS: Readonly<Record<CommandName, readonly string[]>> = {
  check: [],
  plan: [],
  why: [],
  schema: [],
  sheet: ['to', 'for', 'paper'],
};
/** Commands of cli.md that a later version brings. */
const LATER = ['fit', 'learn', 'takes'];

/** Whether the call asks for JSON, however wrong the rest of it is. */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json');
}

/** The language of the answer, however wrong the rest of the call is; English if none is named. */
function languageOf(words: readonly string[]): Language {
  const named = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[named]?.split('=')[1] ?? words[named + 1];
  return named >= 0 && value === 'ko' ? 'ko' : 'en';
}

/** Reads a call. Throws a `CommandRefusal` of the kind `usage`. */
export function readCall(argv: readonly string[]): Call {
  const words = wordsIn(languageOf(argv)).cli;
  const { values, positionals } = parse(argv);
  const [name, show, ...extra] = positionals;
  if (name === undefined) throw usageRefusal(words.noCommand, words.usage);
  if (LATER.includes(name)) throw usageRefusal(words.laterCommand(name));
  if (!isCommand(name)) throw usageRefusal(words.unknownCommand(name));
  const strange = Object.keys(values).find((option) => !FOR_ALL.includes(option) && !OPTIONS[name].includes(option));
  if (strange !== undefined) throw usageRefusal(words.unknownOption(name, strange));
  if (typeof values.json === 'string') throw usageRefusal(words.noValue('json'));
  if (name !== 'schema' && show === undefined) throw usageRefusal(words.noShow(name));
  const tooMany = name === 'schema' ? show : extra[0];
  if (tooMany !== undefined) throw usageRefusal(words.tooMany(tooMany));
  return {
    command: name,
    show: show ?? '',
    json: values.json ?? false,
    language: choice('lang', LANGUAGES, 'en'),
    to: value('to', ''),
    for: value('for', 'master'),
    paper: choice('paper', PAPERS, 'a4'),
  };

  function value(option: 'lang' | 'to' | 'for' | 'paper', otherwise: string): string {
    const given = values[option] ?? otherwise;
    if (typeof given === 'boolean') throw usageRefusal(words.valueMissing(option));
    return given;
  }
  function choice<T extends string>(option: 'lang' | 'paper', all: readonly T[], otherwise: T): T {
    const given = value(option, otherwise);
    const found = all.find((one) => one === given);
    if (found === undefined) throw usageRefusal(words.badValue(option, given, all));
    return found;
  }
}

/** Not strictly: what is wrong is said in the words of the language asked for. An option without its value is `true`. */
function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      lang: { type: 'string' },
      to: { type: 'string' },
      for: { type: 'string' },
      paper: { type: 'string' },
    },
  });
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(OPTIONS, name);
}
