import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { standingsQuery } from '@/api/queries/cell';
import { useSession } from '@/domain/useSession';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Progress } from '@/ui/Progress';
import { Select } from '@/ui/Select';
import { Tabs } from '@/ui/Tabs';
import { CellTasks } from './CellTasks';
import { PersonCard } from './PersonCard';
import { rosterOf, type TabId } from './roster';
import { useCell } from './useCell';

const route = getRouteApi('/signed-in/with-year/chi-bo');
/** Where the people stand on the page: on a phone, below everything that waits. */
const PEOPLE = 'dang-vien';

/** The secretary's first page: how many, who is missing, and what waits to be done with the others. */
export default function Cell() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { offices } = useSession();
  const { cell, cellYear } = useCell(search);
  const { data: lines } = useSuspenseQuery(standingsQuery(cellYear));
  const { lists, registered, due } = rosterOf(lines);
  const { year } = cellYear;
  const labels: Record<TabId, string> = {
    missing: t`Chưa đăng ký`,
    registered: t`Đã đăng ký`,
    publicised: t`Đã công khai`,
    self_reported: t`Đã tự báo cáo`,
    assessed: t`Đã đánh giá`,
    others: t`Không phải đăng ký`,
  };
  const tabs = (Object.keys(labels) as TabId[])
    .filter((id) => id !== 'others' || lists.others.length > 0)
    .map((id) => ({ id, label: labels[id], count: lists[id].length }));
  const usual = tabs.find(({ count }) => count > 0)?.id ?? 'missing';
  const chosen = tabs.find(({ id }) => id === search.muc)?.id ?? usual;
  const people = lists[chosen];
  const missing = lists.missing.length;
  return (
    <Page
      width="board"
      title={t`Chi bộ của tôi`}
      eyebrow={[cell.name, t`Năm ${year}`].filter(Boolean).join(' · ')}
    >
      {offices.length > 1 && (
        <Select
          label={t`Chi bộ`}
          value={cell.id}
          onChange={(event) =>
            void navigate({ to: '/chi-bo', search: { ...search, don_vi: event.target.value } })
          }
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="cell-page">
        <div className="stack" data-gap="large">
          <section className="card">
            <Progress label={<strong>{t`Đã đăng ký`}</strong>} done={registered} total={due} />
            {missing > 0 ? (
              <>
                <p>
                  <Trans>Còn {missing} đồng chí chưa đăng ký.</Trans>
                </p>
                <LinkButton
                  kind="secondary"
                  size="small"
                  to="/chi-bo"
                  search={{ ...search, muc: 'missing' }}
                  hash={PEOPLE}
                >
                  <Trans>Xem ai chưa đăng ký</Trans>
                </LinkButton>
              </>
            ) : (
              <p className="hint">
                <Trans>Mọi đồng chí phải đăng ký đều đã đăng ký.</Trans>
              </p>
            )}
          </section>
          <CellTasks lists={lists} search={search} />
        </div>
        <section className="stack" id={PEOPLE}>
          <h2>
            <Trans>Đảng viên trong chi bộ</Trans>
          </h2>
          <Tabs
            label={t`Đảng viên theo bước`}
            tabs={tabs}
            value={chosen}
            onChange={(id) =>
              void navigate({ to: '/chi-bo', search: { ...search, muc: id as TabId }, replace: true })
            }
          >
            {people.length === 0 ? (
              <EmptyState title={t`Không có đồng chí nào ở bước này`} />
            ) : (
              <ul className="people">
                {people.map((line) => (
                  <PersonCard key={line.member.id} line={line} year={year} />
                ))}
              </ul>
            )}
          </Tabs>
        </section>
      </div>
    </Page>
  );
}
