/** A question over the page, in place of the system's dialog; its source runs in the preload's world. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** Asks for a path too, with this in the field. */
  readonly path?: string;
}

export function askInPage(question: Question): Promise<{ button: number; path: string }> {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('dialog');
  // Set through the object model, which the page's policy for styles lets pass.
  Object.assign(box.style, {
    font: '14px "Pretendard Variable", system-ui, sans-serif',
    color: '#171b22',
    background: '#fbfcfd',
    border: '0',
    minWidth: '420px',
    padding: '20px',
    borderRadius: '8px',
  });
  const text = document.createElement('p');
  text.textContent = question.message;
  const detail = document.createElement('p');
  detail.textContent = question.detail;
  box.append(text, detail);
  const field = document.createElement('input');
  if (question.path !== undefined) {
    Object.assign(field.style, { width: '100%', boxSizing: 'border-box', margin: '0 0 12px' });
    field.value = question.path;
    field.setAttribute('aria-label', question.message);
    box.append(field);
  }
  const row = document.createElement('div');
  Object.assign(row.style, { display: 'flex', gap: '8px', justifyContent: 'flex-end' });
  box.append(row);
  root.append(box);
  document.body.append(host);
  return new Promise((resolve) => {
    const answer = (button: number): void => {
      host.remove();
      resolve({ button, path: field.value });
    };
    question.buttons.forEach((label, index) => {
      const button = document.createElement('button');
      button.textContent = label;
      button.addEventListener('click', () => answer(index));
      row.append(button);
    });
    // What is typed here is none of the page's business.
    box.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && event.target === field) answer(0);
    });
    box.addEventListener('cancel', () => answer(question.buttons.length - 1));
    box.showModal();
  });
}
