/** What axe finds on a screen. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails if something serious stands in the way of a reader; `where` names the screen. */
export async function expectNothingSerious(page: Page, where: string): Promise<void> {
  // Legacy mode: no page of its own, which the program's window would not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Base UI's guards send the focus on at once; nobody ever stands on one.
    .exclude('[data-base-ui-focus-guard]')
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`);
  expect(serious, where).toEqual([]);
}
