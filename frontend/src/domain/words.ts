/** The words for states and tasks, the same on every page. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Schemas } from '@/api/client';
import type { Tone } from '@/ui/Tag';

export type PledgeState = Schemas['PledgeState'];
export type Standing = Schemas['Standing'];
export type GroundKind = Schemas['GroundKind'];

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const STATES: Record<PledgeState, Word> = {
  draft: { label: msg`Bản nháp`, tone: 'waiting' },
  registered: { label: msg`Đã đăng ký`, tone: 'sent' },
  publicised: { label: msg`Đã công khai`, tone: 'sent' },
  self_reported: { label: msg`Đã tự báo cáo`, tone: 'sent' },
  assessed: { label: msg`Đã đánh giá`, tone: 'done' },
  closed: { label: msg`Đã khoá sổ`, tone: 'done' },
  ended: { label: msg`Kết thúc sớm`, tone: 'neutral' },
};

export const STANDINGS: Record<Standing, Word> = {
  missing: { label: msg`Chưa đăng ký`, tone: 'open' },
  registered: { label: msg`Đã đăng ký`, tone: 'sent' },
  exempt: { label: msg`Được miễn sinh hoạt`, tone: 'neutral' },
  excepted: { label: msg`Được miễn đăng ký`, tone: 'neutral' },
  not_required: { label: msg`Không phải đăng ký`, tone: 'neutral' },
};

export const GROUNDS: Record<GroundKind, MessageDescriptor> = {
  theme: msg`Chuyên đề`,
  standard: msg`Chuẩn mực đạo đức`,
  directive: msg`Chỉ thị, quy định`,
  rule: msg`Điều đảng viên không được làm`,
  duty: msg`Trách nhiệm nêu gương`,
  saying: msg`Lời dạy của Bác`,
};
