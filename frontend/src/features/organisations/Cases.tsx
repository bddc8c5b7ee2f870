import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type CaseRow, CASES_PER_PAGE, type CaseState, casesQuery } from '@/api/queries/reorganisations';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { UnitName } from '@/domain/ChosenUnit';
import { useHasRole, useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { KINDS } from './request';
import { CASE_KINDS, CASE_STATES } from './words';

const route = getRouteApi('/signed-in/co-cau/sap-xep');

/** What can be done to the tree, and what has been done to it. */
export default function Cases() {
  const { t } = useLingui();
  const { don_vi } = route.useSearch();
  const organisation = useScope(don_vi);
  const may = useHasRole('committee_staff', 'administrator');
  return (
    <Page
      width="board"
      title={t`Sắp xếp tổ chức`}
      lead={t`Chọn việc cần làm. Mọi thay đổi đều được xem trước; chưa áp dụng thì chưa có gì thay đổi.`}
      eyebrow={<UnitName id={organisation} />}
      back={
        <BackLink to="/co-cau/$id" params={{ id: organisation }}>
          <Trans>Về tổ chức</Trans>
        </BackLink>
      }
    >
      {may && (
        <section className="stack" data-no-print="">
          <h2>
            <Trans>Việc mới</Trans>
          </h2>
          <ul className="more-list">
            {KINDS.map((kind) => (
              <li key={kind}>
                <Link to="/co-cau/sap-xep/moi" search={{ loai: kind, don_vi: organisation }}>
                  <span className="stack" data-gap="small">
                    <strong>{t(CASE_KINDS[kind].name)}</strong>
                    <span className="hint">{t(CASE_KINDS[kind].explanation)}</span>
                  </span>
                  <ChevronRight size={20} aria-hidden="true" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CaseList organisation={organisation} />
    </Page>
  );
}

function CaseList({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data } = useQuery({
    ...casesQuery({ state: search.trang_thai, organisation, cursor: search.sau }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  if (!data) return <Skeleton lines={5} height={2.5} />;
  const states = Object.entries(CASE_STATES).map(([value, { name }]) => ({ value, label: t(name) }));
  return (
    <section className="stack">
      <Select
        label={t`Trạng thái`}
        emptyLabel={t`Tất cả`}
        value={search.trang_thai ?? ''}
        options={states}
        onChange={(event) => {
          const state = event.target.value === '' ? undefined : (event.target.value as CaseState);
          void navigate({
            to: '/co-cau/sap-xep',
            search: { ...search, trang_thai: state, sau: undefined },
            replace: true,
          });
        }}
      />
      <DataTable<CaseRow>
        caption={t`Các lần sắp xếp`}
        captionNote={t`Ở tổ chức này và bên dưới, mới nhất trước`}
        rows={data.items}
        rowId={({ id }) => id}
        rowName={({ kind }) => t(CASE_KINDS[kind].name)}
        columns={[
          {
            id: 'kind',
            header: t`Việc`,
            cell: ({ id, kind }) => (
              <Link to="/co-cau/sap-xep/$id" params={{ id }}>
                {t(CASE_KINDS[kind].name)}
              </Link>
            ),
          },
          {
            id: 'effective',
            header: t`Có hiệu lực từ`,
            cell: ({ effective_on }) => formatDate(effective_on),
          },
          { id: 'decision', header: t`Số quyết định`, cell: ({ decision_number }) => decision_number },
          {
            id: 'state',
            header: t`Trạng thái`,
            cell: ({ state }) => <Tag tone={CASE_STATES[state].tone}>{t(CASE_STATES[state].name)}</Tag>,
          },
        ]}
        empty={<EmptyState title={t`Chưa có lần sắp xếp nào`} />}
      />
      <ListPager pages={pages} size={CASES_PER_PAGE} shown={data.items.length} />
    </section>
  );
}
