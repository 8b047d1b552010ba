/**
 * Long lists that are never changed in place: a change copies the pages it writes on, and shares all others with the
 * list before it. So plans of earlier revisions stay what they were, and a change costs what it reaches.
 */

const PAGE_BITS = 9;
const PAGE_LENGTH = 2 ** PAGE_BITS;

/** So many values in a row; of numbers, packed. */
export interface Page<T> {
  [index: number]: T;
  readonly length: number;
  slice(): Page<T>;
}

/** Values by index: by a cue's slot, as a rule. */
export class Pages<T> {
  readonly length: number;
  /** All of them, the last one filled up with blanks. */
  readonly pages: readonly Page<T>[];
  private readonly blank: () => Page<T>;

  private constructor(pages: readonly Page<T>[], length: number, blank: () => Page<T>) {
    this.pages = pages;
    this.length = length;
    this.blank = blank;
  }

  /** Blanks are `blank`. */
  static of<T>(values: readonly T[], blank: T): Pages<T> {
    const newPage = (): T[] => Array.from<T>({ length: PAGE_LENGTH }).fill(blank);
    const pages: T[][] = [];
    for (let from = 0; from < values.length; from += PAGE_LENGTH) {
      const page = values.slice(from, from + PAGE_LENGTH);
      while (page.length < PAGE_LENGTH) page.push(blank);
      pages.push(page);
    }
    return new Pages<T>(pages, values.length, newPage);
  }

  /** Blanks are 0. */
  static ofNumbers(values: Float64Array): Pages<number> {
    const newPage = (): Float64Array => new Float64Array(PAGE_LENGTH);
    const pages: Float64Array[] = [];
    for (let from = 0; from < values.length; from += PAGE_LENGTH) {
      const page = newPage();
      page.set(values.subarray(from, from + PAGE_LENGTH));
      pages.push(page);
    }
    return new Pages<number>(pages, values.length, newPage);
  }

  /** The value there; undefined beyond the end. */
  at(index: number): T | undefined {
    const page = this.pages[index >> PAGE_BITS];
    return page === undefined ? undefined : page[index & (PAGE_LENGTH - 1)];
  }

  /** To write on. */
  draft(): PagesDraft<T> {
    return new PagesDraft(this, this.blank, (pages, length) => new Pages(pages, length, this.blank));
  }
}

type Finish<T> = (pages: readonly Page<T>[], length: number) => Pages<T>;

/** A list while it is being changed. */
export class PagesDraft<T> {
  private readonly before: Pages<T>;
  private pages: Page<T>[] | null = null;
  private readonly own = new Set<number>();
  private length: number;
  private readonly blank: () => Page<T>;
  private readonly finish: Finish<T>;

  constructor(before: Pages<T>, blank: () => Page<T>, finish: Finish<T>) {
    this.before = before;
    this.length = before.length;
    this.blank = blank;
    this.finish = finish;
  }

  at(index: number): T | undefined {
    if (this.pages === null) return this.before.at(index);
    const page = this.pages[index >> PAGE_BITS];
    return page === undefined ? undefined : page[index & (PAGE_LENGTH - 1)];
  }

  set(index: number, value: T): void {
    const at = index >> PAGE_BITS;
    const pages = (this.pages ??= [...this.before.pages]);
    while (pages.length <= at) {
      this.own.add(pages.length);
      pages.push(this.blank());
    }
    let page = pages[at];
    if (!this.own.has(at)) {
      this.own.add(at);
      page = page?.slice();
      if (page) pages[at] = page;
    }
    if (page) page[index & (PAGE_LENGTH - 1)] = value;
    this.length = Math.max(this.length, index + 1);
  }

  /** The list as it is now; the one it began as, if nothing was written. Ends the draft. */
  done(): Pages<T> {
    return this.pages === null ? this.before : this.finish(this.pages, this.length);
  }
}
