import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { ApiError } from '@/api/problem';
import { yearsQuery } from '@/api/queries/reference';
import { closingsQuery, directivesQuery, themesQuery } from '@/api/queries/years';
import { standardsQuery } from '@/api/queries/standards';
import { useHasRole, useScope } from '@/domain/useScope';
import { useSession } from '@/domain/useSession';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Tag } from '@/ui/Tag';

const route = getRouteApi('/signed-in/quan-tri/nam/$nam');
const NOT_FOUND = 404;

/** What a year needs before people register, and what ends it: a list of tasks with their states. */
export default function YearSetUp() {
  const { t } = useLingui();
  const { nam } = route.useParams();
  const organisation = useScope(undefined);
  const { account_id } = useSession();
  const administrator = useHasRole('administrator');
  const { data: years } = useSuspenseQuery(yearsQuery);
  const year = years.find((each) => String(each.year) === nam);
  if (!year) throw new ApiError(NOT_FOUND, null);
  const today = dayInVietnam();
  const day = today.startsWith(nam) ? today : `${nam}-12-31`;
  const { data: themes } = useSuspenseQuery(themesQuery(organisation, day));
  const { data: standards } = useSuspenseQuery(standardsQuery(account_id, organisation));
  const { data: directives } = useSuspenseQuery(directivesQuery(undefined));
  const { data: closings } = useSuspenseQuery(closingsQuery(organisation, year.year));
  const inForce = standards.items.length;
  const papers = directives.items.length;
  const ofYear = themes.filter(
    ({ term, valid_from }) => term === 'year' && valid_from.startsWith(nam),
  ).length;
  const closed = closings.items.some(({ reopened_at }) => reopened_at === null);
  const from = formatDate(year.registration_opens_on);
  const to = formatDate(year.registration_closes_on);
  const tasks = [
    {
      to: '/quan-tri/nam/$nam/thoi-han' as const,
      name: t`Đặt thời hạn của năm`,
      note: t`Nhận đăng ký từ ${from} đến hết ${to}`,
      done: true,
      shown: administrator,
    },
    {
      to: '/quan-tri/chuyen-de' as const,
      name: t`Ban hành chuyên đề của năm`,
      note: ofYear > 0 ? t`${ofYear} chuyên đề của năm` : t`Chưa có chuyên đề nào của năm ${nam}`,
      done: ofYear > 0,
      shown: true,
    },
    {
      to: '/quan-tri/chi-thi' as const,
      name: t`Soát chỉ thị, quy định đang thực hiện`,
      note: t`${papers} văn bản đang có hiệu lực`,
      done: papers > 0,
      shown: true,
    },
    {
      to: '/chuan-muc' as const,
      name: t`Soát chuẩn mực đạo đức`,
      note: t`${inForce} chuẩn mực đang áp dụng`,
      done: inForce > 0,
      shown: true,
    },
    {
      to: '/quan-tri/nam/$nam/khoa-so' as const,
      name: t`Khoá sổ cuối năm`,
      note: closed ? t`Năm đã khoá sổ` : t`Làm khi mọi chi bộ đã nhận xét xong`,
      done: closed,
      shown: true,
    },
  ].filter(({ shown }) => shown);
  return (
    <Page
      width="board"
      title={t`Chuẩn bị năm ${nam}`}
      back={
        <BackLink to="/quan-tri/nam">
          <Trans>Về các năm</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <ol className="more-list" aria-label={t`Các việc của năm`}>
        {tasks.map((task) => (
          <li key={task.to}>
            <Link to={task.to} params={{ nam }}>
              <span className="stack" data-gap="small">
                <strong>{task.name}</strong>
                <span className="hint">{task.note}</span>
              </span>
              <span className="push">
                <Tag tone={task.done ? 'done' : 'open'}>{task.done ? t`Đã xong` : t`Cần làm`}</Tag>
              </span>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ol>
    </Page>
  );
}
