/** `onetake why`: whether the rules can hold together, between which times every cue can lie, and which rules fight. */
import { Network, type CueBounds } from '#shared/plan/network/network.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import { cleanLine } from '#shared/sheets/clean-text.ts';
import { printTime } from '#shared/time/print.ts';
import type { Ms } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { Call } from './call.ts';
import { inColumns } from './columns.ts';
import { readShow } from './read-show.ts';
import type { Answer } from './run.ts';

export async function why({ show: file, json, language }: Call): Promise<Answer> {
  const { cli, network: words } = wordsIn(language);
  const { show, document, plan } = await readShow(file, language);
  const state = planFromScratch(document);
  const { feasible, free, boundsOf, conflicts } = new Network(document, state).answer();
  const cues = plan.runningOrder.map((id) => ({ id, ...boundsOf(state.slots.slotOf.get(id) ?? -1) }));
  if (json) {
    const sets = conflicts.map(({ missingMs, rules }) => ({
      missingMs,
      rules: rules.map(({ kind, cues: ids, link, resource }) => ({
        kind,
        cues: ids,
        ...(link === undefined ? {} : { link }),
        ...(resource === undefined ? {} : { resource }),
      })),
    }));
    return { status: 0, output: JSON.stringify({ show: show.id, feasible, free, cues, conflicts: sets }, null, 2) };
  }
  const verdict = feasible ? words.feasible : free ? words.free : words.never;
  if (!feasible) {
    const sets = conflicts.map(({ missingMs, rules }) =>
      [
        words.conflict(rules.length, missingMs),
        ...rules.map((rule) => `  ${cleanLine(words.rule(rule, document))}`),
      ].join('\n'),
    );
    return { status: 0, output: [verdict, ...sets].join('\n\n') };
  }
  const head = cli.whyHead;
  const print = (ms: Ms | null): string => (ms === null ? cli.noBound : printTime(ms, 'millis'));
  const row = ({ id, ...bounds }: { id: string } & CueBounds): string[] => [
    document.cues.get(id)?.number ?? id,
    print(bounds.earliestStartMs),
    print(bounds.latestStartMs),
    print(bounds.earliestEndMs),
    print(bounds.latestEndMs),
    document.cues.get(id)?.name ?? '',
  ];
  const heading = [head.cue, head.earliestStart, head.latestStart, head.earliestEnd, head.latestEnd, head.name];
  const lines = inColumns([heading, ...cues.map(row)], new Set([1, 2, 3, 4]));
  return { status: 0, output: [verdict, '', ...lines].join('\n') };
}
