import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const SESSION = {
  account_id: '1',
  full_name: 'Nguyễn Thị Thanh Hải',
  organisation_name: 'Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh',
  csrf_token: 'token',
};
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function open(page: Page, address: string, roles: string[] | null): Promise<void> {
  await page.route('**/api/v1/session', (route) =>
    roles
      ? route.fulfill({ json: { ...SESSION, roles } })
      : route.fulfill({ status: 401, json: { code: 'not_authenticated' } }),
  );
  await page.goto(address);
  await page.locator('h1').waitFor();
}

const PAGES: [address: string, roles: string[] | null][] = [
  ['/dang-nhap', null],
  ['/tai-khoan', ['member']],
  ['/them', ['member', 'secretary']],
  ['/to-chuc', ['staff', 'administrator']],
  ['/khong-co-trang-nay', ['member']],
  ...['notebook', 'forms', 'messages', 'data', 'charts'].map((part): [string, null] => [
    `/_ui#${part}`,
    null,
  ]),
];

for (const [address, roles] of PAGES) {
  test(`${address} is accessible and fits`, async ({ page }) => {
    await open(page, address, roles);
    await page.evaluate(() => document.fonts.ready);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });
}

test('text at 140 % on a screen of 320 px does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const part of ['notebook', 'forms', 'messages', 'data', 'charts']) {
    await page.goto('about:blank');
    await page.addInitScript(() => localStorage.setItem('text-size', 'largest'));
    await open(page, `/_ui#${part}`, null);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, part).toBe(320);
  }
});

test('a page behind the sign-in asks for it and leads on', async ({ page }) => {
  await open(page, '/tai-khoan', null);
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=%2Ftai-khoan/);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Hãy nhập mật khẩu' }).click();
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();

  await page.unroute('**/api/v1/session');
  await page.route('**/api/v1/session', (route) =>
    route.fulfill({ status: 201, json: { ...SESSION, roles: ['member'] } }),
  );
  await page.getByLabel('Số thẻ đảng viên hoặc tên đăng nhập').fill('012345');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeFocused();
  await expect(page).toHaveTitle('Tài khoản – Sổ tay Làm theo gương Bác');
});

test('text size and language are remembered', async ({ page }) => {
  await open(page, '/dang-nhap', null);
  await page.getByRole('button', { name: /Đổi cỡ chữ/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
});

test('a dialog holds the focus, closes on Escape and gives the focus back', async ({ page }) => {
  await open(page, '/_ui#messages', null);
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

test('the network’s going is said', async ({ page, context }) => {
  await open(page, '/tai-khoan', ['member']);
  await context.setOffline(true);
  await expect(page.getByText('Đang mất mạng')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Đang mất mạng')).toBeHidden();
});
