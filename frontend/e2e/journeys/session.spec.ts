/** A study session: planned, invited to, held where there is no network, synchronised, and approved by somebody else. */
import { expect, type Page, test } from '@playwright/test';
import { call, PASSWORD, signIn } from '../people.ts';
import { look, open } from '../looks.ts';
import { places } from '../places.ts';
import { as, step } from '../steps.ts';

const TITLE = 'Học tập phong cách nêu gương của Bác';
const REASON = 'Đi công tác ở Hà Nội';
const CONCLUSION = 'Chi bộ thống nhất mỗi đồng chí chọn một việc làm theo trong quý.';
const ELSEWHERE = 'Kết luận ghi trên máy khác.';
const TODAY = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const typed = (day: string) => day.split('-').reverse().join('/');
const DAY_MS = 86_400_000;
const SAVED_MS = 1_500;
const NEXT_WEEK = new Date(Date.parse(TODAY) + 7 * DAY_MS).toISOString().slice(0, 10);
const YESTERDAY = new Date(Date.parse(TODAY) - DAY_MS).toISOString().slice(0, 10);

interface Session {
  id: string;
  version: number;
}

test.describe.configure({ mode: 'serial' });

/** The worker is installed some seconds after the page, so as not to slow it down. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.active?.state !== 'activated')
      await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve));
  });
}

/** The second option is the first person; the empty choice comes before. */
async function chooseFirst(page: Page, label: string, name?: string): Promise<void> {
  const select = page.getByLabel(label);
  await select.selectOption(name === undefined ? { index: 1 } : { label: name });
}

const onward = (page: Page, name: string) => page.getByRole('button', { name }).click();

let address = '';

test('the secretary plans a session and invites the cell', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/chi-bo/sinh-hoat');
    await page.getByRole('link', { name: 'Lên kế hoạch một buổi' }).first().click();
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('link', { name: 'Hãy ghi nội dung chính của buổi' })).toBeVisible();
    await page.getByLabel('Nội dung chính').fill(TITLE);
    await page.getByLabel('Ngày họp').fill(typed(TODAY));
    await page.getByLabel('Giờ họp').fill('19h30');
    await page.getByLabel('Nơi họp').fill('Nhà văn hoá khu phố 3');
    await page.getByText('Đã lưu trên máy này').waitFor();
    await look(page);
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();

    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(page.getByText(/Còn thiếu: chương trình, người chủ trì, người ghi biên bản/)).toBeVisible();
    await page.getByRole('link', { name: 'Sửa kế hoạch' }).click();
    await page.getByLabel('Chương trình').fill('Đọc chuyên đề\nThảo luận\nKết luận');
    await chooseFirst(page, 'Người chủ trì');
    await page.getByLabel('Người ghi biên bản').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();

    await page.getByRole('button', { name: 'Gửi giấy mời' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi giấy mời' }).click();
    await expect(page.getByText('Đã mời họp', { exact: true })).toBeVisible();
    await expect(page.getByText('19:30')).toBeVisible();
    await look(page);
    address = new URL(page.url()).pathname;
  });
});

test('a comrade reads the invitation and says that he cannot come', async ({ browser }) => {
  await as(browser, 'dangvien', async (page) => {
    await open(page, '/chi-bo/sinh-hoat');
    await expect(page.getByRole('link', { name: 'Lên kế hoạch một buổi' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Xem giấy mời' }).click();
    await expect(page.getByText('Nhà văn hoá khu phố 3')).toBeVisible();
    await page.getByRole('button', { name: 'Tôi không dự được' }).click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill(REASON);
    await page.getByRole('button', { name: 'Gửi cho chi bộ' }).click();
    await expect(page.getByText('Đã báo vắng', { exact: true })).toBeVisible();
    await look(page);
  });
});

test('a study session is held without a network, and goes when it is back', async ({ browser }) => {
  await as(browser, 'bithu', async (page) => {
    await open(page, '/chi-bo/sinh-hoat');
    await page.getByRole('link', { name: 'Điểm danh và tiến hành' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Điểm danh' })).toBeVisible();
    await installed(page);
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.getByText('Đang mất mạng')).toBeVisible();

    await expect(page.getByText(`Đã báo vắng: ${REASON}`)).toBeVisible();
    const names = page.getByRole('checkbox', { checked: true });
    const came = await names.count();
    await names.first().uncheck();
    await page.getByRole('radio', { name: 'Vắng có lý do' }).first().check();
    await onward(page, 'Lưu điểm danh và sang ý kiến');
    await expect(page.getByRole('alert')).toBeFocused();
    await page
      .getByLabel(/^Lý do của đồng chí/)
      .first()
      .fill('Nằm viện');
    await look(page);
    await onward(page, 'Lưu điểm danh và sang ý kiến');

    await expect(page.getByRole('heading', { level: 1, name: 'Ý kiến và kết luận' })).toBeVisible();
    await expect(page.getByText('Chưa gửi 2 mục')).toBeVisible();
    await page.getByRole('button', { name: 'Thêm một ý kiến' }).click();
    await chooseFirst(page, 'Người phát biểu');
    await page.getByLabel('Nội dung ý kiến').fill('Cần làm mẫu trước, nói sau.');
    await page.getByLabel('Kết luận của buổi họp').fill(CONCLUSION);
    // A draft is saved soon after the last key, and the note of an earlier save stands already.
    await page.waitForTimeout(SAVED_MS);
    await page.reload();
    await expect(page.getByLabel('Kết luận của buổi họp')).toHaveValue(CONCLUSION);
    await look(page);
    await onward(page, 'Tiếp: giao nhiệm vụ');

    await page.getByRole('button', { name: 'Thêm một nhiệm vụ' }).click();
    await page.getByLabel('Việc phải làm').fill('Rà soát chuẩn mực đạo đức của chi bộ');
    await page.getByLabel('Hạn xong').fill(typed(YESTERDAY));
    await onward(page, 'Tiếp: xem lại biên bản');
    await expect(page.getByRole('link', { name: /không trước ngày họp/ })).toBeVisible();
    await page.getByLabel('Hạn xong').fill('31/12/2199');
    await look(page);
    await onward(page, 'Tiếp: xem lại biên bản');
    await expect(page.getByText(/: Vắng có lý do – Nằm viện/)).toBeVisible();
    await look(page);
    await onward(page, 'Ghi biên bản');

    await expect(page.getByRole('heading', { level: 1, name: /Chưa gửi/ })).toBeVisible();
    await expect(page.getByText('Chưa gửi 3 mục')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByRole('heading', { level: 1, name: 'Đã gửi khi có mạng lại' })).toBeVisible();
    await expect(page.getByText('Chưa gửi 3 mục')).toBeHidden();

    await page.getByRole('link', { name: 'Đọc và in biên bản' }).click();
    await expect(page.getByText(CONCLUSION)).toBeVisible();
    await expect(page.getByText(/Nằm viện/)).toBeVisible();
    await expect(page.getByText(`Vắng có lý do – ${REASON}`)).toBeVisible();
    await expect(page.getByText(new RegExp(`^${came - 1}/`))).toBeVisible();
    await look(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible();
    await expect(page.getByText('NGƯỜI GHI BIÊN BẢN', { exact: true })).toBeVisible();
    await expect(page.locator('.top')).toBeHidden();
  });
});

test('what the deputy wrote meanwhile is shown beside what waited, and a person chooses', async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? '';
  const id = address.split('/').at(-1) ?? '';
  const path = `/study-sessions/${id}`;
  const deputy = await signIn(base, 'phobithu', PASSWORD);
  await as(browser, 'bithu', async (page) => {
    await open(page, `${address}/tien-hanh?buoc=2`);
    await installed(page);
    await page.getByLabel('Kết luận của buổi họp').fill(`${CONCLUSION} Quý sau kiểm lại.`);
    await onward(page, 'Tiếp: giao nhiệm vụ');
    await onward(page, 'Tiếp: xem lại biên bản');
    const { version } = await call<Session>(base, deputy, 'GET', path);
    await call(base, deputy, 'PUT', `${path}/minutes`, { conclusion: ELSEWHERE }, version);
    await page.context().setOffline(true);
    await onward(page, 'Ghi biên bản');
    await expect(page.getByRole('heading', { level: 1, name: /Chưa gửi/ })).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText(/cần đồng chí xem lại trong Tài khoản/)).toBeVisible();

    await open(page, '/tai-khoan');
    await expect(page.getByText(ELSEWHERE)).toBeVisible();
    await expect(page.getByText(/Quý sau kiểm lại/)).toBeVisible();
    await look(page);
    await page.getByRole('button', { name: 'Dùng bản của tôi' }).click();
    await expect(page.getByRole('heading', { name: 'Mục chưa gửi' })).toBeHidden();
    await open(page, `${address}/bien-ban`);
    await expect(page.getByText(/Quý sau kiểm lại/)).toBeVisible();
  });
});

test('a contest has something to read ahead, entries with points and prizes, and a quality score', async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? '';
  const secretary = await signIn(base, 'bithu', PASSWORD);
  const comrade = secretary.session.account.member_id;
  const planned = await call<Session>(base, secretary, 'POST', '/study-sessions', {
    organisation_id: places().cell,
    kind: 'contest',
    title: 'Hội thi kể chuyện về Bác',
    held_on: NEXT_WEEK,
    place: 'Nhà văn hoá khu phố 3',
    agenda: 'Kể chuyện, chấm điểm, trao giải',
    chair_id: comrade,
    minute_taker_id: comrade,
  });
  const path = `/study-sessions/${planned.id}`;
  await as(browser, 'bithu', async (page) => {
    await open(page, `/chi-bo/sinh-hoat/${planned.id}`);
    await page.getByRole('link', { name: 'Gửi tài liệu đọc trước' }).click();
    // The rule is said before anything is refused.
    await expect(page.getByText(/Gửi trước buổi họp ít nhất \d+ ngày/)).toBeVisible();
    await step(page, 'Thêm tài liệu', async (dialog) => {
      await dialog.getByLabel('Tên tài liệu').fill('Bác Hồ ở chiến khu');
      await dialog.getByText('Trên mạng').click();
      await dialog.getByLabel('Địa chỉ trên mạng').fill('https://hochiminh.vn');
      await dialog.getByLabel('Nguồn').fill('Hồ Chí Minh, Toàn tập, tập 1');
    });
    await expect(page.getByRole('checkbox', { name: /Bác Hồ ở chiến khu/ })).toBeChecked();
    await page.getByLabel('Ngày gửi').fill(typed(NEXT_WEEK));
    await page.getByRole('button', { name: 'Gửi tài liệu', exact: true }).click();
    await expect(page.getByRole('link', { name: /không sau hôm nay/ })).toBeVisible();
    await look(page);
    await page.getByLabel('Ngày gửi').fill(typed(TODAY));
    await page.getByRole('button', { name: 'Gửi tài liệu', exact: true }).click();
    await expect(page.getByText(`Toàn tập, tập 1 · Gửi ngày ${typed(TODAY)}`)).toBeVisible();

    const sent = await call<Session>(base, secretary, 'GET', path);
    const convened = await call<Session>(base, secretary, 'POST', `${path}/convocation`, {}, sent.version);
    await call(base, secretary, 'POST', `${path}/holding`, { held_on: TODAY }, convened.version);
    await page.reload();
    await page.getByRole('link', { name: 'Ghi bài, điểm và giải' }).click();
    await page.getByRole('button', { name: 'Lưu các bài' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByLabel('Tên bài').fill('Bác Hồ với các cháu thiếu nhi');
    await page.getByLabel('Bài của').selectOption({ label: 'Một đội' });
    await page.getByLabel('Tên đội').fill('Đội tuyên truyền Chi đoàn 1');
    await page.getByLabel('Điểm').fill('9,5');
    await page.getByLabel('Giải').fill('Giải nhất');
    await look(page);
    await page.getByRole('button', { name: 'Lưu các bài' }).click();
    await expect(page.getByRole('cell', { name: 'Giải nhất' })).toBeVisible();

    await page.getByRole('link', { name: 'Chấm điểm buổi sinh hoạt' }).click();
    await page.getByRole('button', { name: 'Lưu điểm' }).click();
    await expect(page.getByRole('link', { name: 'Hãy chấm ít nhất một nội dung' })).toBeVisible();
    await page.getByLabel('Điểm').first().fill('18,5');
    await page.getByLabel('Nhận xét').first().fill('Chuẩn bị chu đáo.');
    await look(page);
    await page.getByRole('button', { name: 'Lưu điểm' }).click();
    await expect(page.getByText(/^18,5\/\d+ điểm$/)).toBeVisible();
    await look(page);
  });
  await as(browser, 'dangvien', async (page) => {
    await open(page, `/chi-bo/sinh-hoat/${planned.id}`);
    await expect(page.getByRole('link', { name: 'Đọc “Bác Hồ ở chiến khu” trên mạng' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Giải nhất' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Chấm điểm buổi sinh hoạt' })).toHaveCount(0);
    await look(page);
  });
});
