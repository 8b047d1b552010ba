/** Fields of a panel as somebody sets them who sees their labels: by pointer and keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export class Form {
  readonly panel: Locator;
  private readonly page: Page;

  constructor(page: Page, panel: Locator) {
    this.page = page;
    this.panel = panel;
  }

  /** The fields of one part of it. */
  within(part: Locator): Form {
    return new Form(this.page, part);
  }

  private field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true }).filter({ visible: true }).first();
  }

  /** Opens the group of fields with the title, if it is folded. */
  async unfold(title: string): Promise<void> {
    const group = this.panel.locator('details', { has: this.page.getByRole('heading', { name: title, exact: true }) });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').first().click();
  }

  /** Writes over what stands in the field, key by key, and leaves it. */
  async fill(label: string, text: string | number): Promise<void> {
    await this.field(label).click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(String(text));
    await this.page.keyboard.press('Tab');
  }

  /** Types a day (`2026-11-22`) as the system of the tests writes it: month, day, year. */
  async fillDay(label: string, day: string): Promise<void> {
    const [year = '', month = '', ofMonth = ''] = day.split('-');
    await this.field(label).focus();
    await this.page.keyboard.type(`${month}${ofMonth}${year}`);
    await this.page.keyboard.press('Enter');
    await expect(this.field(label)).toHaveValue(day);
  }

  /** Takes a colour from the system's own picker, which stands outside the page. */
  async mix(label: string, colour: string): Promise<void> {
    await this.field(label).fill(colour);
  }

  /** Chooses from a list that opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: label, exact: true }).first().click();
    await this.page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).click();
  }

  /** Finds by typing and takes what was found. */
  async find(label: string, text: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: label, exact: true }).first().click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await expect(this.page.locator('[role=option][data-highlighted]').filter({ visible: true })).toContainText(text);
    await this.page.keyboard.press('Enter');
    if (await this.page.getByRole('listbox').filter({ visible: true }).count())
      await this.page.keyboard.press('Escape');
  }

  async pick(group: string, option: string): Promise<void> {
    await this.panel
      .getByRole('radiogroup', { name: group, exact: true })
      .first()
      .getByRole('radio', { name: option, exact: true })
      .click();
  }

  async tick(label: string): Promise<void> {
    await this.panel.getByRole('checkbox', { name: label, exact: true }).first().click();
  }

  async push(label: string | RegExp): Promise<void> {
    await this.panel.getByRole('button', { name: label, exact: true }).first().click();
  }
}
