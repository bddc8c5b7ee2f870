import { expect, test } from '@playwright/test';

const SESSION = {
  account_id: '1',
  full_name: 'Nguyễn Thị Thanh Hải',
  organisation_name: 'Chi bộ Báo tỉnh',
  roles: ['member'],
  csrf_token: 'token',
};

test('the built pages keep the content security policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  await page.route('**/api/v1/session', (route) => route.fulfill({ json: SESSION }));
  await page.goto('/tai-khoan');
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible();
  await page.goto('/_ui');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('after a first visit the pages of members open without a network', async ({ page, context }) => {
  let online = true;
  await context.route('**/api/v1/session', (route) =>
    online ? route.fulfill({ json: SESSION }) : route.abort('internetdisconnected'),
  );
  await page.goto('/tai-khoan');
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible();
  // The worker is installed some seconds after the page, so as not to slow it down.
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.active?.state !== 'activated') {
      await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve));
    }
  });
  online = false;
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Nguyễn Thị Thanh Hải')).toBeVisible();
  await expect(page.getByText('Đang mất mạng')).toBeVisible();
});
