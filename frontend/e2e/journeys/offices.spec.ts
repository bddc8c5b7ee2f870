/** The work of committees; each step is the real API's. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectVietnamese, look, open } from '../looks.ts';
import { places } from '../places.ts';
import { as, choose, step } from '../steps.ts';

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

test('a plan is written and issued, and what came of its task is recorded', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    const title = 'Kế hoạch nêu gương quý IV';
    await open(page, '/viec-phai-lam/ke-hoach');
    await page.getByRole('link', { name: 'Soạn kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByLabel('Tên kế hoạch').fill(title);
    await page.getByLabel('Việc phải làm').fill('Rà soát chuẩn mực đạo đức của các chi bộ');
    await choose(page, 'Đơn vị chịu trách nhiệm', places().cellName);
    await page.getByLabel('Hạn xong').fill(`31/12/${places().year}`);
    await look(page);
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await step(page, 'Ban hành kế hoạch', (dialog) => dialog.getByLabel('Số kế hoạch').fill('15-KH/ĐU'));
    await step(page, 'Ghi đã xong', (dialog) =>
      dialog.getByLabel('Kết quả').fill('Mọi chi bộ đã rà soát xong.'),
    );
    await expect(page.getByText('1/1', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kết thúc kế hoạch' })).toBeVisible();
  });
});

test('a unit is excused from a duty with the reason, and asked again', async ({ browser }) => {
  const reason = 'Chi bộ tập trung khắc phục hậu quả bão lũ.';
  await as(browser, 'canbo', async (page) => {
    await open(page, '/viec-phai-lam/danh-sach?viec=assessment&tinh_trang=expected');
    await page.getByRole('button', { name: 'Cho miễn' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill(reason);
    await look(page);
    await dialog.getByRole('button', { name: 'Cho miễn' }).click();
    await page.getByRole('tab', { name: /^Được miễn\s*1$/ }).click();
    await expect(page.getByText(reason)).toBeVisible();
    await step(page, 'Thôi miễn', () => Promise.resolve());
    await expect(page.getByRole('tab', { name: /^Được miễn\s*0$/ })).toBeVisible();
  });
});

test('a consent on paper is entered, and taken back', async ({ browser }) => {
  await as(browser, 'quantri', async (page) => {
    await open(page, '/quan-tri/du-lieu-ca-nhan');
    await page.getByRole('link', { name: 'Sổ đồng ý' }).click();
    await page.getByRole('button', { name: 'Ghi một sự đồng ý trên giấy' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Đảng viên', 'Nguyễn');
    await dialog.getByRole('button', { name: 'Ghi một sự đồng ý trên giấy' }).click();
    await expect(dialog.getByRole('alert')).toBeFocused();
    await dialog.getByLabel('Giấy đồng ý, nơi lưu').fill('Giấy số 7, lưu tại văn phòng Đảng uỷ');
    await look(page);
    await dialog.getByRole('button', { name: 'Ghi một sự đồng ý trên giấy' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Giấy số 7' });
    await expect(row.getByText('Còn hiệu lực')).toBeVisible();
    await row.getByRole('button', { name: 'Rút lại đồng ý' }).click();
    await dialog.getByLabel(/^Đã nói gì/).fill('Nói tại cuộc họp chi bộ.');
    await dialog.getByRole('button', { name: 'Rút lại đồng ý' }).click();
    await expect(row.getByText('Đã rút')).toBeVisible();
  });
});
