/**
 * Values on their way between page and shell, as text: what the structured clone algorithm carries, tagged where JSON
 * can't say it. `makeWire` refers to nothing outside itself, for its source runs in the page too.
 */
export interface Wire {
  /** Throws "An object could not be cloned." for functions and the like, as Electron does. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function makeWire(): Wire {
  const CHUNK = 0x8000;
  const toBase64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let from = 0; from < bytes.length; from += CHUNK) {
      binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
    }
    return btoa(binary);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    return bytes;
  };
  // Plain JSON stands for itself; [tag, payload] for the rest, so arrays are tagged too.
  const pack = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', Object.is(value, -0) ? '-0' : String(value)];
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (Array.isArray(value)) return ['array', value.map(pack)];
    if (value instanceof Date) return ['date', pack(value.getTime())];
    if (value instanceof Error) return ['error', [value.name, value.message]];
    if (value instanceof Map) return ['map', [...value].map(([key, item]) => [pack(key), pack(item)])];
    if (value instanceof Set) return ['set', [...value].map(pack)];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      return ['bytes', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    }
    return ['object', Object.entries(value).map(([key, item]) => [key, pack(item)])];
  };
  const unpack = (packed: unknown): unknown => {
    if (!Array.isArray(packed)) return packed;
    const [tag, payload] = packed as [string, never];
    if (tag === 'number') return payload === '-0' ? -0 : Number(payload);
    if (tag === 'undefined') return undefined;
    if (tag === 'bigint') return BigInt(payload);
    if (tag === 'array') return (payload as unknown[]).map(unpack);
    if (tag === 'date') return new Date(unpack(payload) as number);
    if (tag === 'error') return Object.assign(new Error(payload[1]), { name: payload[0] });
    if (tag === 'map')
      return new Map((payload as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]));
    if (tag === 'set') return new Set((payload as unknown[]).map(unpack));
    if (tag === 'buffer') return fromBase64(payload).buffer;
    if (tag === 'bytes') return fromBase64(payload);
    const object: Record<string, unknown> = {};
    for (const [key, item] of payload as [string, unknown][]) {
      // A key may be "__proto__": it is a key like any other.
      Object.defineProperty(object, key, { value: unpack(item), writable: true, enumerable: true, configurable: true });
    }
    return object;
  };
  return {
    encode(value) {
      let clone: unknown;
      try {
        clone = structuredClone(value);
      } catch {
        throw new Error('An object could not be cloned.');
      }
      return JSON.stringify(pack(clone));
    },
    decode: (text) => unpack(JSON.parse(text)),
  };
}
