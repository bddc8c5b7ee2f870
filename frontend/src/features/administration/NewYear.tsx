import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { yearsQuery } from '@/api/queries/reference';
import { openYear } from '@/api/queries/years';
import { dayInVietnam } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { daysAfter } from './windows';
import { YearDays } from './YearDays';

/** Opens the year after the newest, with last year's days carried over. */
export default function NewYear() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const [last] = years;
  const year = last ? last.year + 1 : Number(dayInVietnam().slice(0, 4));
  const opening = useMutation({
    mutationFn: openYear,
    onSuccess: async (opened) => {
      await client.invalidateQueries({ queryKey: yearsQuery.queryKey });
      await navigate({ to: '/quan-tri/nam/$nam', params: { nam: String(opened.year) } });
    },
  });
  return (
    <Page
      title={t`Mở năm ${year}`}
      back={
        <BackLink to="/quan-tri/nam">
          <Trans>Về các năm</Trans>
        </BackLink>
      }
    >
      <YearDays
        start={daysAfter(year, last ?? null)}
        busy={opening.isPending}
        failure={opening.error}
        submit={<Trans>Mở năm {year}</Trans>}
        onSend={(days) => opening.mutate({ year, ...days })}
      >
        {last && (
          <Notice>
            <Trans>Các ngày dưới đây lấy theo năm trước; hãy xem lại từng ngày.</Trans>
          </Notice>
        )}
      </YearDays>
    </Page>
  );
}
