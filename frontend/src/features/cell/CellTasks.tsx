import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { BookOpenCheck, ChevronRight, ClipboardList, Megaphone, Newspaper, UserMinus } from 'lucide-react';
import { Tag } from '@/ui/Tag';
import type { Roster } from './roster';
import type { CellSearch } from './useCell';

/** What an officer can do for the whole cell; what waits comes with its number. */
export function CellTasks({
  lists,
  search: { nam, don_vi },
}: {
  lists: Roster['lists'];
  search: CellSearch;
}) {
  const { t } = useLingui();
  const tasks = [
    {
      to: '/chi-bo/cong-khai',
      label: t`Công khai bản đăng ký`,
      icon: Megaphone,
      waiting: lists.registered.length,
    },
    {
      to: '/chi-bo/nhan-xet',
      label: t`Nhận xét, đánh giá`,
      icon: BookOpenCheck,
      waiting: lists.self_reported.length,
    },
    { to: '/chi-bo/bang-cong-khai', label: t`Bảng công khai`, icon: Newspaper, waiting: 0 },
    { to: '/chi-bo/so-dang-ky', label: t`In sổ đăng ký`, icon: ClipboardList, waiting: 0 },
    { to: '/chi-bo/mien-dang-ky', label: t`Miễn đăng ký`, icon: UserMinus, waiting: 0 },
  ] as const;
  return (
    <section className="stack" data-no-print="">
      <h2>
        <Trans>Việc của chi bộ</Trans>
      </h2>
      <ul className="more-list">
        {tasks.map(({ to, label, icon: Icon, waiting }) => (
          <li key={to}>
            <Link to={to} search={{ nam, don_vi }}>
              <Icon size={22} aria-hidden="true" />
              <span>{label}</span>
              {waiting > 0 && (
                <Tag tone="open">
                  <Trans>{waiting} đang chờ</Trans>
                </Tag>
              )}
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
