/** An administrator prepares the next year, with the keys alone, from signing in to the last task on the list. */
import { expect, type Page, test } from '@playwright/test';
import { tabTo } from '../keys.ts';
import { look, open } from '../looks.ts';
import { PASSWORD } from '../people.ts';

const NEXT = String(
  Number(new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).slice(0, 4)) + 1,
);
const THEME = 'Tiếp công dân đúng hẹn, giải quyết đến nơi đến chốn';

test.use({ storageState: { cookies: [], origins: [] } });

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole('link', { name }).first());
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

test('opens the year, corrects its days, issues its theme, and finds the list done', async ({ page }) => {
  await open(page, '/quan-tri');
  await type(page, 'Tên đăng nhập', 'quantri');
  await type(page, 'Mật khẩu', PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Quản trị' })).toBeVisible();

  await follow(page, 'Chuẩn bị năm');
  await follow(page, 'Mở năm mới');
  await expect(page.getByRole('heading', { level: 1, name: `Mở năm ${NEXT}` })).toBeFocused();
  await expect(page.getByText('Các ngày dưới đây lấy theo năm trước')).toBeVisible();
  await type(page, 'Ngày cuối nhận đăng ký', 'cuối tháng ba');
  await press(page, `Mở năm ${NEXT}`);
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ngày cuối nhận đăng ký')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`3103${NEXT}`);
  await press(page, `Mở năm ${NEXT}`);

  await expect(page.getByRole('heading', { level: 1, name: `Chuẩn bị năm ${NEXT}` })).toBeVisible();
  const tasks = page.getByRole('list', { name: 'Các việc của năm' });
  const task = (name: string) => tasks.getByRole('listitem').filter({ hasText: name });
  await expect(task('Đặt thời hạn')).toContainText(`đến hết 31/03/${NEXT}`);
  await expect(task('Ban hành chuyên đề')).toContainText('Cần làm');
  await look(page);

  await follow(page, /Đặt thời hạn của năm/);
  await type(page, 'Ngày cuối nhận đăng ký', `15/04/${NEXT}`);
  await press(page, 'Lưu thời hạn');
  await expect(task('Đặt thời hạn')).toContainText(`đến hết 15/04/${NEXT}`);

  await follow(page, /Ban hành chuyên đề/);
  await expect(page.getByRole('heading', { level: 1, name: 'Chuyên đề' })).toBeVisible();
  await press(page, 'Ban hành chuyên đề');
  await expect(page.getByRole('alert')).toBeFocused();
  await type(page, 'Tên chuyên đề', THEME);
  await type(page, 'Có hiệu lực từ ngày', `01/01/${NEXT}`);
  await press(page, 'Ban hành chuyên đề');
  await expect(page.getByText('Đã ban hành chuyên đề.')).toBeVisible();

  await open(page, `/quan-tri/nam/${NEXT}`);
  await expect(task('Ban hành chuyên đề')).toContainText('Đã xong');
  await expect(task('Soát chỉ thị')).toContainText('Đã xong');
  await expect(task('Khoá sổ cuối năm')).toContainText('Làm khi mọi chi bộ đã nhận xét xong');
  await look(page);
});
