/** What random tests have tried: a kind that hardly came up has not been tested. */

/** A kind of which there is less than this share has not been tested. */
const LEAST_SHARE = 0.05;

/** How often each kind came up. */
export class Shares {
  private all = 0;
  private readonly counts = new Map<string, number>();

  /** Counts one thing under its kinds. */
  count(...kinds: string[]): void {
    this.all += 1;
    for (const kind of kinds) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** The kinds of which there is too little to call them tested; prints all shares. */
  tooSmall(title: string, kinds: readonly string[]): string[] {
    const share = (kind: string): number => (this.counts.get(kind) ?? 0) / this.all;
    const list = kinds.map((kind) => `${kind} ${(share(kind) * 100).toFixed(1)} %`).join(', ');
    process.stdout.write(`${title}, of ${this.all}: ${list}\n`);
    return kinds.filter((kind) => share(kind) < LEAST_SHARE);
  }
}
