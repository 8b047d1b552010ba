/** Time points by key, the smallest first; a point whose key falls rises to its place. */
export class PointHeap {
  private readonly heap: number[] = [];
  /** By point: where it stands in the heap; -1: it is not in it. */
  private readonly place: Int32Array;
  private readonly keys: Float64Array;

  constructor(points: number) {
    this.place = new Int32Array(points).fill(-1);
    this.keys = new Float64Array(points);
  }

  /** Puts a point in, or lowers its key; a key that is not lower changes nothing. */
  lower(point: number, key: number): void {
    const stands = this.place[point] ?? -1;
    if (stands !== -1 && (this.keys[point] ?? 0) <= key) return;
    this.keys[point] = key;
    if (stands === -1) this.heap.push(point);
    this.rise(point, stands === -1 ? this.heap.length - 1 : stands);
  }

  /** Takes out a point with the smallest key; undefined if none is left. */
  take(): number | undefined {
    const least = this.heap[0];
    const last = this.heap.pop();
    if (least === undefined || last === undefined) return undefined;
    this.place[least] = -1;
    if (last !== least) this.sink(last);
    return least;
  }

  /** Takes out all that is left. */
  clear(): void {
    for (const point of this.heap) this.place[point] = -1;
    this.heap.length = 0;
  }

  private rise(point: number, from: number): void {
    const key = this.keys[point] ?? 0;
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = this.heap[up] ?? 0;
      if ((this.keys[above] ?? 0) <= key) break;
      this.put(above, at);
      at = up;
    }
    this.put(point, at);
  }

  /** From the top down. */
  private sink(point: number): void {
    const { heap, keys } = this;
    const key = keys[point] ?? 0;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const isRight = right < heap.length && (keys[heap[right] ?? 0] ?? 0) < (keys[heap[left] ?? 0] ?? 0);
      const down = isRight ? right : left;
      const below = heap[down] ?? 0;
      if ((keys[below] ?? 0) >= key) break;
      this.put(below, at);
      at = down;
    }
    this.put(point, at);
  }

  private put(point: number, at: number): void {
    this.heap[at] = point;
    this.place[point] = at;
  }
}
