/** Prints the networks of the large shows for `solve.py`, one JSON value a line: `[points, [tail, head, ms], …]`. */
import { inequalities } from '../check-network.ts';
import { largeShow } from './large-show.ts';
import { NETWORKS } from './networks.ts';

for (let seed = 1; seed <= NETWORKS; seed += 1) {
  const show = largeShow(seed);
  const points = ['zero', ...show.cues.flatMap(({ id }) => [`${id} start`, `${id} end`])];
  const placeOf = new Map(points.map((point, place) => [point, place]));
  const arcs = inequalities(show, 'likely').flatMap(({ from, to, min, max }) => {
    const [tail, head] = [placeOf.get(from) ?? 0, placeOf.get(to) ?? 0];
    return [...(max === Infinity ? [] : [[tail, head, max]]), ...(min === -Infinity ? [] : [[head, tail, -min + 0]])];
  });
  process.stdout.write(`${JSON.stringify([points.length, ...arcs])}\n`);
}
