/** Fields in every panel: units, defaults, several cues at a time. */
export const fieldsEn = {
  seconds: (seconds: string) => `${seconds} s`,
  bar: (bar: string) => `bar ${bar}`,
  defaultIs: (value: string) => `default ${value}`,
  mixed: 'mixed',
  noMatch: 'No match',
  clear: (field: string) => `Clear ${field}`,
  remove: (what: string) => `Take out ${what}`,
  wholeNumber: (from: number) => `Type a whole number from ${from}.`,
  wholeNumberBetween: (least: number, most: number) => `Type a whole number from ${least} to ${most}.`,
  anyWholeNumber: 'Type a whole number.',
  number: 'Type a number.',
  numberFrom: (least: string) => `Type a number from ${least}.`,
  numberAbove: (least: string) => `Type a number above ${least}.`,
  numberBetween: (least: string, most: string) => `Type a number from ${least} to ${most}.`,
  text: (most: number) => `${most} characters at the most.`,
};
