/** Signing in with a certified provider: refused until an administrator links the person, then in at once. */
import { expect, type Page, test } from '@playwright/test';
import { statePath } from '../people.ts';
import { expectAccessible, expectFits, open } from '../looks.ts';

const THERE = 'nguoi-o-tinh';

async function leaveForProvider(page: Page): Promise<void> {
  await open(page, '/dang-nhap?tiep=/tai-khoan');
  await page.getByRole('button', { name: 'Đăng nhập bằng Cổng của tỉnh' }).click();
}

test('a person of the provider is refused, linked, and comes in', async ({ browser, page }) => {
  await leaveForProvider(page);
  await page.getByPlaceholder('Enter any login').fill(THERE);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chưa đăng nhập được' })).toBeVisible();
  await expect(page.getByText(THERE)).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  const office = await browser.newContext({ storageState: statePath('quantri'), locale: 'vi-VN' });
  const desk = await office.newPage();
  await open(desk, '/quan-tri/tai-khoan?tim=dangvien');
  await desk.getByRole('row', { name: 'dangvien' }).getByRole('link').click();
  await desk.getByLabel('Mã của người này ở đó').fill(THERE);
  await desk.getByRole('button', { name: 'Gắn' }).click();
  await expect(desk.getByText(THERE, { exact: true }).first()).toBeVisible();
  await expectAccessible(desk);
  await office.close();

  // The provider remembers its own people and only sends them back.
  await leaveForProvider(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible();
  await expect(page.getByText('dangvien', { exact: true })).toBeVisible();
  await expect(page.getByText(THERE)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await expectAccessible(page);
});
