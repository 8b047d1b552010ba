/** Texts on the plan as the boxes they cover, so that one is not written over another. */

export interface PlanBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The first of the places at which the box meets none of those that are taken; where there is none, the first of all. */
export function freePlace<P>(
  places: readonly P[],
  boxAt: (place: P) => PlanBox,
  taken: readonly PlanBox[],
): P | undefined {
  return places.find((place) => !taken.some((other) => meets(boxAt(place), other))) ?? places[0];
}

function meets(a: PlanBox, b: PlanBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
