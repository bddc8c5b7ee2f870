import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { yearsQuery } from '@/api/queries/reference';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';

/** Lets pages about a year through once a year is opened. */
export function YearGate() {
  const { t } = useLingui();
  const { data: years } = useSuspenseQuery(yearsQuery);
  if (years.length > 0) return <Outlet />;
  return (
    <Page title={t`Chưa mở năm nào`}>
      <EmptyState title={t`Chưa có năm nào được mở`}>
        {t`Cấp uỷ sẽ mở năm để đăng ký. Đồng chí chưa phải làm gì.`}
      </EmptyState>
    </Page>
  );
}
