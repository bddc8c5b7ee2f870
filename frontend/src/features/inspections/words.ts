/** Words for inspections and what they find. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FindingState, InspectionState, TeamRole } from '@/api/queries/inspections';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const INSPECTION_STATES: Record<InspectionState, Word> = {
  planned: { label: msg`Trong kế hoạch`, tone: 'waiting' },
  announced: { label: msg`Đã thông báo`, tone: 'sent' },
  in_progress: { label: msg`Đang tiến hành`, tone: 'open' },
  concluded: { label: msg`Đã kết luận`, tone: 'sent' },
  closed: { label: msg`Đã kết thúc`, tone: 'done' },
  cancelled: { label: msg`Không tiến hành`, tone: 'neutral' },
};

export const FINDING_STATES: Record<FindingState, Word> = {
  noted: { label: msg`Ưu điểm`, tone: 'done' },
  open: { label: msg`Chưa khắc phục`, tone: 'open' },
  remedied: { label: msg`Đã báo cáo khắc phục`, tone: 'sent' },
  closed: { label: msg`Đã khắc phục xong`, tone: 'done' },
};

export const TEAM_ROLES: Record<TeamRole, MessageDescriptor> = {
  head: msg`Trưởng đoàn`,
  secretary: msg`Thư ký`,
  member: msg`Thành viên`,
};
