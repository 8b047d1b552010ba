/**
 * The network as a graph. A rule has two arcs, each a bound: along an arc of weight w, t(head) <= t(tail) + w.
 *
 *     arc 2r      from -> to, maxMs          arc 2r + 1      to -> from, -minMs
 *
 * A bound that is not there has no arc. Arcs hang in lists by their tails and by their heads, so that rules come and go
 * without the others being touched.
 */
import type { Ms } from '#shared/show/types.ts';
import type { Rule } from './rule.ts';

const NONE = -1;

export class RuleGraph {
  /** By arc. */
  tail = new Int32Array(0);
  head = new Int32Array(0);
  weight = new Float64Array(0);
  nextOut = new Int32Array(0);
  nextIn = new Int32Array(0);
  private prevOut = new Int32Array(0);
  private prevIn = new Int32Array(0);
  /** By time point: the first arc that leaves it, and that comes in; -1: none. */
  firstOut = new Int32Array(0);
  firstIn = new Int32Array(0);
  private readonly rules: (Rule | undefined)[] = [];
  private readonly free: number[] = [];

  /** With room for about so many rules; there may be more. */
  constructor(points: number, rules = 32) {
    this.growTo(points);
    this.makeRoom(2 * rules);
  }

  get points(): number {
    return this.firstOut.length;
  }

  /** How many places there are, taken or not. */
  get places(): number {
    return this.rules.length;
  }

  /** Makes room for more time points. */
  growTo(points: number): void {
    if (points <= this.points) return;
    this.firstOut = longer(this.firstOut, points, NONE);
    this.firstIn = longer(this.firstIn, points, NONE);
  }

  /** The rule of an arc, or of a place from `add`; undefined where none is. */
  ruleAt(place: number): Rule | undefined {
    return this.rules[place];
  }

  /** Adds a rule between its own time points, or others; gives its place. Its arcs are `2 * place`, `2 * place + 1`. */
  add(rule: Rule, from = rule.from, to = rule.to): number {
    const place = this.free.pop() ?? this.rules.length;
    this.rules[place] = rule;
    if (this.rules.length * 2 > this.weight.length) this.makeRoom(this.rules.length * 4);
    this.hang(2 * place, from, to, rule.maxMs);
    this.hang(2 * place + 1, to, from, -rule.minMs);
    return place;
  }

  /** Takes a rule out; its place may be used again. */
  remove(place: number): void {
    this.unhang(2 * place);
    this.unhang(2 * place + 1);
    this.rules[place] = undefined;
    this.free.push(place);
  }

  /** Whether the bound of an arc is there. */
  has(arc: number): boolean {
    return this.weightOf(arc) < Infinity && this.rules[arc >> 1] !== undefined;
  }

  weightOf(arc: number): Ms {
    return this.weight[arc] ?? Infinity;
  }

  private hang(arc: number, tail: number, head: number, weight: Ms): void {
    this.tail[arc] = tail;
    this.head[arc] = head;
    this.weight[arc] = weight;
    if (weight === Infinity) return;
    const out = this.firstOut[tail] ?? NONE;
    this.nextOut[arc] = out;
    this.prevOut[arc] = NONE;
    if (out !== NONE) this.prevOut[out] = arc;
    this.firstOut[tail] = arc;
    const into = this.firstIn[head] ?? NONE;
    this.nextIn[arc] = into;
    this.prevIn[arc] = NONE;
    if (into !== NONE) this.prevIn[into] = arc;
    this.firstIn[head] = arc;
  }

  private unhang(arc: number): void {
    if (this.weightOf(arc) === Infinity) return;
    const nextOut = this.nextOut[arc] ?? NONE;
    const prevOut = this.prevOut[arc] ?? NONE;
    if (nextOut !== NONE) this.prevOut[nextOut] = prevOut;
    if (prevOut === NONE) this.firstOut[this.tail[arc] ?? 0] = nextOut;
    else this.nextOut[prevOut] = nextOut;
    const nextIn = this.nextIn[arc] ?? NONE;
    const prevIn = this.prevIn[arc] ?? NONE;
    if (nextIn !== NONE) this.prevIn[nextIn] = prevIn;
    if (prevIn === NONE) this.firstIn[this.head[arc] ?? 0] = nextIn;
    else this.nextIn[prevIn] = nextIn;
    this.weight[arc] = Infinity;
  }

  private makeRoom(arcs: number): void {
    this.tail = longer(this.tail, arcs, 0);
    this.head = longer(this.head, arcs, 0);
    this.weight = longer(this.weight, arcs, Infinity);
    this.nextOut = longer(this.nextOut, arcs, NONE);
    this.nextIn = longer(this.nextIn, arcs, NONE);
    this.prevOut = longer(this.prevOut, arcs, NONE);
    this.prevIn = longer(this.prevIn, arcs, NONE);
  }
}

/** A longer copy, what is new filled with `value`. */
export function longer<Values extends Int32Array | Float64Array>(
  values: Values,
  length: number,
  value: number,
): Values {
  const copy = new (values.constructor as new (length: number) => Values)(length);
  copy.fill(value);
  copy.set(values);
  return copy;
}
