/** Ways between zones. A way is known by its two zones, in either order; a pair has one at the most. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Route } from '#shared/show/types.ts';
import { changeHeader } from './change-header.ts';
import type { Outcome } from './edit.ts';

export type RouteEnds = Pick<Readonly<Route>, 'from' | 'to'>;

const NO_ROUTES: readonly Readonly<Route>[] = [];

/** The same list as long as nothing changes it. */
export function routesOf(document: ShowDocument): readonly Readonly<Route>[] {
  return headerOf(document).stage?.routes ?? NO_ROUTES;
}

/** Whether both join the same two zones. */
export function joinsSame(a: RouteEnds, b: RouteEnds): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

/** Adds a way behind the others. Refused if the pair has one, or if it leads from a zone to itself. */
export function addRoute(document: ShowDocument, route: Readonly<Route>): Outcome {
  return setRoutes(document, [...routesOf(document), route], route);
}

/** Changes the way between two zones: its length, or where it leads. */
export function changeRoute(
  document: ShowDocument,
  { ends, patch }: { readonly ends: RouteEnds; readonly patch: Partial<Route> },
): Outcome {
  const routes = routesOf(document);
  const changed = routes.find((route) => joinsSame(route, ends));
  if (!changed) return { refused: 'not-found', id: `${ends.from} ${ends.to}` };
  const after = { ...changed, ...patch };
  return setRoutes(
    document,
    routes.map((route) => (route === changed ? after : route)),
    after,
  );
}

export function deleteRoute(document: ShowDocument, ends: RouteEnds): Outcome {
  return setRoutes(
    document,
    routesOf(document).filter((route) => !joinsSame(route, ends)),
  );
}

/**
 * The ways of zones that go lead to another zone, as long as they are; where that one has a way of its own already, its
 * own stays. Without another zone they go too.
 */
export function giveRoutes(
  document: ShowDocument,
  { zones, to }: { readonly zones: ReadonlySet<string>; readonly to: string | undefined },
): Outcome {
  const routes = routesOf(document);
  const isGiven = ({ from, to: end }: RouteEnds): boolean => zones.has(from) || zones.has(end);
  const own = routes.filter((route) => !isGiven(route));
  if (own.length === routes.length) return { label: { step: 'change-show', field: 'stage' }, diff: {} };
  const left: Readonly<Route>[] = [];
  for (const route of routes) {
    if (!isGiven(route)) left.push(route);
    else if (to !== undefined) {
      const led = { ...route, from: zones.has(route.from) ? to : route.from, to: zones.has(route.to) ? to : route.to };
      const isThere = [...own, ...left].some((other) => joinsSame(other, led));
      if (led.from !== led.to && !isThere) left.push(led);
    }
  }
  return setRoutes(document, left);
}

function setRoutes(document: ShowDocument, routes: readonly Readonly<Route>[], named?: RouteEnds): Outcome {
  if (named && named.from === named.to) {
    const { name } = document.zones.get(named.from) ?? { name: named.from };
    return { refused: 'value-invalid', field: 'routes', value: `${name} – ${name}` };
  }
  const stage = headerOf(document).stage ?? {};
  return changeHeader(document, { patch: { stage: { ...stage, routes: [...routes] } } });
}
