/** A request that came on paper, a consent that stands and one taken back, and an incident whose clock runs. */
import { call, type Caller } from '../people.ts';

interface Created {
  id: string;
}

export async function fillPrivacyDesk(
  base: string,
  administrator: Caller,
  member: string,
): Promise<{ request: string; incident: string }> {
  const organisation = administrator.session.rights.find(({ role }) => role === 'administrator');
  const request = await call<Created>(base, administrator, 'POST', `/members/${member}/privacy-requests`, {
    kind: 'access',
    text: 'Xin bản sao toàn bộ dữ liệu về tôi.',
  });
  const consent = (purpose: string) =>
    call<Created>(base, administrator, 'POST', '/consents', {
      subject: { kind: 'member', member_id: member },
      purpose,
      evidence: 'Giấy đồng ý ký tại cuộc họp chi bộ, lưu tại văn phòng Đảng uỷ',
    });
  const { id: photo } = await consent('publish_photo');
  await call(base, administrator, 'POST', `/consents/${photo}/withdrawal`, {
    note: 'Nói tại cuộc họp chi bộ.',
  });
  await consent('publish_story');
  const incident = await call<Created>(base, administrator, 'POST', '/privacy-incidents', {
    organisation_id: organisation?.organisation_id,
    title: 'Gửi nhầm danh sách đảng viên',
    description: 'Danh sách của một chi bộ được gửi nhầm tới một hộp thư ngoài cơ quan.',
    people_affected: 24,
  });
  return { request: request.id, incident: incident.id };
}
