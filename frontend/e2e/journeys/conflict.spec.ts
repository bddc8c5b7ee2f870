/** The same pledge changed on a telephone without a network and elsewhere: the member sees both and chooses. */
import { expect, test } from '@playwright/test';
import { call, OWN_PASSWORD, signIn, statePath } from '../people.ts';
import { expectAccessible, expectFits, open } from '../looks.ts';

const ELSEWHERE = 'Trồng 20 cây xanh dọc đường vào khu phố';
const HERE = 'Trồng và chăm sóc 30 cây xanh dọc đường vào khu phố';

interface Draft {
  id: string;
  version: number;
  year: number;
}

test.use({ storageState: statePath('moi2') });

test('what was changed without a network meets what was changed elsewhere', async ({ page, baseURL }) => {
  const base = baseURL ?? '';
  const elsewhere = await signIn(base, 'moi2', OWN_PASSWORD);
  await open(page, '/so-tay');
  const year = Number(/Sổ tay năm (\d+)/.exec(await page.locator('h1').innerText())?.[1]);
  const grounds = [{ kind: 'saying', citation: 'Việc gì có lợi cho dân phải hết sức làm.' }];
  const deed = { action: ELSEWHERE, quantity: 20, unit: 'cây', due_on: `${year}-12-20`, grounds };
  const draft = await call<Draft>(base, elsewhere, 'POST', '/pledges', { year, deeds: [deed] });

  await open(page, '/so-tay/dang-ky');
  await page.getByLabel('1. Tôi sẽ làm việc gì?').fill(HERE);
  await page.getByRole('button', { name: /xem lại trước khi gửi/ }).click();
  await expect(page.getByRole('heading', { name: HERE })).toBeVisible();
  await call(
    base,
    elsewhere,
    'PUT',
    `/pledges/${draft.id}/deeds`,
    { deeds: [{ ...deed, quantity: 25 }] },
    draft.version,
  );
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Chưa gửi/ })).toBeVisible();
  await page.context().setOffline(false);

  await expect(page.getByText(/cần đồng chí xem lại trong Tài khoản/)).toBeVisible();
  await open(page, '/tai-khoan');
  await expect(page.getByText(HERE)).toBeVisible();
  await expect(page.getByText(ELSEWHERE)).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('button', { name: 'Dùng bản của tôi' }).click();
  await expect(page.getByRole('heading', { name: 'Mục chưa gửi' })).toBeHidden();
  await open(page, '/so-tay');
  await expect(page.getByRole('heading', { name: HERE })).toBeVisible();
});
