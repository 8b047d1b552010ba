/**
 * The rows or the events of all takes: a table like any other to whoever reads or writes it. Takes are most of a large
 * show and are seldom looked at, so each lies here as it stood in the file until one of its records is wanted.
 */
import { splitExtra, type Extra } from './extra.ts';
import { rankAt } from './rank.ts';
import type { TakeCue, TakeEvent } from './types.ts';

/** A row or an event as it stands in the file. */
export type TakeEntry = TakeCue | TakeEvent;
/** Its record: the id begins with that of its take, and a slash. */
export type TakeOwned<E extends TakeEntry> = Readonly<E> & {
  readonly id: string;
  readonly take: string;
  readonly rank: number;
  readonly extra?: Extra;
};
/** Which of its lists, in the ids of records. */
type Kind = 'row' | 'event';

/** What there is of one take. Tables that were copied share it until one of them changes it. */
interface Part<E extends TakeEntry> {
  /** As it stood in the file; null once it has been changed. */
  entries: readonly E[] | null;
  /** Their keys that the format knows. */
  readonly known: ReadonlySet<string>;
  /** Null until they are wanted. */
  records: Map<string, TakeOwned<E>> | null;
  isShared: boolean;
}

/** What readers of a show see of it. */
export interface TakeRecords<E extends TakeEntry> extends ReadonlyMap<string, TakeOwned<E>> {
  /** The entries of a take as they stood in the file; null if anything of it has been changed since. */
  entriesOf(take: string): readonly E[] | null;
  /** The records of a take in their order. */
  recordsOf(take: string): readonly TakeOwned<E>[];
  /** The cues that the entries speak of, and have spoken of since the show was loaded. */
  cues(): ReadonlySet<string>;
  /** The takes of which the two tables may have different records; those of all others are the same objects. */
  takesUnlike(other: TakeRecords<E>): ReadonlySet<string>;
  /** A table of one's own with the same records. */
  copy(): TakeTable<E>;
}

export class TakeTable<E extends TakeEntry> extends Map<string, TakeOwned<E>> implements TakeRecords<E> {
  readonly #kind: Kind;
  readonly #parts = new Map<string, Part<E>>();
  readonly #cues = new Set<string>();
  /** Takes of which it is known which cues they speak of. */
  readonly #walked = new Set<string>();

  constructor(kind: Kind) {
    super();
    this.#kind = kind;
  }

  /**
   * The entries of a take, of which there is nothing yet, with the keys of them that the format knows. They must not be
   * changed afterwards.
   */
  load(take: string, entries: readonly E[], known: ReadonlySet<string>): void {
    this.#parts.set(take, { entries, known, records: null, isShared: false });
  }
  copy(): TakeTable<E> {
    const copy = new TakeTable<E>(this.#kind);
    for (const take of this.#parts.keys()) copy.share(take, this);
    return copy;
  }
  /** Has what the other table has of a take, in the place of what there was of it. */
  share(take: string, other: TakeRecords<E>): void {
    const part = #parts in other ? other.#parts.get(take) : undefined;
    this.#walked.delete(take);
    if (!part) this.#parts.delete(take);
    else {
      part.isShared = true;
      this.#parts.set(take, part);
    }
  }

  entriesOf(take: string): readonly E[] | null {
    return this.#parts.get(take)?.entries ?? null;
  }
  recordsOf(take: string): readonly TakeOwned<E>[] {
    const part = this.#parts.get(take);
    return part ? [...this.#recordsOf(take, part).values()].sort((a, b) => a.rank - b.rank) : [];
  }
  cues(): ReadonlySet<string> {
    let before: readonly E[] = [];
    for (const [take, part] of this.#parts) {
      if (this.#walked.has(take)) continue;
      this.#walked.add(take);
      const entries: readonly E[] = part.entries ?? [...this.#recordsOf(take, part).values()];
      entries.forEach(({ cue }, place) => {
        // Most takes speak of the same cues in the same order.
        if (cue !== undefined && cue !== before[place]?.cue) this.#cues.add(cue);
      });
      before = entries;
    }
    return this.#cues;
  }
  takesUnlike(other: TakeRecords<E>): ReadonlySet<string> {
    const parts = #parts in other ? other.#parts : new Map<string, Part<E>>();
    const takes = new Set([...this.#parts.keys(), ...parts.keys()]);
    return new Set([...takes].filter((take) => this.#parts.get(take) !== parts.get(take)));
  }

  override get size(): number {
    let size = 0;
    for (const { entries, records } of this.#parts.values()) size += entries?.length ?? records?.size ?? 0;
    return size;
  }
  override get(id: string): TakeOwned<E> | undefined {
    const take = takeOf(id);
    const part = this.#parts.get(take);
    return part && this.#recordsOf(take, part).get(id);
  }
  override has(id: string): boolean {
    return this.get(id) !== undefined;
  }
  override set(id: string, record: TakeOwned<E>): this {
    this.#own(takeOf(id)).set(id, record);
    if (record.cue !== undefined) this.#cues.add(record.cue);
    return this;
  }
  override delete(id: string): boolean {
    return this.has(id) && this.#own(takeOf(id)).delete(id);
  }
  override clear(): void {
    this.#parts.clear();
  }
  override forEach(look: (record: TakeOwned<E>, id: string, table: Map<string, TakeOwned<E>>) => void): void {
    for (const [id, record] of this) look(record, id, this);
  }
  override *entries(): Generator<[string, TakeOwned<E>], undefined> {
    for (const [take, part] of this.#parts) yield* this.#recordsOf(take, part);
    return undefined;
  }
  override *keys(): Generator<string, undefined> {
    for (const [id] of this) yield id;
    return undefined;
  }
  override *values(): Generator<TakeOwned<E>, undefined> {
    for (const [, record] of this) yield record;
    return undefined;
  }
  override [Symbol.iterator](): Generator<[string, TakeOwned<E>], undefined> {
    return this.entries();
  }

  #recordsOf(take: string, part: Part<E>): Map<string, TakeOwned<E>> {
    part.records ??= new Map(
      part.entries?.map((entry, place) => {
        const id = `${take}/${this.#kind}/${place}`;
        return [id, { ...splitExtra(entry, part.known), id, take, rank: rankAt(place) }];
      }),
    );
    return part.records;
  }
  /** The records of a take, to be changed by this table alone. */
  #own(take: string): Map<string, TakeOwned<E>> {
    const part = this.#parts.get(take);
    const before = part && this.#recordsOf(take, part);
    const records = before && !part.isShared ? before : new Map(before);
    this.#parts.set(take, { entries: null, known: part?.known ?? new Set(), records, isShared: false });
    return records;
  }
}

function takeOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
