/** The work of committees; each step is the real API's. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectVietnamese, open } from '../looks.ts';
import { as } from '../steps.ts';

test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

const HEADER = 'Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt,Trạng thái';
const file = (name: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEADER, ...rows].join('\n')}\n`),
});

async function send(page: Page, list: ReturnType<typeof file>): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(list);
  await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
  await expect(page.getByRole('heading', { level: 1, name: list.name })).toBeVisible();
}

test('a list comes in: errors by row and column, the corrected file sent again, the good rows written', async ({
  browser,
}) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, '/nhap/moi');
    await send(
      page,
      file('danh-sach.csv', [
        'Nguyễn Thị Sáu,31/02/1960,Chi bộ Khu phố 3,Chính thức',
        'Trần Văn Bảy,19/05/1971,Chi bộ Khu phố 3,Chính thức',
      ]),
    );
    await expect(page.getByRole('tab', { name: /Dòng lỗi/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText('Dòng 2, cột B · Ngày sinh')).toBeVisible();
    await expect(page.getByText('“31/02/1960”')).toBeVisible();
    await expectAccessible(page);
    await expectVietnamese(page);

    await page.getByRole('button', { name: 'Chỉ nhập 1 dòng đúng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await expect(page.getByText(/Đã nhập lúc/)).toBeVisible();

    await open(page, '/nhap/moi?loai=members&nguon=bang-tinh');
    await send(page, file('danh-sach-da-sua.csv', ['Nguyễn Thị Sáu,28/02/1960,Chi bộ Khu phố 3,Chính thức']));
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await expect(page.getByText(/Đã nhập lúc/)).toBeVisible();

    await open(page, '/dang-vien?tim=nguyen%20thi%20sau');
    await expect(page.getByRole('link', { name: 'Nguyễn Thị Sáu' }).first()).toBeVisible();
  });
});
