import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EXEMPLARS_PER_PAGE, exemplarsQuery } from '@/api/queries/exemplars';
import type { Place } from '@/api/queries/session';
import { arrangementQuery, yearbookQuery } from '@/api/queries/yearbooks';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { CollectTask } from './CollectTask';
import { useCommittees } from './CommitteeField';
import { InBook } from './InBook';
import { useYearbookOf } from './yearbook';
import { YearbookFilters } from './YearbookFilters';

const route = getRouteApi('/signed-in/with-year/dien-hinh/ky-yeu/soan');

/** Chooses recognised exemplars into the yearbook of one's committee; only the committee's own people may. */
export default function ComposeYearbook() {
  const { t } = useLingui();
  const search = route.useSearch();
  const found = useYearbookOf(search);
  const book = { ...found, choices: useCommittees() };
  const { organisation, year } = book;
  return (
    <Page
      width="wide"
      title={t`Soạn kỷ yếu năm ${year}`}
      eyebrow={organisation?.name}
      back={
        <BackLink to="/dien-hinh/ky-yeu" search={{ don_vi: search.don_vi, nam: search.nam }}>
          <Trans>Về kỷ yếu</Trans>
        </BackLink>
      }
      actions={
        <LinkButton
          kind="secondary"
          to="/dien-hinh/ky-yeu"
          search={{ don_vi: search.don_vi, nam: search.nam }}
        >
          <Trans>Xem trước bản in</Trans>
        </LinkButton>
      }
    >
      <YearbookFilters book={book} />
      {organisation === null ? (
        <EmptyState title={t`Đồng chí chưa làm việc cho cấp uỷ nào`} />
      ) : (
        <Composer organisation={organisation} year={year} cursor={search.sau} />
      )}
    </Page>
  );
}

/** All lists are there, or none: what is in the book decides what may still be put in. */
function Composer({
  organisation,
  year,
  cursor,
}: {
  organisation: Place;
  year: number;
  cursor: string | undefined;
}) {
  const { data: book } = useQuery({ ...yearbookQuery(organisation.id, year), throwOnError: true });
  const { data: order } = useQuery({ ...arrangementQuery(organisation.id, year), throwOnError: true });
  const { data: found } = useQuery({
    ...exemplarsQuery({ year, cursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(cursor, found?.next_cursor);
  if (!book || !order || !found) return <Skeleton lines={8} height={3} />;
  const collected = new Set(book.map(({ exemplar_id }) => exemplar_id));
  return (
    <div className="columns">
      <InBook entries={book} order={order} />
      <section className="stack">
        <h2>
          <Trans>Điển hình được công nhận năm {year}</Trans>
        </h2>
        {found.items.length === 0 && (
          <p className="hint">
            <Trans>Chưa có điển hình nào được công nhận trong năm này.</Trans>
          </p>
        )}
        <ul className="people">
          {found.items.map((exemplar) => (
            <li key={exemplar.id} className="card">
              <div>
                <h3>
                  <Link to="/dien-hinh/$id" params={{ id: exemplar.id }} className="figure-link">
                    {exemplar.title}
                  </Link>
                </h3>
                <p className="hint">
                  {[exemplar.snapshot.person_name, exemplar.snapshot.unit_name].filter(Boolean).join(', ')}
                </p>
              </div>
              <div className="split">
                {collected.has(exemplar.id) ? (
                  <Tag tone="done">
                    <Trans>Đã có trong kỷ yếu</Trans>
                  </Tag>
                ) : (
                  <>
                    <Tag tone={exemplar.story === null ? 'waiting' : 'done'}>
                      {exemplar.story === null ? (
                        <Trans>Chỉ có tóm tắt</Trans>
                      ) : (
                        <Trans>Câu chuyện được đồng ý đăng</Trans>
                      )}
                    </Tag>
                    <CollectTask exemplar={exemplar} organisation={organisation.id} year={year} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
        <ListPager pages={pages} size={EXEMPLARS_PER_PAGE} shown={found.items.length} />
      </section>
    </div>
  );
}
