import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { cueIn, smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import type { Link } from '#shared/show/types.ts';
import { graphNodes } from './graph-nodes.ts';

function rowsOf(cue: string, cues: readonly CueSketch[], { most = 9, links = [] as Link[] } = {}): string[] {
  const document = smallDocument(cues, { links });
  const { plan } = createPlanEngine(document);
  return graphNodes(cueIn(document, cue), document, plan, most).map((node) => {
    const what = 'count' in node ? node.count : node.cue.id;
    return `${node.depth} ${node.kind} ${what} < ${node.parent}`;
  });
}

const chain = (length: number): CueSketch[] =>
  Array.from({ length }, (_, place) => ({
    id: `c${place}`,
    start: place === 0 ? { at: 0 } : { after: `c${place - 1}`, edge: 'end' as const },
  }));

test('from the clock down the line of leaders to the cue, and on to what hangs on it or is linked with it', () => {
  const cues: CueSketch[] = [
    ...chain(3),
    { id: 'x', start: { at: 0 } },
    { id: 'y', start: { after: 'c1', edge: 'start' } },
  ];
  const links: Link[] = [{ id: 'l', from: { cue: 'x', edge: 'end' }, to: { cue: 'c1', edge: 'start' }, minMs: 0 }];
  expect(rowsOf('c1', cues, { links })).toEqual([
    '0 clock c0 < null',
    '1 leader c0 < 0',
    '2 own c1 < 1',
    '3 follower y < 2',
    '3 follower c2 < 2',
    '3 link x < 2',
  ]);
});

test('of a long line of leaders the first and the nearest, with a way into what is between', () => {
  expect(rowsOf('c9', chain(10))).toEqual([
    '0 clock c0 < null',
    '1 leader c0 < 0',
    '2 gap 6 < 1',
    '3 leader c7 < 2',
    '4 leader c8 < 3',
    '5 own c9 < 4',
  ]);
  expect(rowsOf('c3', chain(4)).map((row) => row.split(' ')[1])).not.toContain('gap');
});

test('no more followers than asked for, and how many are left out', () => {
  const many = Array.from({ length: 30 }, (_, place) => ({
    id: `f${place}`,
    start: { after: 'c0', edge: 'end' as const },
  }));
  const rows = rowsOf('c0', [...chain(1), ...many], { most: 4 });
  expect(rows.filter((row) => row.includes('follower'))).toHaveLength(4);
  expect(rows.at(-1)).toBe('2 more 26 < 1');
});
