import { expect, test } from '@playwright/test';
import { open } from '../looks.ts';
import { PASSWORD, statePath } from '../people.ts';

test('who opens the application for the first time is told of no earlier page', async ({ page }) => {
  await open(page, '/');
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await expect(page.getByText('mở tiếp trang')).toBeHidden();
});

test('a page behind the sign-in asks for it and leads on', async ({ page }) => {
  await open(page, '/tai-khoan');
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=%2Ftai-khoan/);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Hãy nhập mật khẩu' }).click();
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();

  await page.getByLabel('Tên đăng nhập').fill('dangvien');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không đúng đâu');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('mật khẩu chưa đúng');

  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeFocused();
  await expect(page).toHaveTitle('Tài khoản – Sổ tay Làm theo gương Bác');

  await page.getByRole('button', { name: 'Thoát khỏi máy này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thoát', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await page.goto('/so-tay');
  await expect(page).toHaveURL(/\/dang-nhap/);
});

test('text size and language are remembered', async ({ page }) => {
  await open(page, '/dang-nhap');
  await page.getByRole('button', { name: /Đổi cỡ chữ/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
});

test.describe('signed in', () => {
  test.use({ storageState: statePath('dangvien') });

  test('the built pages keep the content security policy', async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    const response = await page.goto('/so-tay');
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
    await page.locator('h1').waitFor();
    await page.goto('/_ui');
    await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('after a first visit the notebook opens without a network', async ({ page, context }) => {
    await open(page, '/so-tay');
    // The worker is installed some seconds after the page, so as not to slow it down.
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      if (registration.active?.state === 'activated') return;
      await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve));
    });
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Việc tôi đã đăng ký' })).toBeVisible();
    await expect(page.getByText('Đang mất mạng')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('Đang mất mạng')).toBeHidden();
  });

  test('the notebook prints without bars and buttons', async ({ page }) => {
    await open(page, '/so-tay');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.top')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Viết báo cáo kết quả' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Việc tôi đã đăng ký' })).toBeVisible();
  });
});

test.describe('a secretary', () => {
  test.use({ storageState: statePath('bithu') });

  test('prints the register under the head of the Party', async ({ page }) => {
    await open(page, '/chi-bo/so-dang-ky');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible();
    await expect(page.getByRole('table')).toBeVisible();
  });

  test('is told of a page that does not exist', async ({ page }) => {
    await open(page, '/so-tay?cua=00000000-0000-7000-8000-000000000000');
    await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
  });
});
