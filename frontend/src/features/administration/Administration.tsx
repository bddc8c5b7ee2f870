import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import {
  BookText,
  CalendarCheck,
  ChevronRight,
  ListTree,
  Lightbulb,
  Lock,
  ScrollText,
  Server,
  ShieldAlert,
  ShieldCheck,
  SlidersHorizontal,
  Trash2,
  UserCog,
  Webhook,
} from 'lucide-react';
import { useHasRole } from '@/domain/useScope';
import { Page } from '@/ui/Page';

/** Everything that is set up rather than done, for whoever may see it. */
export default function Administration() {
  const { t } = useLingui();
  const administrator = useHasRole('administrator');
  const watcher = useHasRole('administrator', 'auditor');
  const staff = useHasRole('administrator', 'committee_staff');
  const groups = [
    {
      name: t`Năm và nội dung`,
      items: [
        staff && { to: '/quan-tri/nam' as const, label: t`Chuẩn bị năm`, icon: CalendarCheck },
        staff && { to: '/quan-tri/chuyen-de' as const, label: t`Chuyên đề`, icon: Lightbulb },
        { to: '/quan-tri/chi-thi' as const, label: t`Chỉ thị, quy định`, icon: BookText },
      ],
    },
    {
      name: t`Người dùng`,
      items: [
        watcher && { to: '/quan-tri/tai-khoan' as const, label: t`Tài khoản`, icon: UserCog },
        watcher && { to: '/quan-tri/quyen' as const, label: t`Quyền đã giao`, icon: ShieldCheck },
      ],
    },
    {
      name: t`Dữ liệu cá nhân`,
      items: [
        staff && { to: '/quan-tri/du-lieu-ca-nhan' as const, label: t`Yêu cầu của đảng viên`, icon: Lock },
        staff && { to: '/quan-tri/su-co' as const, label: t`Sự cố dữ liệu cá nhân`, icon: ShieldAlert },
        administrator && {
          to: '/quan-tri/don-du-lieu' as const,
          label: t`Dọn dữ liệu hết hạn lưu`,
          icon: Trash2,
        },
      ],
    },
    {
      name: t`Hệ thống`,
      items: [
        watcher && { to: '/quan-tri/nhat-ky' as const, label: t`Nhật ký`, icon: ScrollText },
        administrator && {
          to: '/quan-tri/bao-tin' as const,
          label: t`Báo tin cho phần mềm khác`,
          icon: Webhook,
        },
        administrator && {
          to: '/quan-tri/thong-so' as const,
          label: t`Quy định, thông số`,
          icon: SlidersHorizontal,
        },
        administrator && { to: '/quan-tri/danh-muc' as const, label: t`Danh mục`, icon: ListTree },
        administrator && { to: '/quan-tri/he-thong' as const, label: t`Tình trạng hệ thống`, icon: Server },
      ],
    },
  ];
  return (
    <Page width="board" title={t`Quản trị`} lead={t`Những việc đặt trước để mọi người cùng làm.`}>
      {groups.map(({ name, items }) => {
        const shown = items.filter((item) => item !== false);
        if (shown.length === 0) return null;
        return (
          <section key={name} className="stack">
            <h2>{name}</h2>
            <ul className="more-list">
              {shown.map(({ to, label, icon: Icon }) => (
                <li key={label}>
                  <Link to={to}>
                    <Icon size={22} aria-hidden="true" />
                    {label}
                    <ChevronRight size={20} aria-hidden="true" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="hint">
        <Trans>Mỗi thay đổi ở đây đều được ghi vào nhật ký.</Trans>
      </p>
    </Page>
  );
}
