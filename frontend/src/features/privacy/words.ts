/** Words for requests about one's own data, incidents and what is kept. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IncidentState, RequestKind, RequestState } from '@/api/queries/privacy';
import { SUBJECTS } from '@/domain/trailWords';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const REQUEST_KINDS: Record<RequestKind, { label: MessageDescriptor; hint: MessageDescriptor }> = {
  access: { label: msg`Xem, nhận bản sao`, hint: msg`Muốn biết hệ thống giữ những gì về mình.` },
  correct: { label: msg`Đính chính`, hint: msg`Có chỗ ghi sai.` },
  restrict: { label: msg`Hạn chế xử lý`, hint: msg`Cấp trên không mở được nội dung sổ tay nữa.` },
  erase: { label: msg`Xoá`, hint: msg`Văn bản đã ban hành thì không xoá, chỉ đính chính.` },
  object: { label: msg`Phản đối việc sử dụng`, hint: msg`Không muốn bài viết, ảnh của mình được công bố.` },
};

export const REQUEST_STATES: Record<RequestState, Word> = {
  received: { label: msg`Mới nhận`, tone: 'open' },
  acknowledged: { label: msg`Đang giải quyết`, tone: 'waiting' },
  fulfilled: { label: msg`Đã giải quyết`, tone: 'done' },
  refused: { label: msg`Từ chối`, tone: 'neutral' },
  withdrawn: { label: msg`Đã rút`, tone: 'neutral' },
};

/** States in which a clock runs. */
export const OPEN_STATES: RequestState[] = ['received', 'acknowledged'];

export const INCIDENT_STATES: Record<IncidentState, Word> = {
  open: { label: msg`Chưa báo`, tone: 'open' },
  notified: { label: msg`Đã báo`, tone: 'sent' },
  closed: { label: msg`Đã kết thúc`, tone: 'done' },
};

/** What one rule of retention removes. */
export const RETENTION_RULES: Record<string, MessageDescriptor> = {
  departed_contact: msg`Điện thoại, thư điện tử của người đã ra khỏi danh sách`,
  request_texts: msg`Lời văn của các yêu cầu đã giải quyết`,
  trail_details: msg`Giá trị cũ trong nhật ký`,
  withdrawn_consents: msg`Sự đồng ý đã rút`,
};

/** What somebody read; null where no word is known. */
export const readWord = (subject: string): MessageDescriptor | null =>
  subject === 'personal_data' ? msg`Toàn bộ dữ liệu` : (SUBJECTS[subject] ?? null);
