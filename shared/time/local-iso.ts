/** A moment of the machine's clock as ISO 8601 with the machine's zone: `2026-11-22T18:40:05+09:00`. */
export function localIso(date: Date): string {
  const zoneMinutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + zoneMinutes * 60_000).toISOString().slice(0, 19);
  const pad = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(zoneMinutes);
  return `${local}${zoneMinutes < 0 ? '-' : '+'}${pad(size / 60)}:${pad(size % 60)}`;
}
