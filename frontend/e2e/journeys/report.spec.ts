/** A report to the level above: a cell writes and sends it, the committee returns it, and accepts its second issue. */
import { expect, type Page, test } from '@playwright/test';
import { look, open } from '../looks.ts';
import { as, step } from '../steps.ts';

const MISSING = 'Nêu rõ ai chưa đăng ký.';

test.describe.configure({ mode: 'serial' });

let address = '';

const send = (page: Page) => step(page, 'Chốt số liệu và gửi', () => Promise.resolve());

test('the cell writes its report, and sends it with the figures of the system', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/bao-cao?ky=quarter_1');
    await page.getByRole('button', { name: 'Bắt đầu soạn báo cáo' }).click();
    await page.getByLabel('Kết quả học tập và làm theo Bác').fill('Chi bộ đã đăng ký đủ.');
    await page.getByLabel('Phương hướng, nhiệm vụ').fill('Nhắc các đồng chí tự báo cáo đúng hạn.');
    await page.getByLabel('Nơi ký', { exact: true }).fill('Kim Tân');
    await page.getByLabel('Thẩm quyền').fill('T/M CHI BỘ');
    await page.getByLabel('Chức vụ').fill('Bí thư');
    await page.getByLabel('Họ và tên người ký').fill('Trần Thị Bình');
    await look(page);
    await page.getByRole('button', { name: 'Lưu và xem lại báo cáo' }).click();
    await expect(page.getByText('Chi bộ đã đăng ký đủ.')).toBeVisible();
    address = new URL(page.url()).pathname;
    await send(page);
    await expect(page.getByText('Đã gửi, chờ cấp trên nhận')).toBeVisible();
  });
});

test('the committee returns it with the reason', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, address);
    await step(page, 'Trả lại báo cáo', (dialog) => dialog.getByLabel('Cần bổ sung, sửa gì?').fill(MISSING));
    await expect(page.getByText('Bị trả lại')).toBeVisible();
  });
});

test('the cell sees why, and sends it again', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, address);
    await expect(page.getByText(MISSING)).toBeVisible();
    await send(page);
    await expect(page.getByText('Đã gửi, chờ cấp trên nhận')).toBeVisible();
  });
});

test('the committee accepts it, and what was sent is what is read', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, address);
    await page.getByRole('button', { name: 'Nhận báo cáo' }).click();
    await expect(page.getByText('Cấp trên đã nhận', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Bản 2' }).click();
    await expect(page.getByText('Vừa tính lại: nội dung đúng như khi gửi.')).toBeVisible();
    await look(page);
  });
});
