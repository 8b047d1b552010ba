import { readFileSync } from 'node:fs';
import { test } from './app/fixtures.ts';
test('look', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'a.onetake': readFileSync('build/samples/only-once.onetake') },
    open: 'a.onetake',
  });
  await app.page.keyboard.press('Control+2');
  await app.page.waitForTimeout(600);
  await app.page.keyboard.press('Enter');
  await app.page.waitForTimeout(9000);
  await app.page.screenshot({ path: '/tmp/lead-r1.png' });
  for (let i = 0; i < 5; i++) {
    await app.page.keyboard.press('Space');
    await app.page.waitForTimeout(300);
  }
  await app.page.keyboard.press('n');
  await app.page.keyboard.type('drone late');
  await app.page.screenshot({ path: '/tmp/lead-r2.png' });
  await app.page.keyboard.press('Enter');
  await app.page.setViewportSize({ width: 1024, height: 768 });
  await app.page.waitForTimeout(1500);
  await app.page.screenshot({ path: '/tmp/lead-r3.png' });
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Escape');
  await app.page.waitForTimeout(500);
  await app.page.screenshot({ path: '/tmp/lead-r4.png' });
  await app.page.keyboard.press('Control+3');
  await app.page.waitForTimeout(500);
  await app.page.screenshot({ path: '/tmp/lead-s.png' });
});
