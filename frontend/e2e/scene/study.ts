/** A session to come with something to read ahead, and a contest that was held, with entries and half a score. */
import { call, type Caller } from '../people.ts';

interface Step {
  id: string;
  version: number;
}

const TODAY = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const DAYS_AHEAD = 40;
const LATER = new Date(Date.parse(TODAY) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);

/** Returns: the ids of the session to come and of the contest. */
export async function fillStudyYear(
  base: string,
  cell: string,
  secretary: Caller,
): Promise<{ upcoming: string; contest: string }> {
  const ask = <Answer>(method: string, address: string, body?: unknown, version?: number) =>
    call<Answer>(base, secretary, method, address, body, version);
  const leader = secretary.session.account.member_id;
  const plan = (kind: string, title: string, held_on: string) =>
    ask<Step>('POST', '/study-sessions', {
      organisation_id: cell,
      kind,
      title,
      held_on,
      place: 'Nhà văn hoá khu phố 3',
      agenda: 'Khai mạc\nThảo luận\nKết luận',
      chair_id: leader,
      minute_taker_id: leader,
    });

  const offer = (title: string) =>
    ask<Step>('POST', `/organisations/${cell}/reading-materials`, {
      kind: 'saying',
      title,
      text: 'Một tấm gương sống còn có giá trị hơn một trăm bài diễn văn tuyên truyền.',
      source: 'Hồ Chí Minh, Toàn tập, tập 1',
    });
  const upcoming = await plan('themed', 'Nói đi đôi với làm', LATER);
  const saying = await offer('Giá trị của một tấm gương sống');
  await offer('Bác nói về nêu gương');
  await ask(
    'POST',
    `/study-sessions/${upcoming.id}/materials`,
    { material_ids: [saying.id] },
    upcoming.version,
  );

  const contest = await plan('contest', 'Hội thi kể chuyện tấm gương đạo đức', TODAY);
  const path = `/study-sessions/${contest.id}`;
  const version = async () => (await ask<Step>('GET', path)).version;
  await ask('POST', `${path}/convocation`, {}, contest.version);
  await ask('POST', `${path}/holding`, {}, await version());
  const entries = [
    { title: 'Đôi dép Bác Hồ', member_id: leader, score: 9.5, prize: 'Giải nhất' },
    { title: 'Bác Hồ với các cháu thiếu nhi', team: 'Đội tuyên truyền Chi đoàn 1', score: 9 },
    { title: 'Chuyện chiếc đồng hồ', organisation_id: cell },
  ];
  await ask('PUT', `${path}/entries`, { entries }, await version());
  const scores = [
    { group: 'preparation', points: 18.5, note: 'Tài liệu gửi sớm.' },
    { group: 'attendance', points: 20 },
  ];
  await ask('PUT', `${path}/quality`, { scores }, await version());
  // With its minutes written it is nobody's next session.
  await ask('PUT', `${path}/attendance`, {}, await version());
  await ask('PUT', `${path}/minutes`, { conclusion: 'Trao giải cho ba bài.' }, await version());
  return { upcoming: upcoming.id, contest: contest.id };
}
