import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EXEMPLARS_PER_PAGE, exemplarsQuery, refreshExemplars } from '@/api/queries/exemplars';
import type { Place } from '@/api/queries/session';
import { leaveOut, type YearbookEntry, yearbookQuery } from '@/api/queries/yearbooks';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { toast } from '@/ui/Toast';
import { CollectTask } from './CollectTask';
import { useCommittees } from './CommitteeField';
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

/** Both lists are there, or neither: what is in the book decides what may still be put in. */
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
  const { data: found } = useQuery({
    ...exemplarsQuery({ year, cursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(cursor, found?.next_cursor);
  if (!book || !found) return <Skeleton lines={8} height={3} />;
  const collected = new Set(book.map(({ exemplar_id }) => exemplar_id));
  return (
    <div className="columns" data-main-first="">
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
      <InBook entries={book} />
    </div>
  );
}

/** What stands in the book, in the order in which it was put in. */
function InBook({ entries }: { entries: readonly YearbookEntry[] }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: leaveOut,
    onSuccess: () => toast({ text: t`Đã bỏ khỏi kỷ yếu.` }),
    onSettled: () => refreshExemplars(client),
  });
  const count = formatInteger(entries.length);
  return (
    <section className="card">
      <h2>
        <Trans>Trong kỷ yếu: {count}</Trans>
      </h2>
      {leaving.error && (
        <Notice tone="problem" live>
          {errorText(leaving.error)}
        </Notice>
      )}
      <p className="hint">
        {entries.length === 0 ? (
          <Trans>Chưa có điển hình nào. Chọn từ danh sách bên cạnh.</Trans>
        ) : (
          <Trans>Theo thứ tự đưa vào. Bỏ ra rồi đưa vào lại thì đứng cuối.</Trans>
        )}
      </p>
      <ol className="role-list">
        {entries.map(({ id, title, person_name, unit_name }, index) => (
          <li key={id}>
            <span>
              {index + 1}. {title}
              <span className="hint deed-line">{[person_name, unit_name].filter(Boolean).join(', ')}</span>
            </span>
            <Button
              kind="secondary"
              size="small"
              busy={leaving.isPending && leaving.variables === id}
              onClick={() => leaving.mutate(id)}
            >
              <Trans>Bỏ ra</Trans>
              <span className="visually-hidden">: {title}</span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
