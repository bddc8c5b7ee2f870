/** Two cells become one: prepared, seen beforehand, carried out, and the figures of the day before read both ways. */
import { expect, type Page, test } from '@playwright/test';
import { statePath } from '../people.ts';
import { expectAccessible, expectVietnamese, open } from '../looks.ts';
import { places } from '../places.ts';
import { choose } from '../steps.ts';

test.use({
  viewport: { width: 1440, height: 900 },
  isMobile: false,
  hasTouch: false,
  storageState: statePath('canbo'),
});

/** Two neighbours; the demonstration's own cell, which differs by day, stays for the other journeys. */
const neighbours = (): string[] =>
  ['Chi bộ Thôn 22', 'Chi bộ Thôn 24', 'Chi bộ Thôn 26'].filter((name) => name !== places().cellName);

/** Who registered, of how many, in the row of a unit. */
async function figures(page: Page, unit: string): Promise<[number, number]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: unit, exact: true }) });
  const [, registered, due] = /([\d.]+)\/([\d.]+)/.exec(await row.first().innerText()) ?? [];
  return [Number(registered), Number(due)];
}

test('two cells are merged, and the day before is read on the tree of that day and on that of today', async ({
  page,
}) => {
  const [leaving = '', receiving = ''] = neighbours();
  await open(page, '/co-cau/sap-xep/moi?loai=merge');
  await choose(page, 'Các tổ chức nhập đi', leaving);
  await expect(page.getByRole('listitem').filter({ hasText: leaving })).toBeVisible();
  await choose(page, 'Tổ chức tiếp nhận', receiving);
  await expect(page.getByRole('combobox', { name: 'Tổ chức tiếp nhận' })).toHaveValue(receiving);
  await page.getByLabel('Số quyết định').fill('42-QĐ/ĐU');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();

  await expect(page.getByText('Bước 2 trong 2')).toBeVisible();
  await expect(page.getByText('Ngày ký quyết định: Hãy điền mục này.')).toBeVisible();
  await page.getByRole('link', { name: 'Sửa lại' }).click();
  await page.getByLabel('Ngày ký quyết định').fill('01/11/2026');
  await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();

  await expect(page.getByRole('button', { name: 'Thực hiện đúng như trên' })).toBeVisible();
  await page.mouse.move(0, 0); // what lies under the pointer is just changing its colour
  await expectAccessible(page);
  await expectVietnamese(page);
  await page.getByRole('button', { name: 'Thực hiện đúng như trên' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).click();
  await expect(page.getByText('Đã thực hiện').first()).toBeVisible();
  const ways = page.url();

  await page.getByRole('link', { name: /cơ cấu của ngày đó/ }).click();
  await expect(page.getByRole('link', { name: leaving, exact: true }).first()).toBeVisible();
  const [left, leftDue] = await figures(page, leaving);
  const [here, hereDue] = await figures(page, receiving);
  expect(leftDue).toBeGreaterThan(0);

  await open(page, ways);
  await page.getByRole('link', { name: /cơ cấu hôm nay/ }).click();
  await expect(page.getByRole('link', { name: receiving, exact: true }).first()).toBeVisible();
  expect(await figures(page, receiving)).toEqual([left + here, leftDue + hereDue]);
  await expect(page.getByRole('link', { name: leaving, exact: true })).toHaveCount(0);
});
