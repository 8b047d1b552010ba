/**
 * One side of contextBridge. The page and its preload live in two JavaScript worlds that share the DOM and no object;
 * functions, promises and values cross by DOM events, which are synchronous and clone what they carry. Both sides run
 * this same source, which refers to nothing outside itself.
 */
export interface WorldBridge {
  /** Puts `api` on the other side's `window`. */
  expose(key: string, api: unknown): void;
}

interface Names {
  /** Events this side sends and receives; nobody in the page can know them. */
  readonly send: string;
  readonly receive: string;
}

export function makeWorldBridge({ send, receive }: Names): WorldBridge {
  type Fn = (...args: unknown[]) => unknown;
  type Message =
    | { kind: 'expose'; key: string; api: unknown }
    | { kind: 'call'; fn: number; args: unknown }
    | { kind: 'reply'; ok: boolean; value: unknown }
    | { kind: 'settle'; promise: number; ok: boolean; value: unknown };
  // Taken before any script of the page can replace them.
  const { CustomEvent, Map, Promise, Error, structuredClone, Object, Array } = globalThis;
  const dispatch = window.dispatchEvent.bind(window);
  const functions = new Map<number, Fn>();
  const promises = new Map<number, { resolve: Fn; reject: Fn }>();
  let lastId = 0;
  let reply: { ok: boolean; value: unknown } | undefined;

  const emit = (message: Message): boolean => dispatch(new CustomEvent(send, { detail: message }));
  const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

  // [tag, payload] for each value that is not simply cloned.
  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') {
      lastId += 1;
      functions.set(lastId, value as Fn);
      return ['function', lastId];
    }
    if (value instanceof Promise) {
      lastId += 1;
      const promise = lastId;
      value.then(
        (result: unknown) => emit({ kind: 'settle', promise, ok: true, value: pack(result) }),
        (thrown: unknown) => emit({ kind: 'settle', promise, ok: false, value: messageOf(thrown) }),
      );
      return ['promise', promise];
    }
    if (value instanceof Error) return ['error', value.message];
    try {
      return ['value', structuredClone(value)];
    } catch {
      if (Array.isArray(value)) return ['array', value.map(pack)];
      return ['object', Object.entries(value as object).map(([key, item]) => [key, pack(item)])];
    }
  };
  const unpack = (packed: unknown): unknown => {
    const [tag, payload] = packed as [string, never];
    if (tag === 'value') return payload;
    if (tag === 'function') return (...args: unknown[]) => call(payload, args);
    if (tag === 'promise') {
      return new Promise((resolve, reject) => promises.set(payload, { resolve, reject }));
    }
    if (tag === 'error') return new Error(payload);
    if (tag === 'array') return (payload as unknown[]).map(unpack);
    const entries = (payload as [string, unknown][]).map(([key, item]) => [key, unpack(item)] as const);
    return Object.freeze(Object.fromEntries(entries));
  };
  const call = (fn: number, args: unknown[]): unknown => {
    const packed = pack(args);
    reply = undefined;
    emit({ kind: 'call', fn, args: packed });
    const answer = reply as { ok: boolean; value: unknown } | undefined;
    if (!answer) throw new Error('The other world did not answer.');
    if (!answer.ok) throw new Error(String(answer.value));
    return unpack(answer.value);
  };
  const answerCall = (fn: number, args: unknown): void => {
    let answer: { ok: boolean; value: unknown };
    try {
      answer = { ok: true, value: pack(functions.get(fn)?.(...(unpack(args) as unknown[]))) };
    } catch (thrown) {
      answer = { ok: false, value: messageOf(thrown) };
    }
    emit({ kind: 'reply', ...answer });
  };

  window.addEventListener(receive, (event) => {
    event.stopImmediatePropagation();
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === 'expose') {
      Object.defineProperty(globalThis, message.key, { value: unpack(message.api), enumerable: true });
    } else if (message.kind === 'call') answerCall(message.fn, message.args);
    else if (message.kind === 'reply') reply = message;
    else {
      const waiting = promises.get(message.promise);
      promises.delete(message.promise);
      if (message.ok) waiting?.resolve(unpack(message.value));
      else waiting?.reject(new Error(String(message.value)));
    }
  });
  return { expose: (key, api) => void emit({ kind: 'expose', key, api: pack(api) }) };
}
