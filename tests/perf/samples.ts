/** What was measured several times, and what is said of it. */

/** Milliseconds unless the row says otherwise. */
export interface Row {
  readonly cues: number;
  readonly what: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms' | '%' | 's' | 'MB' | 'pages';
  /** What is wanted, by one or by several; absent where nothing is. */
  readonly wanted?: Wanted | readonly Wanted[];
}

/** A bound on `median` or `p95`. */
export interface Wanted {
  readonly of: 'median' | 'p95';
  readonly under: number;
}

export function wantedOf({ wanted }: Row): readonly Wanted[] {
  return wanted === undefined ? [] : 'under' in wanted ? [wanted] : wanted;
}

export type Emit = (row: Row) => void;

/** The value that so large a share of the others does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The mean; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function spread(values: readonly number[]): Pick<Row, 'runs' | 'median' | 'p95'> {
  return { runs: values.length, median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/**
 * Times of a function, run until both so many runs and so many milliseconds are over, after some runs that are not
 * counted: the first ones are those of an engine that still compiles.
 */
export function time(run: (round: number) => void, { warmUp = 3, runs = 20, forMs = 400 } = {}): number[] {
  const times: number[] = [];
  const begin = performance.now();
  for (let round = -warmUp; round < runs || performance.now() - begin < forMs; round += 1) {
    const start = performance.now();
    run(round + warmUp);
    if (round >= 0) times.push(performance.now() - start);
    if (times.length >= 2000) break;
  }
  return times;
}
