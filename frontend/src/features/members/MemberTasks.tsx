import { Trans } from '@lingui/react/macro';
import { ArrowLeftRight, ChevronRight, Pencil, UserCog } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import type { Member } from '@/api/queries/members';

/** What the reader may do with this record; nothing where there is nothing. */
export function MemberTasks({ member }: { member: Member }) {
  const may = (action: string) => member.allowed_actions.includes(action);
  if (!may('update') && !may('change_status') && !may('introduce')) return null;
  const params = { id: member.id };
  return (
    <section className="stack" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      <ul className="more-list">
        {may('update') && (
          <li>
            <Link to="/dang-vien/$id/sua" params={params}>
              <Pencil size={22} aria-hidden="true" />
              <Trans>Sửa hồ sơ</Trans>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        )}
        {may('change_status') && (
          <li>
            <Link to="/dang-vien/$id/tinh-trang" params={params}>
              <UserCog size={22} aria-hidden="true" />
              <Trans>Đổi tình trạng</Trans>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        )}
        {may('introduce') && (
          <li>
            <Link to="/dang-vien/$id/gioi-thieu" params={params}>
              <ArrowLeftRight size={22} aria-hidden="true" />
              <Trans>Giới thiệu chuyển sinh hoạt</Trans>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
