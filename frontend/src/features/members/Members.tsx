import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ArrowLeftRight, Download, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { type MemberLine, MEMBERS_PER_PAGE, membersQuery, type MemberStatus } from '@/api/queries/members';
import { ChosenUnit, UnitName } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole, useScope } from '@/domain/useScope';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { type Chip, FilterBar } from '@/ui/FilterBar';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { FindByNumber } from './FindByNumber';
import { useColumns } from './useColumns';
import { STATUSES } from './words';

const route = getRouteApi('/signed-in/dang-vien');

/** Who belongs to the cells of an organisation; every filter stands in the address. */
export default function Members() {
  const { t } = useLingui();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const { data } = useQuery({
    ...membersQuery({
      organisation,
      text: search.tim,
      status: search.tinh_trang,
      leaders: search.chu_chot ? true : undefined,
      former: search.da_roi ? true : undefined,
      cursor: search.sau,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const columns = useColumns();
  const pages = usePages(search.sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Đảng viên`}
      eyebrow={<UnitName id={organisation} />}
      actions={<Actions organisation={organisation} />}
    >
      <Filters organisation={organisation} />
      {data ? (
        <>
          <DataTable<MemberLine>
            caption={search.da_roi ? t`Người không còn trong chi bộ nào` : t`Danh sách đảng viên`}
            captionNote={t`Xếp theo tên, rồi họ và tên đệm`}
            rows={data.items}
            rowId={({ id, organisation_id }) => `${id}-${organisation_id}`}
            rowName={({ full_name }) => full_name}
            columns={columns}
            empty={
              <EmptyState title={t`Không tìm thấy ai`}>
                {t`Hãy thử gõ ít chữ hơn, hoặc bỏ bớt bộ lọc.`}
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={MEMBERS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={8} height={2.5} />
      )}
      {data && <FindByNumber />}
    </Page>
  );
}

function Actions({ organisation }: { organisation: string }) {
  const staff = useHasRole('committee_staff', 'administrator');
  return (
    <div className="button-row" data-no-print="">
      <LinkButton
        kind="secondary"
        icon={<ArrowLeftRight size={18} aria-hidden="true" />}
        to="/dang-vien/chuyen-sinh-hoat"
        search={{ don_vi: organisation }}
      >
        <Trans>Chuyển sinh hoạt</Trans>
      </LinkButton>
      {staff && (
        <LinkButton
          kind="secondary"
          icon={<Download size={18} aria-hidden="true" />}
          to="/xuat"
          search={{ don_vi: organisation, muc: 'members' }}
        >
          <Trans>Xuất danh sách</Trans>
        </LinkButton>
      )}
      <PrintButton />
      {staff && (
        <LinkButton icon={<UserPlus size={18} aria-hidden="true" />} to="/dang-vien/moi">
          <Trans>Thêm đảng viên</Trans>
        </LinkButton>
      )}
    </div>
  );
}

function Filters({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [typed, setTyped] = useState(search.tim ?? '');
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/dang-vien', search: { ...search, ...changed, sau: undefined } });
  const statuses = Object.entries(STATUSES).map(([value, { name }]) => ({ value, label: t(name) }));
  const find = search.tim;
  const status = search.tinh_trang && t(STATUSES[search.tinh_trang].name);
  const chips: (Chip | false)[] = [
    find !== undefined && {
      id: 'tim',
      text: t`Tên: ${find}`,
      onRemove: () => {
        setTyped('');
        change({ tim: undefined });
      },
    },
    status !== undefined && {
      id: 'tinh_trang',
      text: t`Tình trạng: ${status}`,
      onRemove: () => change({ tinh_trang: undefined }),
    },
    search.chu_chot === true && {
      id: 'chu_chot',
      text: t`Lãnh đạo chủ chốt`,
      onRemove: () => change({ chu_chot: undefined }),
    },
    search.da_roi === true && {
      id: 'da_roi',
      text: t`Không còn trong chi bộ nào`,
      onRemove: () => change({ da_roi: undefined }),
    },
  ];
  return (
    <FilterBar
      chips={chips.filter((chip) => chip !== false)}
      onClear={() => {
        setTyped('');
        change({ tim: undefined, tinh_trang: undefined, chu_chot: undefined, da_roi: undefined });
      }}
      onSubmit={() => change({ tim: cleanText(typed) || undefined })}
    >
      <Field
        label={t`Tìm theo tên`}
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
      <ChosenUnit
        label={t`Đơn vị`}
        id={organisation}
        onChange={(don_vi) => {
          if (don_vi !== null && don_vi !== organisation) change({ don_vi });
        }}
      />
      <Select
        label={t`Tình trạng`}
        emptyLabel={t`Tất cả`}
        value={search.tinh_trang ?? ''}
        options={statuses}
        onChange={(event) =>
          change({ tinh_trang: event.target.value === '' ? undefined : (event.target.value as MemberStatus) })
        }
      />
      <Select
        label={t`Chỉ xem`}
        emptyLabel={t`Mọi người`}
        value={search.da_roi ? 'da_roi' : search.chu_chot ? 'chu_chot' : ''}
        options={[
          { value: 'chu_chot', label: t`Lãnh đạo chủ chốt` },
          { value: 'da_roi', label: t`Không còn trong chi bộ nào` },
        ]}
        onChange={(event) =>
          change({
            chu_chot: event.target.value === 'chu_chot' ? true : undefined,
            da_roi: event.target.value === 'da_roi' ? true : undefined,
          })
        }
      />
    </FilterBar>
  );
}
