/** `onetake check`: all problems of a show. */
import { METRIC } from '#shared/units/measures.ts';
import { printTime } from '#shared/time/print.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { Call } from './call.ts';
import { inColumns } from './columns.ts';
import { readShow } from './read-show.ts';
import type { Answer } from './run.ts';

export async function check({ show: file, json, language }: Call): Promise<Answer> {
  const words = wordsIn(language);
  const { show, document, plan } = await readShow(file, language);
  const open = plan.problems.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const status = errors > 0 ? 1 : 0;
  if (json) {
    const problems = plan.problems.map((problem) => {
      const { accepted, way: _way, breathMs: _breathMs, crew: _crew, ...facts } = problem;
      const message = words.problems.sentence(problem, document, plan, METRIC);
      return { ...facts, message, ...(accepted === undefined ? {} : { accepted }) };
    });
    return { status, output: JSON.stringify({ show: show.id, errors, warnings, problems }, null, 2) };
  }
  if (plan.problems.length === 0) return { status, output: words.cli.none };
  const rows = plan.problems.map((problem) => [
    words.cli[problem.severity],
    printTime(problem.fromMs, 'tenths'),
    problem.code,
    words.problems.sentence(problem, document, plan, METRIC) +
      (problem.accepted === undefined ? '' : ` (${words.cli.accepted(problem.accepted)})`),
  ]);
  const summary = words.cli.summary(errors, warnings, plan.problems.length - open.length);
  return { status, output: [...inColumns(rows, new Set([1])), summary].join('\n') };
}
