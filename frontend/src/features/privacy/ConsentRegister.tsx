import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type Consent, CONSENTS_PER_PAGE, consentsQuery } from '@/api/queries/consents';
import { type CatalogueItem, catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { GiveConsent } from './GiveConsent';
import { WithdrawConsent } from './WithdrawConsent';

const route = getRouteApi('/signed-in/quan-tri/du-lieu-ca-nhan/dong-y');

const VIEWS = ['con', 'het'] as const;

/** Who allows what to be published of them: on which paper, since when, until when. */
export default function ConsentRegister() {
  const { t } = useLingui();
  const { don_vi, muc_dich, xem, sau } = route.useSearch();
  const organisation = useScope(don_vi);
  const { data: purposes } = useSuspenseQuery(catalogueQuery('consent_purpose'));
  const { data } = useQuery({
    ...consentsQuery(organisation, {
      purpose: muc_dich,
      stands: xem === undefined ? undefined : xem === 'con',
      cursor: sau,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  const columns = useColumns(purposes);
  return (
    <Page
      width="wide"
      title={t`Sổ đồng ý`}
      lead={t`Ai cho đăng điều gì về mình, theo giấy nào. Không có đồng ý thì không đăng.`}
      back={
        <BackLink to="/quan-tri/du-lieu-ca-nhan" search={{ don_vi }}>
          <Trans>Về dữ liệu cá nhân</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <Filters organisation={organisation} purposes={purposes} />
      <div className="button-row" data-no-print="">
        <GiveConsent organisation={organisation} purposes={purposes} />
      </div>
      {data ? (
        <>
          <DataTable<Consent>
            caption={t`Các sự đồng ý`}
            captionNote={t`Mới ghi đứng trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            columns={columns}
            empty={
              <EmptyState title={t`Chưa có sự đồng ý nào như vậy`}>
                <Trans>Giấy đồng ý nhận được thì ghi vào đây, kèm nơi lưu giấy.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={CONSENTS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}

function useColumns(purposes: readonly CatalogueItem[]): Column<Consent>[] {
  const { t } = useLingui();
  return [
    {
      id: 'who',
      header: t`Ai đồng ý`,
      cell: ({ name, given_by }) => (given_by ? t`${name} (${given_by} thay mặt)` : name),
    },
    { id: 'purpose', header: t`Cho phép`, cell: ({ purpose }) => nameOf(purposes, purpose) },
    {
      id: 'about',
      header: t`Phạm vi`,
      cell: ({ about_id }) => (about_id === null ? t`Mọi bài` : t`Riêng một hồ sơ`),
    },
    { id: 'on', header: t`Đồng ý ngày`, cell: ({ given_on }) => formatDate(given_on) },
    {
      id: 'paper',
      header: t`Giấy đồng ý, nơi lưu`,
      cell: ({ evidence }) => evidence ?? t`Tự đồng ý trong hệ thống`,
    },
    { id: 'state', header: t`Tình trạng`, cell: (row) => <Standing consent={row} /> },
    {
      id: 'withdraw',
      header: t`Việc có thể làm`,
      cell: (row) => (row.withdrawn_on === null ? <WithdrawConsent consent={row} /> : t`Không có`),
    },
  ];
}

function Standing({ consent: { stands, withdrawn_on, withdrawal } }: { consent: Consent }) {
  const { t } = useLingui();
  const on = withdrawn_on && formatDate(withdrawn_on);
  return (
    <div>
      {stands ? <Tag tone="done">{t`Còn hiệu lực`}</Tag> : <Tag>{t`Đã rút`}</Tag>}
      {on && <p className="hint">{[t`Từ ngày ${on}`, withdrawal].filter(Boolean).join('. ')}</p>}
    </div>
  );
}

function Filters({ organisation, purposes }: { organisation: string; purposes: readonly CatalogueItem[] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const change = (changed: Partial<typeof search>) =>
    void navigate({
      to: '/quan-tri/du-lieu-ca-nhan/dong-y',
      search: { ...search, ...changed, sau: undefined },
    });
  return (
    <FilterBar chips={[]} onClear={() => change({ muc_dich: undefined, xem: undefined })}>
      <ChosenUnit
        label={t`Ở đơn vị và bên dưới`}
        id={organisation}
        onChange={(don_vi) => {
          if (don_vi !== null && don_vi !== organisation) change({ don_vi });
        }}
      />
      <Select
        label={t`Cho phép`}
        emptyLabel={t`Tất cả`}
        value={search.muc_dich ?? ''}
        options={purposes.map(({ code }) => ({ value: code, label: nameOf(purposes, code) }))}
        onChange={({ target }) => change({ muc_dich: target.value || undefined })}
      />
      <Select
        label={t`Tình trạng`}
        emptyLabel={t`Tất cả`}
        value={search.xem ?? ''}
        options={[
          { value: 'con', label: t`Còn hiệu lực` },
          { value: 'het', label: t`Đã rút` },
        ]}
        onChange={({ target }) => change({ xem: VIEWS.find((view) => view === target.value) })}
      />
    </FilterBar>
  );
}
