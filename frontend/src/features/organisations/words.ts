/** Words for reorganisations. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseKind, CaseState } from '@/api/queries/reorganisations';
import type { Tone } from '@/ui/Tag';

export const CASE_KINDS: Record<CaseKind, { name: MessageDescriptor; explanation: MessageDescriptor }> = {
  establish: {
    name: msg`Thành lập`,
    explanation: msg`Lập một tổ chức mới dưới một tổ chức đã có.`,
  },
  rename: { name: msg`Đổi tên, đổi mã`, explanation: msg`Tổ chức vẫn như cũ, chỉ tên hoặc mã thay đổi.` },
  change_kind: {
    name: msg`Chuyển loại hình`,
    explanation: msg`Ví dụ: chi bộ cơ sở lên thành đảng bộ cơ sở.`,
  },
  move: {
    name: msg`Chuyển về trực thuộc`,
    explanation: msg`Một hay nhiều tổ chức, cùng mọi đơn vị bên dưới, về cấp trên mới.`,
  },
  merge: {
    name: msg`Sáp nhập, hợp nhất`,
    explanation: msg`Nhiều tổ chức nhập thành một. Đảng viên và số liệu chuyển theo.`,
  },
  split: {
    name: msg`Chia tách`,
    explanation: msg`Một tổ chức tách ra thành các tổ chức mới.`,
  },
  dissolve: {
    name: msg`Giải thể`,
    explanation: msg`Tổ chức kết thúc; chọn nơi nhận đảng viên và số liệu.`,
  },
};

export const CASE_STATES: Record<CaseState, { name: MessageDescriptor; tone: Tone }> = {
  draft: { name: msg`Đang soạn`, tone: 'open' },
  scheduled: { name: msg`Chờ đến ngày`, tone: 'waiting' },
  applied: { name: msg`Đã thực hiện`, tone: 'done' },
  cancelled: { name: msg`Đã huỷ`, tone: 'neutral' },
};
