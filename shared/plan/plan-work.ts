/** What a plan, or a change of it, has cost: counted, and the same on every machine. */

/** Cues looked at, each as often as it was. */
export interface PlanWork {
  /** Given a time. */
  readonly times: number;
  /** Sorted into orders, and walked in those of resources. */
  readonly orders: number;
  /** In the trees whose slack was found. */
  readonly slack: number;
  /** By the checks. */
  readonly checks: number;
}

/** Adds up while the work is done. */
export type WorkCount = { -readonly [Part in keyof PlanWork]: number };

export function noWork(): WorkCount {
  return { times: 0, orders: 0, slack: 0, checks: 0 };
}
