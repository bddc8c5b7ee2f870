/** Words for lists that come in. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportKind, ImportState, RowAction } from '@/api/queries/imports';
import type { Tone } from '@/ui/Tag';

export const LIST_KINDS: Record<ImportKind, { name: MessageDescriptor; explanation: MessageDescriptor }> = {
  members: {
    name: msg`Danh sách đảng viên`,
    explanation: msg`Mỗi dòng một người, với chi bộ và tình trạng.`,
  },
  organisations: {
    name: msg`Danh sách tổ chức đảng`,
    explanation: msg`Mỗi dòng một tổ chức, với cấp trên của nó.`,
  },
  pledges: {
    name: msg`Danh sách bản đăng ký`,
    explanation: msg`Mỗi dòng bản đăng ký một năm của một người, từ sổ giấy hoặc hệ thống cũ.`,
  },
  attendance: {
    name: msg`Danh sách điểm danh`,
    explanation: msg`Mỗi dòng một người ở một buổi sinh hoạt, với ngày và sự có mặt.`,
  },
  exemplars: {
    name: msg`Danh sách điển hình`,
    explanation: msg`Mỗi dòng một điển hình, với việc làm và quyết định công nhận nếu có.`,
  },
};

export const LIST_STATES: Record<ImportState, { name: MessageDescriptor; tone: Tone }> = {
  planning: { name: msg`Đang đọc tệp`, tone: 'waiting' },
  unmapped: { name: msg`Chưa rõ cột`, tone: 'open' },
  planned: { name: msg`Chờ xác nhận`, tone: 'open' },
  committed: { name: msg`Đã nhập`, tone: 'done' },
  undone: { name: msg`Đã hoàn tác`, tone: 'neutral' },
  discarded: { name: msg`Đã bỏ`, tone: 'neutral' },
};

/** What lies in each tab of the check, and which rows it holds. */
export const TABS = {
  loi: { name: msg`Dòng lỗi`, actions: ['error', 'ambiguous'] },
  moi: { name: msg`Thêm mới`, actions: ['create'] },
  sua: { name: msg`Thay đổi`, actions: ['update'] },
  giu: { name: msg`Giữ nguyên`, actions: ['unchanged'] },
  vang: { name: msg`Không còn trong tệp`, actions: ['vanished'] },
} as const satisfies Record<string, { name: MessageDescriptor; actions: readonly RowAction[] }>;

export type TabName = keyof typeof TABS;
