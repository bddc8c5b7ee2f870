/** The trail's codes in words: `pledge.publicised` → "Bản đăng ký: công khai". */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const SUBJECTS: Record<string, MessageDescriptor> = {
  account: msg`Tài khoản`,
  consent: msg`Sự đồng ý`,
  demo: msg`Dữ liệu minh hoạ`,
  directive: msg`Chỉ thị, quy định`,
  exception: msg`Miễn đăng ký`,
  exemplar: msg`Điển hình`,
  export: msg`Xuất danh sách`,
  grading: msg`Xếp loại`,
  grant: msg`Quyền`,
  import: msg`Nhập danh sách`,
  inspection: msg`Kiểm tra, giám sát`,
  installation: msg`Hệ thống`,
  job: msg`Việc chạy nền`,
  key_leader: msg`Lãnh đạo chủ chốt`,
  member: msg`Đảng viên`,
  member_status: msg`Tình trạng đảng viên`,
  membership: msg`Sinh hoạt đảng`,
  organisation: msg`Tổ chức đảng`,
  pledge: msg`Bản đăng ký`,
  position: msg`Chức vụ`,
  reference: msg`Danh mục`,
  reorganisation: msg`Sắp xếp tổ chức`,
  session: msg`Phiên đăng nhập`,
  setting: msg`Thông số`,
  standard: msg`Chuẩn mực`,
  study_session: msg`Sinh hoạt chuyên đề`,
  theme: msg`Chuyên đề`,
  token: msg`Khoá cho chương trình`,
  transfer: msg`Chuyển sinh hoạt`,
  year: msg`Năm`,
};

export const DEEDS: Record<string, MessageDescriptor> = {
  activated: msg`bắt đầu dùng`,
  added: msg`thêm`,
  amended: msg`sửa sau công khai`,
  applied: msg`thực hiện`,
  assessed: msg`nhận xét`,
  cancelled: msg`huỷ`,
  changed: msg`thay đổi`,
  closed: msg`khoá sổ`,
  commented: msg`góp ý`,
  committed: msg`ghi vào`,
  created: msg`lập`,
  discarded: msg`bỏ`,
  drafted: msg`soạn`,
  edited: msg`sửa`,
  ended: msg`kết thúc`,
  established: msg`thành lập`,
  given: msg`giao`,
  introduced: msg`giới thiệu`,
  invited: msg`lập phiếu mời`,
  issued: msg`ban hành`,
  loaded: msg`nạp`,
  marked: msg`đánh dấu`,
  merged: msg`gộp`,
  moved: msg`chuyển`,
  opened: msg`mở`,
  password_changed: msg`đổi mật khẩu`,
  password_reset: msg`cấp lại mật khẩu`,
  planned: msg`lập bản xem trước`,
  publicised: msg`công khai`,
  reactivated: msg`mở khoá`,
  received: msg`tiếp nhận`,
  registered: msg`đăng ký`,
  renamed: msg`đổi tên`,
  reopened: msg`mở lại`,
  returned: msg`trả lại`,
  revoked: msg`thu hồi`,
  self_reported: msg`tự báo cáo`,
  signed_out: msg`đăng xuất`,
  started: msg`bắt đầu`,
  suspended: msg`khoá`,
  taken: msg`lấy ra`,
  updated: msg`sửa`,
  uploaded: msg`gửi tệp`,
  withdrawn: msg`rút lại`,
};

/** `pledge.publicised` → noun and deed, each null where no word is known. */
export function wordsOf(kind: string): { subject: MessageDescriptor | null; deed: MessageDescriptor | null } {
  const [subject = '', deed = ''] = kind.split('.');
  return { subject: SUBJECTS[subject] ?? null, deed: DEEDS[deed] ?? null };
}

/** A changed field's two values as texts; anything that is no pair is shown as it came. */
export function differencesOf(
  changes: Record<string, unknown> | null,
): { field: string; before: string; after: string }[] {
  return Object.entries(changes ?? {}).map(([field, value]) => {
    const pair: unknown[] = Array.isArray(value) && value.length === 2 ? value : [null, value];
    return { field, before: textOf(pair[0]), after: textOf(pair[1]) };
  });
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
};
