/** An exemplar: proposed by a cell, verified and recognised by the committee, told with consent, found and taken up. */
import { expect, test } from '@playwright/test';
import { look, open } from '../looks.ts';
import { as, step } from '../steps.ts';

const TITLE = 'Tổ công nghệ số đi từng ngõ, gõ từng nhà';
const SUMMARY = 'Mỗi tối thứ Tư hướng dẫn bà con nộp hồ sơ qua mạng; chín phần mười số hộ đã tự làm được.';
const STORY = 'Ba năm trước, muốn nộp một tờ giấy phải đi bốn cây số đường đèo.';

test.describe.configure({ mode: 'serial' });

let dossier = '';

test('a cell proposes a way of doing things', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/dien-hinh');
    await page.getByRole('link', { name: 'Đề nghị công nhận' }).click();
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await look(page);
    await page.getByRole('radio', { name: /Mô hình, cách làm/ }).check();
    await page.getByLabel('Tên điển hình').fill(TITLE);
    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Cải cách hành chính' });
    await page.getByLabel('Làm ở đâu').fill('Khu phố 28');
    await page.getByLabel('Tóm tắt').fill(SUMMARY);
    await page.getByLabel('Đã làm gì').fill('Bốn mươi buổi tối hướng dẫn tại nhà văn hoá');
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(page.getByText('Mới đề nghị', { exact: true })).toBeVisible();
    // Nobody verifies what they proposed.
    await expect(page.getByRole('button', { name: 'Ghi kết quả thẩm định' })).toHaveCount(0);
    await step(page, 'Viết câu chuyện', (dialog) => dialog.getByLabel(/^Câu chuyện/).fill(STORY));
    await look(page);
    dossier = new URL(page.url()).pathname;
  });
});

test('the committee verifies, recognises and commends, and the story waits for consent', async ({
  browser,
}) => {
  await as(browser, 'canbo', async (page) => {
    await open(page, '/dien-hinh/ho-so?trang_thai=proposed');
    await page.getByRole('link', { name: TITLE }).click();
    await step(page, 'Ghi kết quả thẩm định', (dialog) =>
      dialog.getByLabel('Đã xác minh được gì').fill('Đã đến nơi, hỏi mười hộ; việc có thật.'),
    );
    await step(page, 'Công nhận', (dialog) => dialog.getByLabel('Số quyết định').fill('112-QĐ/ĐU'));
    await expect(page.getByText('Đã công nhận', { exact: true })).toBeVisible();
    await step(page, 'Biểu dương, khen thưởng', (dialog) =>
      dialog.getByLabel('Số quyết định').fill('118-QĐ/ĐU'),
    );
    await step(page, 'Ghi việc tuyên truyền', (dialog) =>
      dialog.getByLabel('Tên bài, tên buổi').fill('Người giữ lửa'),
    );
    await expect(page.getByText('Đang lan toả', { exact: true })).toBeVisible();
    await look(page);
  });
  await as(browser, 'dangvien', async (page) => {
    await open(page, '/dien-hinh?tim=go%20tung%20nha&linh_vuc=administrative_reform');
    await look(page);
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page.getByText(SUMMARY)).toBeVisible();
    await expect(page.getByText('118-QĐ/ĐU')).toBeVisible();
    await expect(page.getByText(STORY)).toBeHidden();
    await expect(page.getByRole('link', { name: 'Mở hồ sơ' })).toHaveCount(0);
  });
});

test('with consent everyone reads the story', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, dossier);
    await step(page, 'Ghi nhận đồng ý', async (dialog) => {
      await dialog.getByLabel('Người đồng ý').fill('Nguyễn Văn Phúc');
      await dialog.getByLabel('Giấy tờ kèm theo').fill('Giấy đồng ý ngày 02/6/2026');
    });
    await expect(page.getByText('Đã đồng ý', { exact: true })).toBeVisible();
  });
  await as(browser, 'dangvien', async (page) => {
    await open(page, dossier.replace('/ho-so', ''));
    await expect(page.getByText(STORY)).toBeVisible();
    await look(page);
  });
});
