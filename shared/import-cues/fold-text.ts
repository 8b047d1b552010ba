/** Words compared as people mean them: wide and narrow letters, capitals and blanks do not tell them apart. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
