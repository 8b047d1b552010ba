/** `onetake plan`: every cue's planned start, end and slack, in running order. */
import { printTime } from '#shared/time/print.ts';
import type { Ms } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { Call } from './call.ts';
import { inColumns } from './columns.ts';
import { readShow } from './read-show.ts';
import type { Answer } from './run.ts';

export async function planCommand({ show: file, json, language }: Call): Promise<Answer> {
  const { planHead: head, noLimit } = wordsIn(language).cli;
  const { show, document, plan } = await readShow(file, language);
  const cues = plan.runningOrder.flatMap((id) => {
    const times = plan.timesOf(id);
    const number = document.cues.get(id)?.number ?? '';
    if (!times) return [];
    return [{ id, number, ...times, slackMs: plan.slackMs(id), earlySlackMs: plan.earlySlackMs(id) }];
  });
  if (json) {
    const { fromMs: startMs, toMs: endMs } = plan.span;
    const listed = cues.map(({ id, number, startMs: from, endMs: to, slackMs, earlySlackMs }) => ({
      id,
      number,
      startMs: from,
      endMs: to,
      slackMs,
      earlySlackMs,
    }));
    return { status: 0, output: JSON.stringify({ show: show.id, startMs, endMs, cues: listed }, null, 2) };
  }
  const slack = (ms: Ms | null): string => (ms === null ? noLimit : printTime(ms, 'millis'));
  const rows = cues.map((cue) => [
    cue.number,
    printTime(cue.startMs, 'millis'),
    printTime(cue.endMs, 'millis'),
    slack(cue.slackMs),
    slack(cue.earlySlackMs),
    document.cues.get(cue.id)?.name ?? '',
  ]);
  const lines = inColumns(
    [[head.cue, head.start, head.end, head.slack, head.early, head.name], ...rows],
    new Set([1, 2, 3, 4]),
  );
  return { status: 0, output: lines.join('\n') };
}
