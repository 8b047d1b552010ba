/** What is being typed counts: before the show is written or replaced, the field with the keyboard hands its text over. */
export function commitTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  // Fields commit when they are left (ui/use-committed-text.ts).
  field.blur();
  field.focus({ preventScroll: true });
}
