/** The command line: answers, and what is wrong with a call. */
export const cliEn = {
  usage: `One Take: plan, check and print a one-take show without a window.

  onetake check SHOW [--json] [--lang en|ko]     all problems of the show
  onetake plan SHOW [--json]                     every cue's planned start, end and slack
  onetake why SHOW [--json]                      whether the rules can hold together, when each cue can lie,
                                                 and which rules fight
  onetake sheet SHOW --to FILE [--for master|sheet:ID] [--paper a4|a3|a5|letter|tabloid]
                     [--json] [--lang en|ko]     the cue sheet; the ending of FILE (.pdf, .csv) picks the form
  onetake schema                                 the JSON Schema of the show file

Exit status: 0 done; 1 the show has errors that nobody accepted (check); 2 it could not be done.`,
  noCommand: 'Say which command to run.',
  unknownCommand: (command: string) => `There is no command “${command}”. Run onetake without one to see them.`,
  laterCommand: (command: string) => `“${command}” is not in this version yet.`,
  noShow: (command: string) => `Say which show: onetake ${command} SHOW`,
  tooMany: (extra: string) => `“${extra}” is one word too many.`,
  unknownOption: (command: string, option: string) => `${command} has no option --${option}.`,
  valueMissing: (option: string) => `Say what --${option} is to be: --${option} VALUE`,
  noValue: (option: string) => `--${option} takes no value.`,
  badValue: (option: string, value: string, values: readonly string[]) =>
    `--${option} takes ${values.join(', ')}; “${value}” is none of them.`,
  noFile: (file: string) => `“${file}” does not exist.`,
  noFolder: (file: string) => `The folder of “${file}” does not exist.`,
  noTarget: 'Say where to write the sheet: --to FILE',
  badEnding: (file: string, endings: readonly string[]) =>
    `“${file}” must end in ${endings.join(' or ')}: the ending picks the form.`,
  unknownSheet: (which: string, known: readonly string[]) =>
    `This show has no sheet “${which}”. It has ${known.join(', ')}.`,
  error: 'error',
  warning: 'warning',
  accepted: (reason: string) => `accepted: ${reason}`,
  summary: (errors: number, warnings: number, accepted: number) =>
    [
      errors === 1 ? '1 error' : `${errors} errors`,
      warnings === 1 ? '1 warning' : `${warnings} warnings`,
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ].join(', '),
  none: 'No problems.',
  planHead: { cue: 'Cue', start: 'Start', end: 'End', slack: 'Slack', early: 'Early', name: 'Name' },
  noBound: '–',
  whyHead: {
    cue: 'Cue',
    earliestStart: 'Start from',
    latestStart: 'to',
    earliestEnd: 'End from',
    latestEnd: 'to',
    name: 'Name',
  },
  noLimit: '∞',
  written: (file: string) => `Written: ${file}`,
};
