/** A request that came on paper, and an incident whose clock runs. */
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
  const incident = await call<Created>(base, administrator, 'POST', '/privacy-incidents', {
    organisation_id: organisation?.organisation_id,
    title: 'Gửi nhầm danh sách đảng viên',
    description: 'Danh sách của một chi bộ được gửi nhầm tới một hộp thư ngoài cơ quan.',
    people_affected: 24,
  });
  return { request: request.id, incident: incident.id };
}
