/** One year of one notebook, seen by three people; each step is the real API's. */
import { expect, test } from '@playwright/test';
import { expectAccessible, open } from '../looks.ts';
import { as } from '../steps.ts';

const NAME = 'Lò Thị Bích Ngọc';
const DEED = 'Mỗi tuần một buổi giúp bà con cao tuổi gọi điện, nộp hồ sơ qua mạng tại nhà văn hoá khu phố';

test.describe.configure({ mode: 'serial' });

test('a member registers, and what was typed survives losing power and network', async ({ browser }) => {
  await as(browser, 'moi', async (page) => {
    await open(page, '/');
    await expect(page.getByRole('heading', { level: 1, name: /Sổ tay năm/ })).toBeVisible();
    await page.getByRole('link', { name: 'Đăng ký việc làm theo' }).click();

    await page.getByRole('button', { name: /xem lại trước khi gửi/ }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    const action = page.getByLabel('1. Tôi sẽ làm việc gì?');
    await action.fill('Nâng cao tinh thần phục vụ');
    await page.getByText('Đã lưu trên máy này').waitFor();
    await page.reload();
    await expect(action).toHaveValue('Nâng cao tinh thần phục vụ');
    await expect(page.getByText('Đã mở lại bài viết dở')).toBeVisible();
    await page.getByRole('button', { name: /xem lại trước khi gửi/ }).click();
    await expect(page.getByText('Nên viết cụ thể hơn')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sửa lại' }).click();

    await expect(action).toHaveValue('Nâng cao tinh thần phục vụ');
    await action.fill(DEED);
    await page.getByLabel('Con số').fill('40');
    await page.getByRole('textbox', { name: 'Đơn vị' }).fill('buổi');
    await page.getByLabel('Xong trước ngày').fill('30/11');
    await page.getByRole('radio', { name: 'Lời dạy của Bác' }).check();
    await page.getByRole('button', { name: /xem lại trước khi gửi/ }).click();
    await expect(page.getByRole('link', { name: /Hãy nhập ngày theo dạng/ })).toBeVisible();
    const year = /nam=(\d+)/.exec(page.url())?.[1] ?? '';
    await page.getByLabel('Xong trước ngày').fill(`3011${year}`);
    await page.getByLabel('Ghi rõ điều nào, câu nào').fill('Việc gì có lợi cho dân phải hết sức làm');
    await page.getByRole('button', { name: /xem lại trước khi gửi/ }).click();

    await expect(page.getByRole('heading', { name: DEED })).toBeVisible();
    await expect(page.getByText(`Trước 30/11/${year}`)).toBeVisible();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đã gửi đăng ký' })).toBeVisible();
    await page
      .getByRole('link', { name: /sổ tay/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Chờ công khai trước chi bộ' })).toBeVisible();
  });
});

test('the secretary reminds, types on behalf, and publicises', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/chi-bo?muc=missing');
    await page.getByRole('button', { name: 'Nhắc Đặng Hữu Khánh' }).click();
    await expect(page.getByRole('link', { name: 'Gọi 0987 654 321' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Nhập hộ Đặng Hữu Khánh' }).click();
    await page
      .getByLabel('1. Tôi sẽ làm việc gì?')
      .fill('Trồng và chăm sóc 20 cây xanh dọc đường vào khu phố');
    await page.getByLabel('Con số').fill('20');
    await page.getByRole('textbox', { name: 'Đơn vị' }).fill('cây');
    await page.getByRole('button', { name: /xem lại trước khi gửi/ }).click();
    await page.getByRole('checkbox', { name: /Tôi đã đọc lại/ }).check();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đã gửi đăng ký' })).toBeVisible();
    await page.getByRole('link', { name: 'Về chi bộ' }).click();

    await page.getByRole('link', { name: /Công khai bản đăng ký/ }).click();
    await expect(page.getByText(DEED)).toBeVisible();
    await expectAccessible(page);
    // Whoever else of the cell has registered waits for another meeting.
    for (const other of await page.getByRole('checkbox', { name: /^(?!Lò Thị Bích|Đặng Hữu)/ }).all())
      await other.uncheck();
    await page.getByRole('button', { name: 'Xem trước 2 bản' }).click();
    await page.getByRole('button', { name: 'Công khai 2 bản đăng ký' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đã công khai 2 bản đăng ký' })).toBeVisible();
    await page.getByRole('link', { name: 'Mở bảng công khai để in' }).click();
    await expect(page.getByText(DEED)).toBeVisible();
  });
});

test('a comrade comments', async ({ browser }) => {
  await as(browser, 'dangvien', async (page) => {
    await open(page, '/chi-bo/bang-cong-khai');
    await page.getByRole('link', { name: `Đọc và góp ý ${NAME}` }).click();
    await page
      .getByLabel(`Góp ý với đồng chí ${NAME}`)
      .fill('Nên làm vào tối thứ Tư để bà con đi làm về kịp.');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await expect(page.getByText('Nên làm vào tối thứ Tư')).toBeVisible();
    await expectAccessible(page);
  });
});

test('the member reports without a network, and the report goes when it is back', async ({ browser }) => {
  await as(browser, 'moi', async (page) => {
    await open(page, '/so-tay');
    await expect(page.getByText('Nên làm vào tối thứ Tư')).toBeVisible();
    await page.getByRole('link', { name: 'Viết báo cáo kết quả' }).click();
    await page.getByLabel('Đã làm được bao nhiêu (buổi)?').fill('38');
    await page.getByLabel('Đã làm được', { exact: true }).fill('38 buổi, 210 lượt bà con tự nộp được hồ sơ.');
    await page.getByLabel('Chưa làm được').fill('Hai buổi phải nghỉ vì mưa lũ.');
    await page.getByLabel('Hướng phấn đấu').fill('Mời thêm hai đồng chí trẻ cùng hướng dẫn.');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Gửi báo cáo cho chi bộ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Chưa gửi/ })).toBeVisible();
    await expect(page.getByText('Chưa gửi 1 mục')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('Chưa gửi 1 mục')).toBeHidden();
    await open(page, '/so-tay');
    await expect(page.getByRole('heading', { name: 'Chờ chi bộ nhận xét, đánh giá' })).toBeVisible();
    await expect(page.getByText('38/40 buổi')).toBeVisible();
  });
});

test('the secretary assesses, and the member reads it', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/chi-bo/nhan-xet');
    await page
      .getByRole('navigation', { name: 'Các đồng chí đang chờ' })
      .getByRole('link', { name: NAME })
      .click();
    await expect(page.getByText('210 lượt bà con')).toBeVisible();
    await page.getByRole('button', { name: /Lưu/ }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('radio', { name: 'Thực hiện tốt' }).check();
    await page.getByLabel('Nhận xét về hiệu quả thực tế').fill('Việc làm thiết thực, bà con tin và khen.');
    await page.getByRole('button', { name: 'Lưu và sang đồng chí tiếp theo' }).click();
    await expect(page.getByText(`Đã lưu nhận xét cho đồng chí ${NAME}`)).toBeVisible();
  });
  await as(browser, 'moi', async (page) => {
    await open(page, '/so-tay');
    await expect(page.getByText('Việc làm thiết thực, bà con tin và khen.')).toBeVisible();
    await expect(page.getByText('Thực hiện tốt')).toBeVisible();
    await expectAccessible(page);
  });
});
