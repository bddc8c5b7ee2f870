/**
 * Sets the scene through the API, as its people would: windows open for the whole year, standards issued, and in the
 * demonstration cell a comrade whose publicised pledge goes well, and three who have not registered, two of them with accounts of their own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as setup } from '@playwright/test';
import { keepPlaces } from './places.ts';
import { openGradings } from './scene/gradings.ts';
import { planTheYear } from './scene/plans.ts';
import { fillPrivacyDesk } from './scene/privacy.ts';
import { fillStudyYear } from './scene/study.ts';
import { setUpWebhook } from './scene/webhooks.ts';
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

const DEED = {
  action: 'Mỗi tuần một buổi hướng dẫn bà con làm thủ tục qua mạng tại nhà văn hoá khu phố',
  measure: 'Bà con tự nộp được hồ sơ',
  quantity: 40,
  unit: 'buổi',
  due_on: `${YEAR}-12-15`,
  rhythm: 'weekly',
  duty: 'Tổ công nghệ số cộng đồng',
  grounds: [{ kind: 'saying', citation: 'Việc gì có lợi cho dân phải hết sức làm.' }],
};

/** Registers, is publicised, is commented upon and notes progress. */
async function keepNotebook(base: string, cell: string, member: Caller, secretary: Caller): Promise<void> {
  const draft = await call<Created & { deeds: { id: string }[] }>(base, member, 'POST', '/pledges', {
    year: Number(YEAR),
    deeds: [DEED],
  });
  const address = `/pledges/${draft.id}`;
  await call(base, member, 'POST', `${address}/registration`, { late_reason: null }, draft.version);
  await call(base, secretary, 'POST', `/organisations/${cell}/publications`, {
    year: Number(YEAR),
    pledge_ids: [draft.id],
  });
  await call(base, secretary, 'POST', `${address}/comments`, {
    text: 'Việc này thiết thực. Đồng chí nên mời thêm hai đoàn viên cùng làm.',
  });
  await call(base, member, 'POST', `${address}/progress-reports`, {
    text: 'Đã làm 31 buổi, 180 lượt bà con tự nộp được hồ sơ.',
    quantities: Object.fromEntries(draft.deeds.map(({ id }) => [id, 31])),
  });
}

interface Unit {
  id: string;
  parent_id: string | null;
}

/** Drafts a merge of two neighbours that nobody applies. Returns: its id. */
async function draftMerge(base: string, staff: Caller): Promise<string> {
  const { items } = await call<{ items: Unit[] }>(base, staff, 'GET', '/organisations?kind=cell&limit=100');
  const into = items.at(-1);
  const source = items.find(({ id, parent_id }) => id !== into?.id && parent_id === into?.parent_id);
  const { id } = await call<Created>(base, staff, 'POST', '/reorganisations', {
    kind: 'merge',
    source_ids: [source?.id],
    into_id: into?.id,
    effective_on: `${YEAR}-12-30`,
    decision_number: '41-QĐ/ĐU',
    decided_on: `${YEAR}-11-02`,
    reason: 'Hai khu phố nhập làm một',
  });
  return id;
}

/** Sends a list with one good row and one faulty row, which stays a plan. Returns: its id. */
async function planList(base: string, staff: Caller): Promise<string> {
  const rows = [
    'Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt,Trạng thái',
    'Nguyễn Thị Sáu,31/02/1960,Chi bộ Khu phố 3,Chính thức',
    'Trần Văn Bảy,19/05/1971,Chi bộ Khu phố 3,Chính thức',
  ];
  const form = new FormData();
  form.set('file', new Blob([`\ufeff${rows.join('\n')}\n`], { type: 'text/csv' }), 'danh-sach.csv');
  form.set('kind', 'members');
  form.set('system', 'bang-tinh');
  const list = await call<Created>(base, staff, 'POST', '/imports', form);
  return list.id;
}

/** Begins the committee's report of the half-year, and finds one of last year that was sent and accepted. */
async function reportUp(base: string, staff: Caller): Promise<{ report: string; sent: string }> {
  const { id } = await call<Created>(base, staff, 'POST', '/summary-reports', {
    organisation_id: staff.session.rights[0]?.organisation_id,
    year: Number(YEAR),
    period: 'first_half',
  });
  const before = await call<{ items: Created[] }>(
    base,
    staff,
    'GET',
    `/summary-reports?year=${Number(YEAR) - 1}&limit=1`,
  );
  return { report: id, sent: before.items[0]?.id ?? '' };
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
  const office = of('bithu').session.rights.find(({ role }) => role === 'secretary');
  const cell = office?.organisation_id ?? '';

  await call(base, of('canbo'), 'PUT', `/organisations/${cell}/years/${YEAR}/windows`, {
    registration_opens_on: `${YEAR}-01-01`,
    registration_closes_on: `${YEAR}-12-31`,
    report_opens_on: `${YEAR}-01-01`,
    report_closes_on: `${YEAR}-12-31`,
    assessment_closes_on: `${YEAR}-12-31`,
  });
  const webhook = await setUpWebhook(base, of('quantri'));
  await addNewcomers(base, cell, of('canbo'), of('quantri'));
  await issueStandards(base, cell, of('bithu'));
  await keepNotebook(base, cell, of('dangvien'), of('bithu'));
  const [someone] = (
    await call<{ items: Created[] }>(base, of('canbo'), 'GET', `/members?organisation_id=${cell}&limit=1`)
  ).items;
  keepPlaces({
    year: YEAR,
    cell,
    cellName: office?.organisation_name ?? '',
    member: someone?.id ?? '',
    account: of('bithu').session.account.id,
    case: await draftMerge(base, of('canbo')),
    list: await planList(base, of('canbo')),
    ...(await reportUp(base, of('canbo'))),
    ...(await planTheYear(base, of('canbo'), cell, YEAR)),
    webhook,
    ...(await fillStudyYear(base, cell, of('bithu'))),
    ...(await fillPrivacyDesk(base, of('quantri'), someone?.id ?? '')),
    ...(await openGradings(base, cell, Number(YEAR), {
      staff: of('canbo'),
      own: of('dangvien'),
      secretary: of('bithu'),
      administrator: of('quantri'),
    })),
  });
  for (const login of ['moi', 'moi2'] as const) callers.set(login, await signIn(base, login, OWN_PASSWORD));
  for (const [login, caller] of callers) keep(base, login as Login, caller);
});
