/** Words for people and what happens to them. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MemberStatus, TimelineEntry, TransferState } from '@/api/queries/members';
import type { Tone } from '@/ui/Tag';

export const STATUSES: Record<MemberStatus, { name: MessageDescriptor; tone: Tone }> = {
  official: { name: msg`Đảng viên chính thức`, tone: 'done' },
  probationary: { name: msg`Đảng viên dự bị`, tone: 'waiting' },
  staff: { name: msg`Người ngoài Đảng cùng đăng ký`, tone: 'neutral' },
  exempt: { name: msg`Được miễn sinh hoạt`, tone: 'neutral' },
  suspended: { name: msg`Tạm đình chỉ sinh hoạt`, tone: 'problem' },
  left: { name: msg`Đã ra khỏi Đảng`, tone: 'neutral' },
  expelled: { name: msg`Đã khai trừ`, tone: 'neutral' },
  deceased: { name: msg`Đã từ trần`, tone: 'neutral' },
};

export const TRANSFER_STATES: Record<TransferState, { name: MessageDescriptor; tone: Tone }> = {
  in_transit: { name: msg`Đang chuyển`, tone: 'open' },
  received: { name: msg`Đã tiếp nhận`, tone: 'done' },
  cancelled: { name: msg`Đã huỷ`, tone: 'neutral' },
};

export const MEMBERSHIPS: Record<string, MessageDescriptor> = {
  official: msg`Sinh hoạt chính thức`,
  temporary: msg`Sinh hoạt tạm thời`,
  residence: msg`Sinh hoạt nơi cư trú`,
};

export const STAGES: Record<string, MessageDescriptor> = {
  draft: msg`Bản nháp`,
  registered: msg`Đã đăng ký`,
  publicised: msg`Đã công khai`,
  self_reported: msg`Đã tự báo cáo`,
  assessed: msg`Đã đánh giá`,
  closed: msg`Đã khoá sổ`,
  ended: msg`Kết thúc sớm`,
};

export const SUBJECTS: Record<TimelineEntry['kind'], MessageDescriptor> = {
  membership: msg`Sinh hoạt đảng`,
  status: msg`Tình trạng`,
  position: msg`Chức vụ`,
  key_leader: msg`Lãnh đạo chủ chốt`,
  transfer: msg`Chuyển sinh hoạt`,
  pledge: msg`Bản đăng ký`,
  merger: msg`Gộp hồ sơ`,
};
