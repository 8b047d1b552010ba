/** Text to the clipboard. Through the event of copying, which needs no permission that the page does not have. */

/** Whether it stands there now; only while a key or a press is being answered. */
export function copyText(text: string): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    // Nobody else adds to it.
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  // The newer way (navigator.clipboard) asks for a permission.
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isDone;
}
