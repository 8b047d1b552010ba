/** Adds the route that is missing, as long as the two places are apart on the stage plan. */
import { addRoute } from '#shared/edit/change-routes.ts';
import { measureBetween } from '#shared/stage/zone-place.ts';
import type { Fixer } from './fix.ts';

export const fixByRoute: Fixer = ({ code, way }, document) => {
  if (code !== 'route-missing' || !way) return [];
  const from = document.zones.get(way.from);
  const to = document.zones.get(way.to);
  const metres = from && to ? measureBetween(from, to) : null;
  if (!from || !to || metres === null) return [];
  return [
    {
      facts: { fix: 'route', from: from.name, to: to.name, metres },
      run: (show) => addRoute(show, { from: from.id, to: to.id, metres }),
    },
  ];
};
