/**
 * Sets the scene through the API, as its people would: windows open for the whole year, standards issued, and in the
 * demonstration cell three comrades who have not registered, two of them with accounts of their own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as setup } from '@playwright/test';
import { call, type Caller, type Login, OWN_PASSWORD, PASSWORD, ROLES, signIn, statePath } from './people.ts';

const YEAR = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).slice(0, 4);

interface Created {
  id: string;
  version: number;
}

const NEWCOMERS: { login: Login | null; name: string; telephone: string | null }[] = [
  { login: 'moi', name: 'Lò Thị Bích Ngọc', telephone: '0912 345 678' },
  { login: 'moi2', name: 'Sùng A Páo', telephone: null },
  { login: null, name: 'Đặng Hữu Khánh', telephone: '0987 654 321' },
];

const STANDARDS = [
  ['Nói đi đôi với làm, hứa với dân thì giữ lời.', 'Việc đã nhận trước khu phố phải có ngày xong.'],
  ['Gần dân, nghe dân nói hết câu rồi mới trả lời.', null],
  ['Không để người dân phải đi lại quá hai lần vì một việc.', 'Thiếu giấy tờ gì thì nói đủ ngay lần đầu.'],
  ['Tiết kiệm điện, nước, giấy của công như của nhà mình.', null],
  ['Thấy việc chung thì làm trước, không đợi ai nhắc.', null],
] as const;

async function addNewcomers(base: string, cell: string, staff: Caller, administrator: Caller): Promise<void> {
  for (const { login, name, telephone } of NEWCOMERS) {
    const member = await call<Created>(base, staff, 'POST', '/members', {
      full_name: name,
      telephone,
      organisation_id: cell,
      status: 'official',
      valid_from: `${YEAR}-01-02`,
    });
    if (login === null) continue;
    const account = await call<Created>(base, administrator, 'POST', '/accounts', {
      login,
      display_name: name,
      member_id: member.id,
    });
    const slip = await call<{ invitation: string }>(
      base,
      administrator,
      'POST',
      `/accounts/${account.id}/invitation`,
    );
    await call(base, administrator, 'POST', '/auth/invitation', {
      invitation: slip.invitation,
      password: OWN_PASSWORD,
    });
  }
}

async function issueStandards(base: string, cell: string, secretary: Caller): Promise<void> {
  const draft = await call<Created>(base, secretary, 'POST', `/standards?organisation_id=${cell}`, {
    title: 'Chuẩn mực đạo đức của chi bộ',
  });
  const edited = await call<Created>(
    base,
    secretary,
    'PATCH',
    `/standards/${draft.id}`,
    {
      items: STANDARDS.map(([text, explanation]) => ({ text, explanation })),
    },
    draft.version,
  );
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  await call(
    base,
    secretary,
    'POST',
    `/standards/${draft.id}/issue`,
    {
      decision_number: '05-QĐ/CB',
      issued_on: today,
      valid_from: today,
    },
    edited.version,
  );
}

/** What a browser keeps of a session, so that the tests need not sign in each time. */
function keep(base: string, login: Login, caller: Caller): void {
  const { hostname } = new URL(base);
  const cookies = caller.cookies.split('; ').map((cookie) => {
    const [name = '', value = ''] = cookie.split('=');
    return {
      name,
      value,
      domain: hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    };
  });
  mkdirSync(path.dirname(statePath(login)), { recursive: true });
  writeFileSync(statePath(login), JSON.stringify({ cookies, origins: [] }));
}

setup('set the scene', async ({ baseURL }) => {
  const base = baseURL ?? '';
  const callers = new Map<string, Caller>();
  for (const login of ROLES) callers.set(login, await signIn(base, login, PASSWORD));
  const of = (login: Login): Caller => callers.get(login) as Caller;
  const cell = of('bithu').session.rights.find(({ role }) => role === 'secretary')?.organisation_id ?? '';

  await call(base, of('canbo'), 'PUT', `/organisations/${cell}/years/${YEAR}/windows`, {
    registration_opens_on: `${YEAR}-01-01`,
    registration_closes_on: `${YEAR}-12-31`,
    report_opens_on: `${YEAR}-01-01`,
    report_closes_on: `${YEAR}-12-31`,
    assessment_closes_on: `${YEAR}-12-31`,
  });
  await addNewcomers(base, cell, of('canbo'), of('quantri'));
  await issueStandards(base, cell, of('bithu'));
  for (const login of ['moi', 'moi2'] as const) callers.set(login, await signIn(base, login, OWN_PASSWORD));
  for (const [login, caller] of callers) keep(base, login as Login, caller);
});
