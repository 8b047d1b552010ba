/**
 * The wall clock of a show: day, time of day and time zone, as people set them, and the one text of them that the file
 * holds (`2026-11-22T18:40:00+09:00`). A zone stands in the file as how far it is from UTC on that day.
 */

export interface WallClock {
  /** `2026-11-22` */
  readonly day: string;
  /** `18:40`, `18:40:05` or with a fraction, as it stands. */
  readonly time: string;
  /** `+09:00`; `Z` for UTC. */
  readonly offset: string;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})$/;

/** The parts of an instant of a show file; null for a text that is none. */
export function readInstant(text: string): WallClock | null {
  const [, day, time, offset] = INSTANT.exec(text) ?? [];
  return day !== undefined && time !== undefined && offset !== undefined ? { day, time, offset } : null;
}

/** The instant as the file holds it, its seconds written out. */
export function writeInstant({ day, time, offset }: WallClock): string {
  return `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`;
}

const HALVES = { am: 0, pm: 12, 오전: 0, 오후: 12 } as const;

/**
 * A time of day as it is typed: `18:40`, `18.40.05`, `1840`, `6:40 pm`, `오후 6:40`, `18시 40분`. Null for anything else.
 * Gives `18:40`, or `18:40:05` where seconds were typed.
 */
export function readTimeOfDay(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ap]\.m\./u, (half) => `${half[0]}m`);
  const half = /am|pm|오전|오후/u.exec(plain)?.[0] as keyof typeof HALVES | undefined;
  const digits = plain.replace(/am|pm|오전|오후/u, '').trim();
  const packed = /^(\d{1,2})(\d{2})(\d{2})?$/u.exec(digits);
  const spread =
    /^(\d{1,2})(?:[:.]\s*(\d{1,2})(?:[:.]\s*(\d{1,2}))?)?$/u.exec(digits) ??
    /^(\d{1,2})\s*시(?:\s*(\d{1,2})\s*분(?:\s*(\d{1,2})\s*초)?)?$/u.exec(digits);
  const [, hours = '', minutes = '0', seconds] = spread ?? packed ?? [];
  // A bare number without a half of the day may be anything.
  if (hours === '' || (half === undefined && !packed && /^\d+$/u.test(digits))) return null;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (m > 59 || s > 59 || h > (half === undefined ? 23 : 12) || (half !== undefined && h < 1)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = half === undefined ? h : (h % 12) + HALVES[half];
  return `${two(hour)}:${two(m)}${seconds === undefined ? '' : `:${two(s)}`}`;
}

/** A time zone of the world, and how far it is from UTC at a moment of its own clock. */
export interface TimeZone {
  /** As the IANA names it: `Asia/Seoul`. */
  readonly id: string;
  readonly city: string;
  /** What its time is called: `South Korea Time`. */
  readonly name: string;
  readonly offset: string;
}

/** All zones, by their cities; `day` and `time` are the wall clock's, since many zones change with the season. */
export function timeZones(language: string, { day, time }: Pick<WallClock, 'day' | 'time'>): readonly TimeZone[] {
  const at = new Date(Date.parse(`${day}T${time}Z`));
  return Intl.supportedValuesOf('timeZone')
    .map((id) => ({
      id,
      city: (id.split('/').at(-1) ?? id).replaceAll('_', ' '),
      name: namePart(language, id, 'shortGeneric', at),
      offset: offsetIn(id, { day, time }),
    }))
    .sort((a, b) => a.city.localeCompare(b.city, language));
}

/** How far the zone is from UTC when its clock shows that day and time: `+09:00`. */
export function offsetIn(zone: string, { day, time }: Pick<WallClock, 'day' | 'time'>): string {
  const asUtc = Date.parse(`${day}T${time}Z`);
  // Taken at that reading of UTC first, then at the moment that comes of it: the clock may change in between.
  const near = minutesFromUtc(zone, asUtc);
  return printMinutes(minutesFromUtc(zone, asUtc - near * 60_000));
}

function minutesFromUtc(zone: string, ms: number): number {
  return minutesOf(namePart('en', zone, 'longOffset', new Date(ms)).replace('GMT', ''));
}

function printMinutes(minutes: number): string {
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function namePart(language: string, zone: string, form: 'shortGeneric' | 'longOffset', at: Date): string {
  const key = `${language} ${zone} ${form}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: form });
  formats.set(key, format);
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** `UTC+9`, `UTC−3:30`, `UTC`; of an offset in any form that the file may hold. */
export function printOffset(offset: string): string {
  const minutes = minutesOf(offset);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  const hours = Math.trunc(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** How far an offset, in any form, is from UTC in minutes. */
export function minutesOf(offset: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(offset) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return size === 0 || sign !== '-' ? size : -size;
}

/** Whether two offsets, in any form, are the same distance from UTC. */
export function isSameOffset(one: string, other: string): boolean {
  return minutesOf(one) === minutesOf(other);
}
