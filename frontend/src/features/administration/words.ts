/** Words for accounts, roles and keys. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccountState, Permission, SystemState } from '@/api/queries/administration';
import type { Role } from '@/api/queries/session';
import type { Tone } from '@/ui/Tag';

export const ROLES: Record<Role, { name: MessageDescriptor; explanation: MessageDescriptor }> = {
  member: { name: msg`Đảng viên`, explanation: msg`Viết sổ tay của mình, đọc và góp ý trong chi bộ.` },
  secretary: { name: msg`Bí thư`, explanation: msg`Điều hành việc đăng ký, công khai, nhận xét của chi bộ.` },
  deputy: { name: msg`Phó bí thư`, explanation: msg`Làm mọi việc của bí thư, và nhận xét bản của bí thư.` },
  committee_staff: {
    name: msg`Cán bộ cấp uỷ`,
    explanation: msg`Xem số liệu, quản lý tổ chức, đảng viên, danh sách trong phạm vi.`,
  },
  inspector: {
    name: msg`Cán bộ kiểm tra`,
    explanation: msg`Xem số liệu và từng người để kiểm tra, giám sát.`,
  },
  administrator: {
    name: msg`Quản trị hệ thống`,
    explanation: msg`Lập tài khoản, giao quyền, mở năm, sửa danh mục. Không đọc nội dung sổ tay.`,
  },
  auditor: { name: msg`Giám sát hệ thống`, explanation: msg`Chỉ đọc nhật ký, tài khoản và quyền.` },
  service: { name: msg`Chương trình`, explanation: msg`Hệ thống khác gọi vào bằng khoá.` },
};

export const ACCOUNT_STATES: Record<AccountState, { name: MessageDescriptor; tone: Tone }> = {
  invited: { name: msg`Chờ nhận phiếu mời`, tone: 'waiting' },
  active: { name: msg`Đang dùng`, tone: 'done' },
  suspended: { name: msg`Đã khoá`, tone: 'problem' },
};

/** What a key may be given; others are for people. */
export const KEY_PERMISSIONS: Partial<Record<Permission, MessageDescriptor>> = {
  'organisation:read': msg`Đọc cây tổ chức`,
  'member:read': msg`Đọc danh sách đảng viên`,
  'member:create': msg`Thêm đảng viên`,
  'member:update': msg`Sửa hồ sơ đảng viên`,
  'statistics:read': msg`Đọc số liệu`,
  'import:run': msg`Nhập danh sách`,
  'export:run': msg`Xuất danh sách`,
  'event:read': msg`Đọc nhật ký`,
  'job:read': msg`Xem việc chạy nền`,
};

/** Work in the background, by its kind. */
export const JOBS: Record<string, MessageDescriptor> = {
  'export.make': msg`Xuất danh sách`,
  'import.commit': msg`Ghi danh sách đã nhập`,
  'import.plan': msg`Đọc danh sách đã gửi`,
  duty_reminders: msg`Nhắc việc đến hạn`,
  mail_digests: msg`Gửi thư nhắc việc`,
  retention: msg`Dọn dữ liệu hết hạn lưu`,
};

export const DATABASES: Record<SystemState['database']['kind'], string> = {
  sqlite: 'SQLite',
  postgresql: 'PostgreSQL',
};

export const MAIL_FAILURES: Record<NonNullable<SystemState['mail']['last_failure']>, MessageDescriptor> = {
  refused: msg`Máy chủ thư không nhận`,
  uncertain: msg`Đứt đường truyền, không rõ đã đi chưa`,
  unreachable: msg`Không gặp được máy chủ thư, sẽ gửi lại`,
};
