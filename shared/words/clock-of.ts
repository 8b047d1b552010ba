/** `14:02`, by the clock of the machine. */
export function clockOf(at: string): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
