import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import {
  type Account,
  ACCOUNTS_PER_PAGE,
  type AccountState,
  accountsQuery,
} from '@/api/queries/administration';
import type { Role } from '@/api/queries/session';
import { ExportButton } from '@/domain/ExportButton';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { type Chip, FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { ACCOUNT_STATES, ROLES } from './words';

const route = getRouteApi('/signed-in/quan-tri/tai-khoan');

/** Who can sign in, people and programs. */
export default function Accounts() {
  const { t } = useLingui();
  const search = route.useSearch();
  const may = useHasRole('administrator');
  const { data } = useQuery({
    ...accountsQuery({
      text: search.tim,
      role: search.vai_tro,
      state: search.trang_thai,
      cursor: search.sau,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Tài khoản`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={
        may && (
          <>
            <ExportButton kind="accounts" />
            <LinkButton icon={<UserPlus size={18} aria-hidden="true" />} to="/quan-tri/tai-khoan/moi">
              <Trans>Lập tài khoản</Trans>
            </LinkButton>
          </>
        )
      }
    >
      <Filters />
      {data ? (
        <>
          <DataTable<Account>
            caption={t`Danh sách tài khoản`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ display_name }) => display_name}
            columns={[
              {
                id: 'name',
                header: t`Tên`,
                cell: ({ id, display_name }) => (
                  <Link to="/quan-tri/tai-khoan/$id" params={{ id }}>
                    {display_name}
                  </Link>
                ),
              },
              {
                id: 'login',
                header: t`Tên đăng nhập`,
                cell: ({ login }) => <span className="code">{login}</span>,
              },
              {
                id: 'kind',
                header: t`Loại`,
                cell: ({ kind }) => (kind === 'service' ? t`Chương trình` : t`Người`),
              },
              {
                id: 'state',
                header: t`Trạng thái`,
                cell: ({ state }) => (
                  <Tag tone={ACCOUNT_STATES[state].tone}>{t(ACCOUNT_STATES[state].name)}</Tag>
                ),
              },
              {
                id: 'second',
                header: t`Xác thực hai bước`,
                cell: ({ second_factor }) => (second_factor ? t`Đã bật` : t`Chưa bật`),
              },
              {
                id: 'seen',
                header: t`Dùng lần cuối`,
                cell: ({ last_seen_on }) => (last_seen_on ? formatDate(last_seen_on) : t`Chưa dùng`),
              },
            ]}
            empty={<EmptyState title={t`Không tìm thấy tài khoản nào`} />}
          />
          <ListPager pages={pages} size={ACCOUNTS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={8} height={2.5} />
      )}
    </Page>
  );
}

function Filters() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [typed, setTyped] = useState(search.tim ?? '');
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/quan-tri/tai-khoan', search: { ...search, ...changed, sau: undefined } });
  const find = search.tim;
  const role = search.vai_tro && t(ROLES[search.vai_tro].name);
  const state = search.trang_thai && t(ACCOUNT_STATES[search.trang_thai].name);
  const chips: (Chip | false)[] = [
    find !== undefined && {
      id: 'tim',
      text: t`Tên: ${find}`,
      onRemove: () => {
        setTyped('');
        change({ tim: undefined });
      },
    },
    role !== undefined && {
      id: 'vai_tro',
      text: t`Vai trò: ${role}`,
      onRemove: () => change({ vai_tro: undefined }),
    },
    state !== undefined && {
      id: 'trang_thai',
      text: t`Trạng thái: ${state}`,
      onRemove: () => change({ trang_thai: undefined }),
    },
  ];
  return (
    <FilterBar
      chips={chips.filter((chip) => chip !== false)}
      onClear={() => {
        setTyped('');
        change({ tim: undefined, vai_tro: undefined, trang_thai: undefined });
      }}
      onSubmit={() => change({ tim: cleanText(typed) || undefined })}
    >
      <Field
        label={t`Tìm theo tên hoặc tên đăng nhập`}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        action={
          <Button kind="secondary" type="submit">
            <Trans>Tìm</Trans>
          </Button>
        }
      />
      <Select
        label={t`Vai trò`}
        emptyLabel={t`Tất cả`}
        value={search.vai_tro ?? ''}
        options={Object.entries(ROLES).map(([value, { name }]) => ({ value, label: t(name) }))}
        onChange={({ target }) =>
          change({ vai_tro: target.value === '' ? undefined : (target.value as Role) })
        }
      />
      <Select
        label={t`Trạng thái`}
        emptyLabel={t`Tất cả`}
        value={search.trang_thai ?? ''}
        options={Object.entries(ACCOUNT_STATES).map(([value, { name }]) => ({ value, label: t(name) }))}
        onChange={({ target }) =>
          change({ trang_thai: target.value === '' ? undefined : (target.value as AccountState) })
        }
      />
    </FilterBar>
  );
}
