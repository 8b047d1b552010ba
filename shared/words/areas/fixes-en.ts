/** What could mend a problem, and what else it would do. */
import type { SideEffects } from '#shared/fixes/find-fixes.ts';
import type { FixFacts } from '#shared/fixes/fix.ts';
import { printLength, type Measures } from '#shared/units/measures.ts';
import { tellSeconds } from '../rule-facts.ts';

function name(facts: FixFacts, measures: Measures): string {
  switch (facts.fix) {
    case 'move':
      return `Move ${facts.number} ${tellSeconds(facts.byMs)} s ${facts.byMs > 0 ? 'later' : 'earlier'}`;
    case 'shorten':
      return `Shorten ${facts.number} by ${tellSeconds(facts.byMs)} s`;
    case 'stretch':
      return facts.edge === 'end'
        ? `Extend ${facts.number} by ${tellSeconds(facts.byMs)} s`
        : `Start ${facts.number} ${tellSeconds(facts.byMs)} s earlier`;
    case 'swap':
      return `Give ${facts.number} to ${facts.resource}`;
    case 'route':
      return `Add a route from ${facts.from} to ${facts.to}, ${printLength(measures, facts.metres)}`;
    case 'share-zone':
      return `Let ${facts.number} and ${facts.other} share the place`;
    case 'follow-start':
      return `Hang ${facts.number} on the start of ${facts.other}`;
    case 'widen-window':
      return facts.bound === 'latest'
        ? `Close the window of ${facts.number} ${tellSeconds(facts.byMs)} s later`
        : `Open the window of ${facts.number} ${tellSeconds(facts.byMs)} s earlier`;
    case 'relax-link':
      return facts.bound === 'max'
        ? `Let ${facts.number} come ${tellSeconds(facts.byMs)} s later after ${facts.other}`
        : `Let ${facts.number} come ${tellSeconds(facts.byMs)} s sooner after ${facts.other}`;
    case 'soften':
      return facts.other === undefined
        ? `Make the window of ${facts.number} soft`
        : `Make the link of ${facts.other} and ${facts.number} soft`;
    case 'unlock':
      return `Unlock ${facts.number}`;
    case 'unlock-lane':
      return `Unlock the lane ${facts.lane}`;
    case 'move-locked':
      return `Move ${facts.number} ${tellSeconds(facts.byMs)} s ${facts.byMs > 0 ? 'later' : 'earlier'} and keep it locked`;
    case 'lasts': {
      const [longer, bound] = facts.byMs > 0 ? ['longer', 'longest'] : ['shorter', 'shortest'];
      const past = facts.pastMs === undefined ? '' : `, past its ${bound} of ${tellSeconds(facts.pastMs)} s`;
      return `Plan ${facts.number} ${tellSeconds(facts.byMs)} s ${longer}${past}`;
    }
    case 'offset':
      return `Start ${facts.number} ${tellSeconds(facts.byMs)} s ${facts.byMs > 0 ? 'later' : 'earlier'} behind ${facts.other}`;
    case 'unhang':
      return `Leave ${facts.number} at its time, hung on no cue`;
    case 'release':
      return `Take ${facts.resource} off ${facts.number}`;
    case 'faster':
      return `Let ${facts.who.map(({ resource, speed }) => `${resource} go at ${speed} m/s`).join(' and ')}`;
    default:
      return facts satisfies never;
  }
}

export const fixesEn = {
  name,
  consequences: ({ worse, alsoGone }: SideEffects) => {
    const makes = [
      ...(worse.error > 0 ? [worse.error === 1 ? '1 new error' : `${worse.error} new errors`] : []),
      ...(worse.warning > 0 ? [worse.warning === 1 ? '1 new warning' : `${worse.warning} new warnings`] : []),
    ];
    const others = alsoGone === 0 ? '' : alsoGone === 1 ? ' 1 other is gone too.' : ` ${alsoGone} others are gone too.`;
    return `${makes.length === 0 ? 'Nothing else breaks.' : `Makes ${makes.join(' and ')}.`}${others}`;
  },
  none: 'Nothing mends it at one stroke.',
};
