/** A committee's figure, opened unit by unit down to its people: what is below adds up to what stood above. */
import { expect, type Page, test } from '@playwright/test';
import { tabTo } from '../keys.ts';
import { expectAccessible, expectFits, open } from '../looks.ts';
import { statePath } from '../people.ts';

test.use({ storageState: statePath('canbo') });

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d.]*/g)].map(([digits]) => Number(digits.replaceAll('.', '')));

/** The counts beside the units below: `12/24`. */
async function countsBelow(page: Page): Promise<{ registered: number; due: number }> {
  const texts = await page.getByRole('link', { name: /^\d[\d.]*\/\d[\d.]*/ }).allInnerTexts();
  const pairs = texts.map((text) => numbersIn(text));
  expect(pairs.length).toBeGreaterThan(0);
  const sum = (place: number) => pairs.reduce((total, pair) => total + (pair[place] ?? 0), 0);
  return { registered: sum(0), due: sum(1) };
}

const registeredLine = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Đã đăng ký', exact: true }) });

async function numberOf(page: Page, name: string): Promise<number> {
  const row = page
    .getByRole('table', { name: /Từ danh sách đến số đã đăng ký/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return numbersIn(await row.getByRole('cell').first().innerText())[0] ?? Number.NaN;
}

test('the parts add up to the whole, down to the people, and the question stays in the address', async ({
  page,
}) => {
  await open(page, '/to-chuc');
  await expect(registeredLine(page).first()).toBeVisible();
  const whole = {
    registered: await numberOf(page, 'Đã đăng ký'),
    due: await numberOf(page, 'Người phải đăng ký'),
  };
  expect(whole.due).toBeGreaterThan(0);
  expect(await countsBelow(page)).toEqual(whole);
  expect(whole.due - whole.registered).toBe(await numberOf(page, 'Chưa đăng ký'));

  // Another day and today's tree are part of the address; so the answer can be handed on.
  const day = page.getByLabel('Tính đến hết ngày');
  await tabTo(page, day);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30062026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/moc=2026-06-30/);
  await page.getByLabel('Cộng theo cơ cấu tổ chức').selectOption('hom-nay');
  await expect(page).toHaveURL(/cau_truc=hom-nay/);
  await expect(page.getByText(/Số liệu tính đến hết ngày 30\/06\/2026/)).toBeVisible();
  const then = {
    registered: await numberOf(page, 'Đã đăng ký'),
    due: await numberOf(page, 'Người phải đăng ký'),
  };
  expect(await countsBelow(page)).toEqual(then);
  const address = page.url();
  await page.reload();
  await expect(registeredLine(page).first()).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await numberOf(page, 'Đã đăng ký')).toBe(then.registered);
  await expectAccessible(page);
  await expectFits(page);

  // Into the unit that stands first, still asking the same.
  const unit = page
    .getByRole('main')
    .locator('table')
    .first()
    .getByRole('rowheader')
    .getByRole('link')
    .first();
  const name = await unit.innerText();
  await unit.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveURL(/moc=2026-06-30/);
  await expect(page).toHaveURL(/cau_truc=hom-nay/);
  const below = await numberOf(page, 'Người phải đăng ký');

  await page
    .getByRole('link', { name: /Người phải đăng ký/ })
    .first()
    .click();
  await expect(page.locator('.big-number')).toContainText(/người/);
  expect(numbersIn(await page.locator('.big-number').innerText())[0]).toBe(below);
  await expect(page.getByText(/Số liệu tính đến hết ngày 30\/06\/2026/)).toBeVisible();
  await expect(page.locator('.card p').nth(1)).not.toBeEmpty();
  const rows = page.getByRole('table', { name: /Danh sách/ }).locator('tbody tr');
  let seen = await rows.count();
  const more = page.getByRole('button', { name: 'Trang sau' });
  while (await more.isEnabled()) {
    const first = await rows.first().innerText();
    await more.click();
    await expect(rows.first()).not.toHaveText(first);
    seen += await rows.count();
  }
  expect(seen).toBe(below);
  await expectAccessible(page);
  await expectFits(page);
});
