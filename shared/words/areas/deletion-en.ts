/** Deleting what is in use: who uses it, and what becomes of them. */
import type { Mend } from '#shared/edit/mend-deletion.ts';
import type { Deletion, Use } from '#shared/edit/uses-of.ts';

type Mends = Readonly<Record<Mend['how'], string>>;

const used: Readonly<Record<Use['as'], string>> = {
  lane: 'Cues in it',
  uses: 'Cues that use it',
  clearedBy: 'Cues it reports clear for',
  zone: 'Cues in it',
  toZone: 'Cues that end there',
  jump: 'Cues that make it',
  after: 'Cues that hang on it',
  partOf: 'Its parts',
  home: 'Begin there',
  people: 'Made up of, among others',
  link: 'Links to it',
  route: 'Ways to it',
};
const none: Mends = { reassign: '', release: '', 'delete-too': '' };
const mends: Readonly<Record<Deletion['table'], Mends>> = {
  lanes: { ...none, reassign: 'Move them to', 'delete-too': 'Delete them too' },
  resources: { reassign: 'Use instead', release: 'Do without', 'delete-too': 'Delete its cues too' },
  zones: { reassign: 'Move them to', release: 'Leave them without', 'delete-too': 'Delete its cues too' },
  people: { ...none, reassign: 'Put in instead', release: 'Do without' },
  jumps: { ...none, reassign: 'Make instead', release: 'Do without' },
  cues: { reassign: 'Hang on another', release: 'Stay as they are', 'delete-too': 'Delete them too' },
  sections: none,
  links: none,
  sheets: none,
  issues: none,
};
const means: Readonly<Record<Deletion['table'], Mends>> = {
  lanes: {
    ...none,
    reassign: 'The cues keep their times and go to the other lane.',
    'delete-too': 'The cues of the lane go with it.',
  },
  resources: {
    reassign: 'The other resource stands wherever this one stood; its parts go to it.',
    release: 'Cues use it no more; its parts become parts of what it was part of.',
    'delete-too': 'Cues that use it go with it; who waits for its “clear” waits for nobody.',
  },
  zones: {
    reassign:
      'Cues and resources are at the other place instead, and its ways lead there, as long as they are now; a way that place has already stays as it is.',
    release: 'Cues and resources are nowhere until they are given a place. Its ways go.',
    'delete-too': 'Cues that are there go with it, and so do its ways; cues that only end there stay where they begin.',
  },
  people: {
    ...none,
    reassign: 'The other person stands in for them in every resource.',
    release: 'The resources have one person less.',
  },
  jumps: {
    ...none,
    reassign: 'The landings make the other jump.',
    release: 'The landings have no jump until they are given one.',
  },
  cues: {
    reassign: 'They hang on the other cue at the same times as now; links hold to it.',
    release: 'They stay at the times they have now, by themselves; links go.',
    'delete-too': 'Whatever hangs on it goes with it, directly and through others; links go.',
  },
  sections: none,
  links: none,
  sheets: none,
  issues: none,
};

export const deletionEn = {
  title: (name: string) => `Delete ${name}?`,
  text: 'It is in use. Choose what becomes of those that use it; one undo brings everything back.',
  used,
  others: (names: string, more: number) => `${names} and ${more} more`,
  how: 'What becomes of them',
  mends,
  means,
  /** Behind what it means for cues: by how far the gap is closed. */
  ripples: {
    lane: 'What starts later in the lane then comes earlier, into the gap.',
    all: 'What starts later in all lanes then comes earlier, into the gap.',
  },
  to: 'The other one',
  toMissing: 'Choose the other one first.',
  goes: (count: number, names: string) => (count === 1 ? `1 cue goes: ${names}.` : `${count} cues go: ${names}.`),
  confirm: 'Delete',
};
