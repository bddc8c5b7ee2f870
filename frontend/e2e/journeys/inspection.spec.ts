/** An inspection: planned by a committee, announced, answered, concluded, and what it found put right and checked again. */
import { expect, test } from '@playwright/test';
import { look, open } from '../looks.ts';
import { places } from '../places.ts';
import { as, choose, step } from '../steps.ts';

const TITLE = 'Kiểm tra việc học tập và làm theo Bác';
const FOUND = 'Ba bản đăng ký còn chung chung, không có mốc thời gian.';
const LATER = '31/12/2199';

test.describe.configure({ mode: 'serial' });

let address = '';

test('the committee plans an inspection, names its team and announces it', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, '/kiem-tra');
    await look(page);
    await page.getByRole('link', { name: 'Lập một cuộc kiểm tra' }).click();
    await page.getByRole('button', { name: 'Lưu cuộc kiểm tra' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await choose(page, 'Tổ chức được kiểm tra', places().cellName);
    await page.getByLabel('Tên cuộc kiểm tra').fill(TITLE);
    await page.getByLabel('Nội dung').fill('Đăng ký, công khai, tự báo cáo.');
    await look(page);
    await page.getByRole('button', { name: 'Lưu cuộc kiểm tra' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(page.getByText('Lập đoàn kiểm tra trước, rồi mới thông báo.')).toBeVisible();
    await page.getByRole('link', { name: 'Lập đoàn kiểm tra' }).click();
    await page.getByRole('button', { name: 'Lưu đoàn kiểm tra' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    // Nobody of the cell that is inspected.
    const field = page.getByRole('combobox', { name: 'Họ và tên' });
    await field.click();
    await field.pressSequentially('Nguyễn Văn');
    await page
      .getByRole('option', { name: 'Nguyễn Văn' })
      .filter({ hasNotText: places().cellName })
      .first()
      .click();
    await look(page);
    await page.getByRole('button', { name: 'Lưu đoàn kiểm tra' }).click();
    await step(page, 'Thông báo kiểm tra', async (dialog) => {
      await dialog.getByLabel('Số thông báo').fill('07-TB/UBKT');
      await dialog.getByLabel('Hạn đối tượng gửi báo cáo').fill(LATER);
    });
    await expect(page.getByText('Đã thông báo', { exact: true })).toBeVisible();
    address = new URL(page.url()).pathname;
  });
});

test('the cell sends its own report', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/kiem-tra?phia=inspected');
    await page.getByRole('link', { name: TITLE }).click();
    await step(page, 'Gửi báo cáo của đơn vị', (dialog) =>
      dialog.getByLabel('Tự báo cáo').fill('Chi bộ có 24/24 đảng viên đăng ký.'),
    );
    await expect(page.getByText('24/24')).toBeVisible();
    await look(page);
  });
});

test('what is found has a deadline, is put right, and is checked again', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, address);
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
    await step(page, 'Ghi ưu điểm, hạn chế', async (dialog) => {
      await dialog.getByLabel('Tìm thấy gì').fill(FOUND);
      await dialog.getByLabel('Căn cứ vào giấy tờ nào').fill('Sổ nghị quyết chi bộ');
      await dialog.getByLabel('Phải khắc phục thế nào').fill('Bổ sung việc làm cụ thể.');
      await dialog.getByLabel('Hạn khắc phục').fill(LATER);
    });
    await step(page, 'Ra kết luận', async (dialog) => {
      await dialog.getByLabel('Kết luận', { exact: true }).fill('Còn một hạn chế cần khắc phục.');
      await dialog.getByLabel('Số kết luận').fill('15-KL/UBKT');
    });
    await look(page);
    await open(page, '/kiem-tra/khac-phuc');
    await expect(page.getByRole('link', { name: FOUND })).toBeVisible();
    await look(page);
  });
  await as(browser, 'bithu', async (page) => {
    await open(page, address);
    await step(page, 'Báo cáo đã khắc phục', (dialog) =>
      dialog.getByLabel('Đã khắc phục thế nào').fill('Ba đồng chí đã sửa.'),
    );
    await expect(page.getByText('Đã báo cáo khắc phục', { exact: true })).toBeVisible();
  });
  await as(browser, 'canbo', async (page) => {
    await open(page, address);
    await expect(page.getByText('Kết thúc được khi mọi hạn chế đã khắc phục xong.')).toBeVisible();
    await step(page, 'Kiểm tra lại: đạt', (dialog) =>
      dialog.getByLabel('Kết quả kiểm tra lại').fill('Đã xem lại ba bản, đạt.'),
    );
    await page.getByRole('button', { name: 'Kết thúc cuộc kiểm tra' }).click();
    await expect(page.getByText('Đã kết thúc', { exact: true })).toBeVisible();
    await look(page);
  });
});
