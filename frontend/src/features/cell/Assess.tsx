import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { assessmentQueueQuery, standingsQuery } from '@/api/queries/cell';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Progress } from '@/ui/Progress';
import { AssessOne } from './AssessOne';
import { rosterOf } from './roster';
import { useCell } from './useCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/nhan-xet');

/** One after the other: the self-report beside the box for what the cell said. */
export default function Assess() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { cell, cellYear } = useCell(search);
  const { data: queue } = useSuspenseQuery(assessmentQueueQuery(cellYear));
  const { data: lines } = useSuspenseQuery(standingsQuery(cellYear));
  const { lists, registered } = rosterOf(lines);
  const chosen =
    queue.find(({ pledge_id }) => pledge_id === search.dong_chi) ?? queue.find(({ own }) => !own) ?? queue[0];
  const index = chosen ? queue.indexOf(chosen) : -1;
  const others = [...queue.slice(index + 1), ...queue.slice(0, Math.max(index, 0))];
  const next = others.find(({ own }) => !own);
  const { year } = cellYear;
  return (
    <Page
      width="wide"
      title={t`Nhận xét, đánh giá`}
      eyebrow={[cell.name, t`Năm ${year}`].join(' · ')}
      back={
        <BackLink to="/chi-bo" search={{ nam: search.nam, don_vi: search.don_vi }}>
          <Trans>Về chi bộ</Trans>
        </BackLink>
      }
    >
      <Progress label={t`Đã đánh giá`} done={lists.assessed.length} total={registered} />
      {!chosen ? (
        <EmptyState
          title={t`Không còn bản tự báo cáo nào chờ nhận xét`}
          action={
            <LinkButton to="/chi-bo" search={{ nam: search.nam, don_vi: search.don_vi }}>
              <Trans>Về chi bộ</Trans>
            </LinkButton>
          }
        />
      ) : (
        <div className="queue">
          <nav className="queue__list" aria-label={t`Các đồng chí đang chờ`}>
            <ul className="more-list">
              {queue.map(({ pledge_id, member, own }) => (
                <li key={pledge_id}>
                  <Link
                    to="/chi-bo/nhan-xet"
                    search={{ ...search, dong_chi: pledge_id }}
                    aria-current={pledge_id === chosen.pledge_id ? 'true' : undefined}
                  >
                    {member.name}
                    {own && (
                      <span className="hint">
                        <Trans>bản của tôi</Trans>
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <AssessOne key={chosen.pledge_id} queued={chosen} next={next?.pledge_id ?? null} search={search} />
        </div>
      )}
    </Page>
  );
}
