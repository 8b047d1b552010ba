/** Dates and times of day in ISO 8601, as a show file has them. */

/**
 * The moment that such a text names; an invalid `Date` where no calendar or clock has it. ISO 8601 lets a zone do without
 * its minutes (`+09`) and a fraction have a comma; JavaScript lets neither.
 */
export function instantOf(iso: string): Date {
  return new Date(
    iso
      .replace(',', '.')
      .replace(/(T.*[+-]\d{2})(?::?(\d{2}))?$/u, (_, time: string, minutes = '00') => `${time}:${minutes}`),
  );
}
