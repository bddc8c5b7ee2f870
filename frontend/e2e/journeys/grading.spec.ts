/** A grade: given by oneself beside the evidence, appraised and balloted by the cell, decided within the cap, opened again. */
import { expect, type Page, test } from '@playwright/test';
import { look, open } from '../looks.ts';
import { places } from '../places.ts';
import { as, step } from '../steps.ts';

const SAID = 'Hoàn thành các việc đã đăng ký; còn chậm một báo cáo.';
const TOP = 'Hoàn thành xuất sắc nhiệm vụ';
const GOOD = 'Hoàn thành tốt nhiệm vụ';

test.describe.configure({ mode: 'serial' });

const form = (): string => `/xep-loai/${places().ownGrading}`;

async function give(page: Page, points: readonly string[]): Promise<void> {
  const fields = page.getByRole('group', { name: 'Chấm điểm từng tiêu chí' }).getByRole('textbox');
  for (const [place, given] of points.entries()) await fields.nth(place).fill(given);
}

test('a member grades themselves beside what the records say', async ({ browser }) => {
  await as(browser, 'dangvien', async (page) => {
    await open(page, '/so-tay');
    await page.getByRole('link', { name: 'Tự xếp loại' }).click();
    await expect(page.getByRole('heading', { name: 'Sổ sách của chương trình' })).toBeVisible();
    await page.getByRole('button', { name: 'Gửi bản tự xếp loại' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await give(page, ['19', '14', '23,5', '21']);
    await expect(page.getByText('77,5 điểm')).toBeVisible();
    // The level may be lower than the points, never higher.
    await expect(page.getByLabel('Mức tự xếp loại').getByRole('option', { name: TOP })).toHaveCount(0);
    await give(page, ['19', '14', '23,5', '37']);
    await page.getByLabel('Tự nhận xét').fill(SAID);
    await look(page);
    await page.getByRole('button', { name: 'Gửi bản tự xếp loại' }).click();
    await expect(page.getByText('Đã tự xếp loại, chờ nhận xét', { exact: true })).toBeVisible();
    await look(page);
  });
});

test('the cell appraises it and records the paper ballot', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, form());
    await page.getByRole('link', { name: 'Nhận xét, đề nghị' }).click();
    await expect(page.getByText(SAID)).toBeVisible();
    await page.getByLabel('Nhận xét của đơn vị').fill('Chi bộ nhất trí với bản tự xếp loại.');
    await look(page);
    await page.getByRole('button', { name: 'Lưu nhận xét và đề nghị' }).click();
    await expect(page.getByText('Đã nhận xét, chờ quyết định', { exact: true })).toBeVisible();
    await step(page, 'Ghi kết quả bỏ phiếu', async (dialog) => {
      for (const [label, count] of [
        ['Số người có quyền bỏ phiếu', '21'],
        ['Số người có mặt', '19'],
        ['Số phiếu phát ra', '19'],
        ['Số phiếu thu về', '19'],
        ['Số phiếu hợp lệ', '18'],
        ['Số phiếu tán thành', '16'],
      ] as const)
        await dialog.getByLabel(label).fill(count);
      await dialog.getByLabel('Ban kiểm phiếu').fill('Trần Thị Bình, Lê Văn Cường');
    });
    await expect(page.getByText('Đạt', { exact: true })).toBeVisible();
  });
});

test('the committee is told of the cap before it decides, and keeps it', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, `/xep-loai/quyet-dinh?don_vi=${places().cell}`);
    await expect(page.getByText(/Còn vượt 2\./)).toBeVisible();
    await page.getByLabel('Số quyết định').fill('31-QĐ/ĐU');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(page.getByRole('alert')).toContainText('hãy hạ mức cao nhất của ít nhất 2 phiếu');
    await look(page);
    const chosen = page.locator('main select').filter({ hasText: 'Chưa quyết định lần này' });
    let lowered = 0;
    for (let place = 0; lowered < 2; place += 1) {
      if ((await chosen.nth(place).locator('option:checked').innerText()) !== TOP) continue;
      await chosen.nth(place).selectOption({ label: GOOD });
      lowered += 1;
    }
    await expect(page.getByText('Trong tỷ lệ trần.')).toBeVisible();
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Xếp loại năm/ })).toBeVisible();
    await expect(page.getByText('Trong tỷ lệ', { exact: true })).toBeVisible();
    await expect(
      page.getByText('Đã quyết định', { exact: true }).filter({ visible: true }).first(),
    ).toBeVisible();
  });
});

test('the member reads the decision, and a reason opens the form again', async ({ browser }) => {
  await as(browser, 'dangvien', async (page) => {
    await open(page, form());
    await expect(page.getByText('31-QĐ/ĐU')).toBeVisible();
    await look(page);
  });
  await as(browser, 'canbo', async (page) => {
    await open(page, form());
    await step(page, 'Mở lại phiếu', (dialog) =>
      dialog.getByLabel('Vì sao mở lại?').fill('Có kết luận kiểm tra sau ngày quyết định.'),
    );
    await expect(page.getByText('Phiếu được mở lại', { exact: true })).toBeVisible();
    await expect(page.getByText('Đã nhận xét, chờ quyết định', { exact: true })).toBeVisible();
  });
});
