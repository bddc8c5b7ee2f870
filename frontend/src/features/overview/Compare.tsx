import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { isStatus } from '@/api/problem';
import { type Asked, comparisonQuery, indicatorsQuery, statisticsQuery } from '@/api/queries/statistics';
import { UnitField } from '@/domain/UnitField';
import { useScope } from '@/domain/useScope';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { AskedBar } from './AskedBar';
import { type FigureSearch, questionOf, useAskedOfAny } from './asked';
import { AsAt } from './BaseNote';
import { ComparisonTable } from './ComparisonTable';

const route = getRouteApi('/signed-in/with-year/to-chuc/so-sanh');
/** As many as the API compares at once. */
const MOST = 20;

type Search = FigureSearch & { cac_don_vi?: string[] };

/** Several organisations side by side. */
export default function Compare() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const asked = useAskedOfAny(search);
  const chosen = search.cac_don_vi ?? [];
  const choose = (units: string[]) =>
    void navigate({ to: '/to-chuc/so-sanh', search: { ...search, cac_don_vi: units } satisfies Search });
  return (
    <Page
      width="wide"
      title={t`So sánh đơn vị`}
      lead={t`Chọn từ hai đơn vị. Mỗi tỷ lệ đều đi cùng tử số và mẫu số.`}
      back={
        <BackLink to="/to-chuc" search={questionOf(search)}>
          <Trans>Về tổng quan</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <AskedBar search={search} year={asked.year} />
      <div className="form-row" data-no-print="">
        {chosen.length < MOST && (
          <UnitField
            key={chosen.length}
            label={t`Thêm đơn vị`}
            value={null}
            onChange={(unit) => {
              if (unit && !chosen.includes(unit.id)) choose([...chosen, unit.id]);
            }}
          />
        )}
        <ChildrenButton search={search} asked={asked} onChoose={choose} />
      </div>
      {chosen.length === 0 ? (
        <EmptyState title={t`Chưa chọn đơn vị nào`}>
          {t`Gõ tên đơn vị vào ô trên, hoặc lấy tất cả đơn vị trực thuộc.`}
        </EmptyState>
      ) : (
        <Comparison
          units={chosen}
          asked={asked}
          search={search}
          onRemove={(id) => choose(chosen.filter((each) => each !== id))}
        />
      )}
    </Page>
  );
}

function ChildrenButton({
  search,
  asked,
  onChoose,
}: {
  search: Search;
  asked: Asked;
  onChoose: (units: string[]) => void;
}) {
  const organisation = useScope(search.don_vi);
  const { data } = useQuery(statisticsQuery({ ...asked, organisation }));
  const children = (data?.units ?? [])
    .filter(({ relation }) => relation === 'child')
    .flatMap((unit) => (unit.organisation ? [unit.organisation.id] : []))
    .slice(0, MOST);
  if (children.length < 2) return null;
  const { length } = children;
  return (
    <Button kind="secondary" onClick={() => onChoose(children)}>
      <Trans>Lấy {length} đơn vị trực thuộc</Trans>
    </Button>
  );
}

function Comparison({
  units,
  asked,
  search,
  onRemove,
}: {
  units: string[];
  asked: Asked;
  search: Search;
  onRemove: (id: string) => void;
}) {
  const { data: sheets } = useSuspenseQuery(indicatorsQuery);
  const { data, error } = useQuery({
    ...comparisonQuery(units, asked),
    throwOnError: (failure) => !isStatus(failure, 422),
  });
  if (error) return <Notice tone="warning">{errorText(error)}</Notice>;
  if (!data) return <Skeleton lines={5} height={3} />;
  return (
    <>
      <ComparisonTable units={data.units} sheets={sheets} search={search} onRemove={onRemove} />
      <p className="hint">
        <AsAt asked={data} year={asked.year} />
      </p>
    </>
  );
}
