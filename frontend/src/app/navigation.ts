/** What each role finds in its navigation, as data. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  Award,
  BookOpen,
  BookOpenCheck,
  CalendarCheck,
  ClipboardCheck,
  FileDown,
  FileUp,
  LayoutDashboard,
  ListTodo,
  type LucideIcon,
  Menu,
  Network,
  ScrollText,
  Send,
  Settings,
  Sprout,
  User,
  Users,
} from 'lucide-react';
import type { Role } from '@/api/queries/session';

export interface NavigationItem {
  to: string;
  label: MessageDescriptor;
  icon: LucideIcon;
}

const item = (to: string, label: MessageDescriptor, icon: LucideIcon): NavigationItem => ({
  to,
  label,
  icon,
});

const NOTEBOOK = item('/so-tay', msg`Sổ tay`, BookOpen);
const STANDARDS = item('/chuan-muc', msg`Chuẩn mực`, ScrollText);
const BOARD = item('/chi-bo/bang-cong-khai', msg`Chi bộ`, Users);
const ACCOUNT = item('/tai-khoan', msg`Tài khoản`, User);
const CELL = item('/chi-bo', msg`Chi bộ`, Users);
const EXEMPLARS = item('/dien-hinh', msg`Điển hình`, Sprout);
const STUDY = item('/chi-bo/sinh-hoat', msg`Sinh hoạt`, CalendarCheck);
const ASSESSMENT = item('/chi-bo/nhan-xet', msg`Nhận xét`, BookOpenCheck);
const OVERVIEW = item('/to-chuc', msg`Tổng quan`, LayoutDashboard);
const MEMBERS = item('/dang-vien', msg`Đảng viên`, Users);
const STRUCTURE = item('/co-cau', msg`Cơ cấu`, Network);
const IMPORTS = item('/nhap', msg`Nhập danh sách`, FileUp);
const EXPORTS = item('/xuat', msg`Xuất danh sách`, FileDown);
const ADMINISTRATION = item('/quan-tri', msg`Quản trị`, Settings);
const INSPECTIONS = item('/kiem-tra', msg`Kiểm tra`, ClipboardCheck);
const DUTIES = item('/viec-phai-lam', msg`Lịch việc`, ListTodo);
const REPORTS = item('/bao-cao', msg`Báo cáo`, Send);
const GRADES = item('/xep-loai', msg`Xếp loại`, Award);
const OWN_GRADES = item('/xep-loai/cua-toi', msg`Xếp loại`, Award);
const MORE = item('/them', msg`Thêm`, Menu);

const MEMBER_BAR = [NOTEBOOK, BOARD, STUDY, STANDARDS, EXEMPLARS, DUTIES, OWN_GRADES, ACCOUNT];
const SECRETARY_BAR = [
  CELL,
  NOTEBOOK,
  STUDY,
  ASSESSMENT,
  GRADES,
  DUTIES,
  STANDARDS,
  EXEMPLARS,
  INSPECTIONS,
  REPORTS,
];
const STAFF_BAR = [OVERVIEW, MEMBERS, STRUCTURE, EXEMPLARS, INSPECTIONS, GRADES, REPORTS];
/** An auditor answers for nobody's duties. */
const WATCHES_DUTIES: readonly Role[] = ['committee_staff', 'inspector', 'administrator'];
/** Lists in and out. */
const LISTS_BAR = [IMPORTS, EXPORTS];

export interface Navigation {
  /** Where this person starts. */
  home: string;
  /** Four tabs at the foot of a phone. */
  tabs: NavigationItem[];
  /** All areas, for the bar of a desktop and the page "Thêm" of a phone. */
  areas: NavigationItem[];
}

const hasAny = (roles: readonly Role[], wanted: readonly Role[]) =>
  wanted.some((role) => roles.includes(role));

export function navigationFor(roles: readonly Role[]): Navigation {
  const staff = hasAny(roles, ['committee_staff', 'inspector', 'administrator', 'auditor']);
  const secretary = hasAny(roles, ['secretary', 'deputy']);
  if (!staff && !secretary)
    return { home: NOTEBOOK.to, tabs: [NOTEBOOK, BOARD, STUDY, MORE], areas: MEMBER_BAR };

  const areas = unique([
    ...(staff ? STAFF_BAR : []),
    ...(hasAny(roles, WATCHES_DUTIES) ? [DUTIES] : []),
    ...(hasAny(roles, ['committee_staff', 'administrator']) ? LISTS_BAR : []),
    ...(hasAny(roles, ['committee_staff', 'administrator', 'auditor']) ? [ADMINISTRATION] : []),
    ...(secretary ? SECRETARY_BAR : []),
    ...(roles.includes('member') ? [NOTEBOOK] : []),
    ACCOUNT,
  ]);
  const tabs = staff ? [OVERVIEW, MEMBERS, STRUCTURE, MORE] : [CELL, NOTEBOOK, STUDY, MORE];
  return { home: staff ? OVERVIEW.to : CELL.to, tabs, areas };
}

const unique = (items: NavigationItem[]): NavigationItem[] => [...new Set(items)];

/** The item that a path belongs to: the one with the longest address that begins it; null for none. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | null {
  const fitting = items.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return fitting.reduce<NavigationItem | null>(
    (best, candidate) => (best && best.to.length >= candidate.to.length ? best : candidate),
    null,
  );
}
