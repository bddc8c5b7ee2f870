/** Everything with the keys alone: Tab, arrows, space, Enter, Escape. Nothing is sent, so that other tests find it so. */
import { expect, test } from '@playwright/test';
import { tabTo } from '../keys.ts';
import { open } from '../looks.ts';
import { OWN_PASSWORD, statePath } from '../people.ts';

test('a member signs in and writes a registration', async ({ page }) => {
  await open(page, '/dang-nhap');
  await tabTo(page, page.getByLabel('Tên đăng nhập'));
  await page.keyboard.type('moi2');
  await tabTo(page, page.getByLabel('Mật khẩu', { exact: true }));
  await page.keyboard.type(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Sổ tay năm/ })).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: 'Đăng ký việc làm theo' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng ký việc làm theo' })).toBeFocused();
  await tabTo(page, page.getByLabel('1. Tôi sẽ làm việc gì?'));
  await page.keyboard.type('Giúp 2 hộ trong khu phố vay vốn và sửa nhà');
  await tabTo(page, page.getByLabel('Con số'));
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Đơn vị' })).toBeFocused();
  await page.keyboard.type('hộ');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: /xem lại trước khi gửi/ }));
  await page.keyboard.press('Enter');
  // Something is left out: the summary takes the focus and leads to the field.
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-invalid]:focus, input:focus, textarea:focus, select:focus')).toHaveCount(
    1,
  );
});

test.describe('a secretary', () => {
  test.use({ storageState: statePath('bithu') });

  test('skips to the contents, changes the list and reminds', async ({ page }) => {
    await open(page, '/chi-bo');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();

    await tabTo(page, page.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: /Đã đăng ký/ })).toBeFocused();
    await page.keyboard.press('Home');
    const remind = page.getByRole('button', { name: /^Nhắc/ }).first();
    await tabTo(page, remind);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
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
    await expect(remind).toBeFocused();
  });
});
