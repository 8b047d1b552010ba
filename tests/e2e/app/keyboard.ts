/** The keyboard alone, as somebody uses it who sees where it stands: no pointer, no focus set by script. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** More presses than any screen has places for the keyboard. */
const MOST_TABS = 300;
/** What a list that is open offers; the rows of the problems strip are options too. */
const CHOICES = '[role=option]:not([id^=problem-])';

export class Keyboard {
  readonly page: Page;
  private readonly choices: Locator;
  private readonly highlighted: Locator;

  constructor(page: Page) {
    this.page = page;
    // A list that closed may keep its options for the next time, out of sight.
    this.choices = page.locator(CHOICES).filter({ visible: true });
    this.highlighted = page.locator(`${CHOICES}[data-highlighted]`).filter({ visible: true });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  /**
   * Goes on with Tab until it stands on what has the name: of a field its label, of one of several choices theirs, of a
   * heading that folds `▸` and its text. With `Shift+Tab` it goes back.
   */
  async goTo(name: string | RegExp, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      const here = await this.page.evaluate(nameOfFocus);
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      passed.push(here);
      await this.page.keyboard.press(by);
    }
    throw new Error(`the keyboard never came to ${String(name)}; it passed ${passed.join(' | ')}`);
  }

  /** Opens or presses what has the name. */
  async push(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.press('Enter');
  }

  /** Unfolds the group of fields with the title, if it is folded. */
  async unfold(title: string): Promise<void> {
    // Folded, the heading says more.
    await this.goTo(new RegExp(`^▸ ${title}`, 'u'));
    const group = this.page.locator('details:focus-within').last();
    if ((await group.getAttribute('open')) === null) await this.press('Enter');
    await expect(group).toHaveAttribute('open');
  }

  /** Writes over a text field and commits it. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.goTo(name);
    await this.press('Control+a');
    await this.type(text);
    await this.press('Enter');
  }

  /** The same for a field that lies before: it goes back to it. */
  async fillBefore(name: string, text: string): Promise<void> {
    await this.goTo(name, 'Shift+Tab');
    await this.fill(name, text);
  }

  /** Chooses from a list that opens, with the arrow keys. */
  async choose(name: string | RegExp, option: string): Promise<void> {
    await this.push(name);
    await expect(this.highlighted).toBeFocused();
    await this.press('Home');
    await expect(this.choices.first()).toHaveAttribute('data-highlighted');
    for (let steps = await this.choices.count(); steps >= 0; steps -= 1) {
      // The keyboard follows the highlight in the next frame; a finger is slower than that.
      await expect(this.highlighted).toBeFocused();
      const here = await this.highlighted.textContent();
      if (here === option) break;
      await this.press('ArrowDown');
      await expect(this.highlighted).not.toHaveText(here ?? '');
    }
    await expect(this.highlighted).toHaveText(option);
    await this.press('Enter');
    await expect(this.choices).toHaveCount(0);
  }

  /** Sets one of a few values that are all in sight. */
  async pick(name: string, option: string): Promise<void> {
    await this.goTo(name);
    const focused = this.page.locator(':focus');
    for (
      let steps = await this.page.locator('[role=radiogroup]:focus-within [role=radio]').count();
      steps > 0;
      steps--
    ) {
      const here = (await focused.textContent()) ?? '';
      if (here === option) break;
      await this.press('ArrowRight');
      await expect(focused).not.toHaveText(here);
    }
    await expect(focused).toHaveText(option);
    await expect(focused).toBeChecked();
  }

  /** Sets a box that is not set. */
  async tick(name: string): Promise<void> {
    await this.goTo(name);
    await this.press('Space');
    await expect(this.page.locator(':focus')).toBeChecked();
  }

  /** Finds in a field that searches, by typing, and takes what it found; one after the other. */
  async find(name: string, ...options: readonly string[]): Promise<void> {
    await this.goTo(name);
    for (const option of options) {
      await this.press('Control+a');
      await this.type(option);
      await expect(this.choices.first()).toContainText(option);
      // The list is narrowed, then its first line is lit: in two frames, and a finger is slower than that.
      await this.page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await expect(this.highlighted).toContainText(option);
      await this.press('Enter');
    }
    // The list of a field that holds several stays open for the next one.
    if ((await this.choices.count()) > 0) await this.press('Escape');
    await expect(this.choices).toHaveCount(0);
  }

  /** Runs an action from the palette. */
  async run(action: string): Promise<void> {
    await this.press('Control+k');
    await this.type(action);
    await expect(this.page.getByRole('option', { name: action }).first()).toBeVisible();
    await this.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}

/** In the page: what a reader of the screen would call the element with the focus. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return '';
  const named = (one: Element): string[] =>
    (one.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')));
  const group = element.getAttribute('role') === 'radio' ? element.closest('[role=radiogroup]') : null;
  const labels = 'labels' in element ? Array.from(element.labels as NodeListOf<Element>, (one) => one.textContent) : [];
  const own = element.getAttribute('aria-label') ?? '';
  // A heading that folds may be called like a field under it.
  const fold = element.matches('summary') ? `▸ ${element.textContent}` : '';
  const text = element.matches('button, a') ? element.textContent : '';
  const round = element.closest('label')?.textContent ?? '';
  const all = [...(group ? named(group) : []), own, ...labels, ...named(element), fold, text, round];
  return all.find((one) => one.trim() !== '')?.trim() ?? '';
}
