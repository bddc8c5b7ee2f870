/** The work of committees and administrators; each step is the real API's. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Login, statePath } from '../people.ts';
import { expectAccessible, expectVietnamese, open } from '../looks.ts';

test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

async function as(browser: Browser, login: Login, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    storageState: statePath(login),
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  await act(page);
  await context.close();
}

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

/** Chooses an organisation in a picker by its label. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}( |$)`) })
    .first()
    .click();
}

test('two cells merge: previewed, applied, and the figures read on either structure', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, '/co-cau/sap-xep/moi?loai=merge');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await choose(page, 'Các tổ chức nhập đi', 'Chi bộ Khu phố 6');
    await choose(page, 'Tổ chức tiếp nhận', 'Chi bộ Khu phố 3');
    await page.getByLabel('Số quyết định').fill('15-QĐ/ĐU');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Sáp nhập, hợp nhất' })).toBeVisible();
    await expect(page.getByText('Kết thúc', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /đảng viên chuyển chi bộ/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Thực hiện đúng như trên' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).click();
    await expect(page.getByText('Lịch sử vẫn giữ nguyên', { exact: false })).toBeVisible();

    const bars = page.locator('table.bars');
    await page.getByRole('link', { name: /cơ cấu của ngày đó/ }).click();
    await page.getByRole('link', { name: 'Đảng bộ phường' }).first().click();
    await expect(bars.getByRole('link', { name: 'Chi bộ Khu phố 6', exact: true })).toBeVisible();
    await page.getByLabel('Cộng theo cơ cấu tổ chức').selectOption('hom-nay');
    await expect(bars.getByRole('link', { name: 'Chi bộ Khu phố 6', exact: true })).toHaveCount(0);
    await expect(page).toHaveURL(/cau_truc=hom-nay/);
    await expectAccessible(page);
  });
});

test('every number opens its rows, with its rule, and can be counted again', async ({ browser }) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, '/to-chuc');
    await page
      .getByRole('row', { name: /^Chưa đăng ký/ })
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Chưa đăng ký' })).toBeVisible();
    await expect(page.getByText(/Người phải đăng ký: thuộc danh sách chi bộ/)).toBeVisible();
    await page.getByRole('button', { name: 'Đếm lại từng người' }).click();
    await expect(page.getByText(/mọi con số đều khớp/)).toBeVisible();
    await expectAccessible(page);
  });
});

test('an administrator sets up the next year as a list of tasks', async ({ browser }) => {
  await as(browser, 'quantri', async (page) => {
    await open(page, '/quan-tri/nam');
    await page.getByRole('link', { name: 'Mở năm mới' }).click();
    await page.getByRole('button', { name: /^Mở năm/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Chuẩn bị năm/ })).toBeVisible();
    const year = /\/nam\/(\d+)/.exec(page.url())?.[1] ?? '';
    await expect(page.getByRole('link', { name: /Ban hành chuyên đề của năm/ })).toContainText('Cần làm');
    await expectAccessible(page);

    await page.getByRole('link', { name: /Ban hành chuyên đề của năm/ }).click();
    await page.getByLabel('Tên chuyên đề').fill('Gần dân, giữ lời, làm đến nơi đến chốn');
    await page.getByLabel('Có hiệu lực từ ngày').fill(`01/01/${year}`);
    await page.getByRole('button', { name: 'Ban hành chuyên đề', exact: true }).click();
    await expect(page.getByText('Đã ban hành chuyên đề.')).toBeVisible();

    await open(page, `/quan-tri/nam/${year}`);
    await expect(page.getByRole('link', { name: /Ban hành chuyên đề của năm/ })).toContainText('Đã xong');
    await open(page, '/quan-tri/nhat-ky?ve=theme');
    await expect(page.getByRole('rowheader', { name: 'Chuyên đề: ban hành' }).first()).toBeVisible();
    await expectVietnamese(page);
  });
});
