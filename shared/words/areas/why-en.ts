/** The why panel: what a cue hangs on, what binds it, where it could lie, who has to get there, who has breath. */
import type { Edge } from '#shared/show/types.ts';
import type { AnchorFacts, BindingFacts, JourneyFacts, LinkFacts, WayFacts } from '../why-facts.ts';

const edges: Record<Edge, string> = { start: 'start', end: 'end' };

/** What binds, as a part of a sentence: `its window`, `its link to V 23`, `Artist 1 at V 23`. */
function binding({ kind, through, other, resource }: BindingFacts): string {
  switch (kind) {
    case 'link':
      return through === null ? `its link to ${other}` : `the link of ${through} to ${other}`;
    case 'resource':
      return through === null ? `${resource} at ${other}` : `${resource} between ${through} and ${other}`;
    default:
      return through === null ? 'its window' : `the window of ${through}`;
  }
}

/** How far apart two linked edges have to be. */
function apart({ min, max }: LinkFacts): string {
  return [...(min === null ? [] : [`≥ ${min} s`]), ...(max === null ? [] : [`≤ ${max} s`])].join(', ');
}

/** From where to where, as far as it is known. */
function places({ from, to, leg, other }: JourneyFacts): string {
  if (to === null) return 'no place said';
  if (from === null) return `comes to ${to} from nobody knows where`;
  if (from === to) return `stays in ${to}`;
  return leg === 'in' && other === '' ? `${from} (home) → ${to}` : `${from} → ${to}`;
}

const legs = {
  in: (other: string) => (other === '' ? 'To its first cue' : `From ${other}`),
  within: () => 'Within the cue',
  out: (other: string) => `On to ${other}`,
};

export const whyEn = {
  tabs: { fields: 'Fields', why: 'Why' },
  tabsLabel: 'What is shown of the cue',
  ask: 'Why?',
  askAbout: (number: string) => `Why? ${number}`,
  noCueTitle: 'No cue is selected',
  noCueText: 'Select a cue to see what it hangs on, what binds it, and who has to get there in time.',
  severalTitle: (count: number) => `${count} cues are selected`,
  severalText: 'This tells of one cue at a time. Which?',
  moreCues: (count: number) => `and ${count} more`,
  parts: {
    hangs: 'What hangs on what',
    slack: 'Slack',
    bounds: 'Earliest and latest',
    travel: 'Ways',
    breath: 'Breath',
  },
  times: (start: string, end: string, length: string) => `${start} – ${end} · ${length} s`,

  // what hangs on what
  graph: (number: string) => `What ${number} hangs on, and what hangs on it. Arrow keys go from cue to cue.`,
  anchor: (facts: AnchorFacts) => {
    switch (facts.on) {
      case 'clock':
        return `at ${facts.time}`;
      case 'bar':
        return `bar ${facts.bar}${facts.offset === '' ? '' : ` ${facts.offset} s`}`;
      case 'cue':
        return `${edges[facts.edge]}${facts.offset === '' ? '' : ` ${facts.offset} s`}`;
      default:
        return facts satisfies never;
    }
  },
  link: (facts: LinkFacts) => apart(facts),
  linkLong: (facts: LinkFacts) =>
    `linked: its ${edges[facts.otherEdge]} ${apart(facts)} from the ${edges[facts.ownEdge]} of this cue`,
  between: (count: number) => (count === 1 ? '1 cue between' : `${count} cues between`),
  behind: (count: number) => `+${count}`,
  behindLong: (count: number) => (count === 1 ? '1 more hangs on it' : `${count} more hang on it`),
  moreFollowers: (count: number) => `${count} more`,
  nothingHangs: 'Nothing hangs on it.',
  roles: { leader: 'it hangs on this', own: 'this cue', follower: 'hangs on it' },

  // slack
  binds: (facts: BindingFacts) => binding(facts),
  throughFollower: (number: string) => `Through ${number}, which goes along: `,
  byWay: ({ from, to, length, speed }: WayFacts) => `${from} → ${to}, ${length} at ${speed}`,
  later: (seconds: string) => `${seconds} s later`,
  earlier: (seconds: string) => `${seconds} s earlier`,
  tooLate: (seconds: string) => `${seconds} s too late`,
  tooEarly: (seconds: string) => `${seconds} s too early`,
  freeLater: 'later without limit',
  freeEarlier: 'earlier without limit',

  // earliest and latest
  boundsMeaning: 'Where it can lie at all, if everything that is not locked makes room.',
  edge: 'Edge',
  planned: 'Planned',
  noBound: 'no bound',
  notFeasible: 'Not feasible: the rules can’t hold together, so nothing has an earliest or a latest.',
  showConflicts: 'Show the conflicts',
  working: 'Being worked out…',
  old: 'From before the last change; being worked out again.',

  // ways
  places,
  leg: ({ leg, other }: JourneyFacts) => legs[leg](other),
  columns: { way: 'Way', needs: 'needs, s', there: 'has, s' },
  /** The figures of a way, read aloud. */
  figures: ({ length, unit, needs, there }: JourneyFacts) =>
    [
      ...(length === null ? [] : [`${length} ${unit}`, `needs ${needs} s`]),
      ...(there === null ? [] : [`has ${there} s`]),
    ].join(', '),
  noRoute: 'no route',
  short: (seconds: string) => `${seconds} s too few`,
  noUses: 'It uses nothing that has to get anywhere.',
  noLength: 'It lasts no time, so it holds nothing that would have to get anywhere.',
  noStage: 'The stage has no places yet: nobody can say who has to go where.',
  noRoutes: 'No ways are set between the places yet, so nobody knows how long it takes.',
  notDrawn: 'These places are not drawn on the stage yet.',
  editStage: 'Edit the stage…',
  plan: (places: string) => `On the stage: ${places}`,

  // breath
  breathOf: (singer: string) => `Breath of ${singer}`,
  curve: (singer: string, short: number) =>
    short === 0
      ? `${singer}: the longest phrase there is breath for, over the show. It is enough for every phrase.`
      : `${singer}: the longest phrase there is breath for, over the show. It is too short for ${short === 1 ? '1 phrase' : `${short} phrases`}.`,
  curveKey: 'the longest phrase there is breath for',
  phraseKey: 'phrases',
  breathShort: 'Too short',
  breathTightest: 'Tightest',
  phrase: (asked: string, there: string) => `${asked} s of ${there} s`,
  breathLeft: (seconds: string) => `${seconds} s left`,
  breathLacks: (seconds: string) => `${seconds} s too little`,
  singsNothing: (singer: string) => `${singer} sings no phrase whose length is set.`,
};
