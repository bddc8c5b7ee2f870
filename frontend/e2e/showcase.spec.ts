/** Every component with sample data, as `/_ui` of the development server shows it. */
import { expect, test } from '@playwright/test';
import { expectAccessible, expectFits } from './looks.ts';

const PARTS = ['notebook', 'forms', 'messages', 'data', 'charts'];

for (const part of PARTS) {
  test(`${part} is accessible and fits`, async ({ page }) => {
    await page.goto(`/_ui#${part}`);
    await page.locator('h1').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await expectAccessible(page);
    await expectFits(page);
  });
}

test('text at 140 % on a screen of 320 px does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => localStorage.setItem('text-size', 'largest'));
  for (const part of PARTS) {
    await page.goto('about:blank');
    await page.goto(`/_ui#${part}`);
    await page.locator('h1').waitFor();
    await expectFits(page);
  }
});

test('a dialog holds the focus, closes on Escape and gives the focus back', async ({ page }) => {
  await page.goto('/_ui#messages');
  await page.getByRole('button', { name: 'Mở hộp thoại' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xem như chi bộ sẽ thấy' });
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Mở hộp thoại' })).toBeFocused();
});
