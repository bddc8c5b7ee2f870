import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { yearsQuery } from '@/api/queries/reference';
import type { Year } from '@/api/queries/years';
import { useHasRole } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

const span = (from: string, to: string): string => [formatDate(from), formatDate(to)].join(' – ');

/** The opened years with their days. */
export default function Years() {
  const { t } = useLingui();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const may = useHasRole('administrator');
  return (
    <Page
      width="board"
      title={t`Chuẩn bị năm`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={
        may && (
          <LinkButton icon={<CalendarPlus size={18} aria-hidden="true" />} to="/quan-tri/nam/moi">
            <Trans>Mở năm mới</Trans>
          </LinkButton>
        )
      }
    >
      <DataTable<Year>
        caption={t`Các năm đã mở`}
        rows={years}
        rowId={({ year }) => String(year)}
        rowName={({ year }) => String(year)}
        columns={[
          {
            id: 'year',
            header: t`Năm`,
            cell: ({ year }) => (
              <Link to="/quan-tri/nam/$nam" params={{ nam: String(year) }}>
                <Trans>Năm {year}</Trans>
              </Link>
            ),
          },
          {
            id: 'registration',
            header: t`Đăng ký`,
            cell: (year) => span(year.registration_opens_on, year.registration_closes_on),
          },
          {
            id: 'report',
            header: t`Tự báo cáo`,
            cell: (year) => span(year.report_opens_on, year.report_closes_on),
          },
          {
            id: 'assessment',
            header: t`Nhận xét đến hết`,
            cell: (year) => formatDate(year.assessment_closes_on),
          },
        ]}
        empty={<EmptyState title={t`Chưa mở năm nào`}>{t`Mở năm đầu tiên để mọi người đăng ký.`}</EmptyState>}
      />
    </Page>
  );
}
