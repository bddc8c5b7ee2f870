import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ApiError } from '@/api/problem';
import { yearsQuery } from '@/api/queries/reference';
import { updateYear } from '@/api/queries/years';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/Toast';
import { YearDays } from './YearDays';

const route = getRouteApi('/signed-in/quan-tri/nam/$nam/thoi-han');
const NOT_FOUND = 404;

/** Other days for an opened year; they hold wherever no organisation has set its own. */
export default function YearWindows() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { nam } = route.useParams();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const year = years.find((each) => String(each.year) === nam);
  if (!year) throw new ApiError(NOT_FOUND, null);
  const saving = useMutation({
    mutationFn: updateYear,
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: t`Đã lưu thời hạn.` });
      await navigate({ to: '/quan-tri/nam/$nam', params: { nam } });
    },
  });
  return (
    <Page
      title={t`Thời hạn năm ${nam}`}
      lead={t`Áp dụng cho mọi đơn vị không đặt thời hạn riêng.`}
      back={
        <BackLink to="/quan-tri/nam/$nam" params={{ nam }}>
          <Trans>Về chuẩn bị năm</Trans>
        </BackLink>
      }
    >
      <YearDays
        start={year}
        busy={saving.isPending}
        failure={saving.error}
        submit={<Trans>Lưu thời hạn</Trans>}
        onSend={(body) => saving.mutate({ year, body })}
      />
    </Page>
  );
}
