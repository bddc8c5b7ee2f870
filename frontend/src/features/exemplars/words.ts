/** Words for exemplars. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ExemplarKind, ExemplarState, Obstacle } from '@/api/queries/exemplars';
import type { Tone } from '@/ui/Tag';

export const EXEMPLAR_KINDS: Record<ExemplarKind, { label: MessageDescriptor; hint: MessageDescriptor }> = {
  individual: { label: msg`Cá nhân`, hint: msg`Một người làm tốt` },
  collective: { label: msg`Tập thể`, hint: msg`Cả đơn vị làm tốt` },
  model: { label: msg`Mô hình, cách làm`, hint: msg`Một cách làm hay, nơi khác theo được` },
};

export const EXEMPLAR_STATES: Record<ExemplarState, { label: MessageDescriptor; tone: Tone }> = {
  proposed: { label: msg`Mới đề nghị`, tone: 'open' },
  verified: { label: msg`Đã thẩm định`, tone: 'sent' },
  recognised: { label: msg`Đã công nhận`, tone: 'done' },
  commended: { label: msg`Đã biểu dương`, tone: 'done' },
  spreading: { label: msg`Đang lan toả`, tone: 'done' },
  replicated: { label: msg`Đã nhân rộng`, tone: 'done' },
  declined: { label: msg`Không công nhận`, tone: 'neutral' },
  withdrawn: { label: msg`Đã rút lại`, tone: 'problem' },
};

export const OBSTACLES: Record<Obstacle['kind'], MessageDescriptor> = {
  discipline: msg`Kỷ luật còn trong thời gian xem xét`,
  open_finding: msg`Hạn chế qua kiểm tra chưa khắc phục xong`,
};
