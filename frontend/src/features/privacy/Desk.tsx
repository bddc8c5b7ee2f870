import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FileCheck, ShieldAlert, Trash2 } from 'lucide-react';
import { type PrivacyRequest, requestsQuery, ROWS_PER_PAGE } from '@/api/queries/privacy';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { PersonField } from '@/domain/PersonField';
import { usePages } from '@/domain/usePages';
import { useHasRole, useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { OPEN_STATES, REQUEST_KINDS, REQUEST_STATES } from './words';

const route = getRouteApi('/signed-in/quan-tri/du-lieu-ca-nhan');

const VIEWS = ['qua-han', 'tat-ca'] as const;

/** What people have asked about their own data, with the days by which each is answered. */
export default function Desk() {
  const { t } = useLingui();
  const { don_vi, xem, sau } = route.useSearch();
  const organisation = useScope(don_vi);
  const administrator = useHasRole('administrator');
  const { data } = useQuery({
    ...requestsQuery(organisation, {
      state: xem === 'tat-ca' ? undefined : OPEN_STATES,
      overdue: xem === 'qua-han' || undefined,
      cursor: sau,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Dữ liệu cá nhân`}
      lead={t`Yêu cầu của đảng viên về dữ liệu của mình, và hạn trả lời theo luật.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <FindPerson organisation={organisation} />
      <Filters organisation={organisation} />
      {data ? (
        <>
          <DataTable<PrivacyRequest>
            caption={t`Các yêu cầu`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ member }) => member.name}
            columns={[
              {
                id: 'who',
                header: t`Người yêu cầu`,
                cell: ({ id, member }) => (
                  <Link to="/quan-tri/du-lieu-ca-nhan/yeu-cau/$id" params={{ id }}>
                    {member.name}
                  </Link>
                ),
              },
              { id: 'kind', header: t`Xin`, cell: ({ kind }) => t(REQUEST_KINDS[kind].label) },
              { id: 'where', header: t`Sinh hoạt tại`, cell: ({ organisation: { name } }) => name },
              { id: 'on', header: t`Nhận ngày`, cell: ({ received_on }) => formatDate(received_on) },
              { id: 'due', header: t`Trả lời trước hết ngày`, cell: ({ due_by }) => formatDate(due_by) },
              { id: 'state', header: t`Tình trạng`, cell: (row) => <State request={row} /> },
            ]}
            empty={
              <EmptyState
                title={xem === 'tat-ca' ? t`Chưa có yêu cầu nào` : t`Không có yêu cầu nào đang chờ`}
              >
                <Trans>Yêu cầu viết trên giấy thì tìm tên người đó ở trên, rồi ghi vào.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={ROWS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={5} height={2.5} />
      )}
      <div className="button-row" data-no-print="">
        <LinkButton
          kind="secondary"
          icon={<FileCheck size={18} aria-hidden="true" />}
          to="/quan-tri/du-lieu-ca-nhan/dong-y"
          search={{ don_vi }}
        >
          <Trans>Sổ đồng ý</Trans>
        </LinkButton>
        <LinkButton
          kind="secondary"
          icon={<ShieldAlert size={18} aria-hidden="true" />}
          to="/quan-tri/su-co"
          search={{ don_vi }}
        >
          <Trans>Sự cố dữ liệu cá nhân</Trans>
        </LinkButton>
        {administrator && (
          <LinkButton
            kind="secondary"
            icon={<Trash2 size={18} aria-hidden="true" />}
            to="/quan-tri/don-du-lieu"
          >
            <Trans>Dọn dữ liệu hết hạn lưu</Trans>
          </LinkButton>
        )}
      </div>
    </Page>
  );
}

/** Whether the answer is late stands beside how far it has come. */
export function State({ request: { state, overdue } }: { request: PrivacyRequest }) {
  const { t } = useLingui();
  return (
    <span className="button-row">
      <Tag tone={REQUEST_STATES[state].tone}>{t(REQUEST_STATES[state].label)}</Tag>
      {overdue && <Tag tone="problem">{t`Quá hạn`}</Tag>}
    </span>
  );
}

function FindPerson({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <div data-no-print="">
      <PersonField
        label={t`Xem một người`}
        hint={t`Gõ tên để tìm: yêu cầu, dữ liệu của người đó, ai đã xem.`}
        below={organisation}
        value={null}
        onChange={(id) => {
          if (id !== null) void navigate({ to: '/quan-tri/du-lieu-ca-nhan/nguoi/$id', params: { id } });
        }}
      />
    </div>
  );
}

function Filters({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/quan-tri/du-lieu-ca-nhan', search: { ...search, ...changed, sau: undefined } });
  return (
    <FilterBar chips={[]} onClear={() => change({ xem: undefined })}>
      <ChosenUnit
        label={t`Ở đơn vị và bên dưới`}
        id={organisation}
        onChange={(don_vi) => {
          if (don_vi !== null && don_vi !== organisation) change({ don_vi });
        }}
      />
      <Select
        label={t`Xem`}
        value={search.xem ?? ''}
        options={[
          { value: '', label: t`Đang chờ trả lời` },
          { value: 'qua-han', label: t`Đã quá hạn` },
          { value: 'tat-ca', label: t`Tất cả` },
        ]}
        onChange={({ target }) => change({ xem: VIEWS.find((view) => view === target.value) })}
      />
    </FilterBar>
  );
}
