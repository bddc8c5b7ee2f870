/** Another program is told of what happens: set up in the browser, received and checked as that program would, sent again. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectFits, look, open } from '../looks.ts';
import { call, signIn, statePath } from '../people.ts';

const NAME = 'Cổng thông tin thử';
const THEME = 'Tận tuỵ với dân, việc gì có lợi thì làm';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let receiver: Server;
const received: Received[] = [];
let answer = 503;

test.use({ storageState: statePath('quantri') });

test.beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => receiver.close());

/** As the receiver reckons it: the signature covers id, time and body. */
function signatureOf({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

test('is told, signed, and again when it had not taken a message', async ({ page, baseURL }) => {
  const state = (name: string) => page.locator('.tag').filter({ hasText: name });
  const { port } = receiver.address() as AddressInfo;
  await open(page, '/quan-tri');
  await page.getByRole('link', { name: 'Báo tin cho phần mềm khác' }).click();
  await page.getByRole('link', { name: 'Thêm nơi nhận tin' }).click();
  await page.getByRole('button', { name: 'Thêm nơi nhận tin' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Phần mềm nhận tin').fill(NAME);
  await page.getByLabel('Địa chỉ nhận').fill(`http://127.0.0.1:${port}/tin`);
  await page.getByRole('radio', { name: 'Chỉ những việc chọn dưới đây' }).check();
  await page.getByRole('checkbox', { name: 'Chuyên đề', exact: true }).check();
  await page.getByRole('button', { name: 'Thêm nơi nhận tin' }).click();
  await expect(page.getByText('Khoá ký chỉ hiện một lần.')).toBeVisible();
  await look(page);
  const secret = await page.locator('.copy .code').innerText();
  await page.getByRole('link', { name: 'Tôi đã chép khoá' }).click();
  await expect(page.getByRole('heading', { name: 'Chưa có tin nào' })).toBeVisible();

  const base = baseURL ?? '';
  const administrator = await signIn(base, 'quantri');
  const organisation = administrator.session.rights[0]?.organisation_id ?? '';
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  await call(base, administrator, 'POST', `/organisations/${organisation}/themes`, {
    term: 'year',
    title: THEME,
    valid_from: today,
  });
  await expect(state('Chờ gửi')).toBeVisible();
  // How often it has tried by now depends on the machine's pace: the next try comes by itself a few seconds later.
  await page.getByText(/^\d+ lần$/).click();
  await expect(page.getByText('Chưa nhận, trả lời 503').first()).toBeVisible();
  expect(received[0]?.headers['webhook-signature']).toContain(signatureOf(received[0] as Received, secret));
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'theme.issued' });

  answer = 204;
  await expect(state('Đã nhận')).toBeVisible({ timeout: 60_000 });
  const attempts = received.length;
  expect(attempts).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await expect.poll(() => received.length).toBe(attempts + 1);
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

  await page.getByRole('button', { name: 'Đổi khoá ký' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi khoá ký' }).click();
  await expect(page.getByText('Khoá ký chỉ hiện một lần.')).toBeVisible();
  expect(await page.locator('.copy .code').innerText()).not.toBe(secret);

  answer = 410;
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await expect(state('Không gửi được')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Phần mềm nhận đã báo ngừng nhận hẳn')).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  await page.getByRole('button', { name: 'Xoá nơi nhận tin' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/Hãy gõ lại/)
    .fill(NAME);
  await page.getByRole('dialog').getByRole('button', { name: 'Xoá nơi nhận tin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Báo tin cho phần mềm khác' })).toBeVisible();
  await expect(page.getByRole('link', { name: NAME })).toBeHidden();
});
