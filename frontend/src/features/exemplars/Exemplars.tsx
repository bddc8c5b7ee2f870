import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { BookOpen, FolderOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { EXEMPLARS_PER_PAGE, type ExemplarKind, exemplarsQuery } from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole } from '@/domain/useScope';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { type Chip, FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { ExemplarCard } from './ExemplarCard';
import { EXEMPLAR_KINDS } from './words';

const route = getRouteApi('/signed-in/dien-hinh');

/** Good people and good ways of doing things, found by field, place and words; for everyone. */
export default function Exemplars() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { tim, noi, linh_vuc, loai, nam, sau } = search;
  const { data } = useQuery({
    ...exemplarsQuery({ text: tim, place: noi, field: linh_vuc, kind: loai, year: nam, cursor: sau }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const pages = usePages(sau, data?.next_cursor);
  const narrowed = [tim, noi, linh_vuc, loai, nam].some((value) => value !== undefined);
  return (
    <Page
      width="board"
      title={t`Điển hình, mô hình`}
      lead={t`Người tốt, việc tốt và cách làm hay đã được công nhận.`}
      actions={<Actions />}
    >
      <Filters />
      {!data ? (
        <Skeleton lines={6} height={3} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={narrowed ? t`Không tìm thấy điển hình nào` : t`Chưa có điển hình nào được công nhận`}
        >
          {narrowed ? (
            <Trans>Hãy thử ít chữ hơn, hoặc bỏ bớt bộ lọc.</Trans>
          ) : (
            <Trans>Điển hình hiện ở đây sau khi cấp uỷ công nhận.</Trans>
          )}
        </EmptyState>
      ) : (
        <>
          <ul className="board">
            {data.items.map((exemplar) => (
              <ExemplarCard key={exemplar.id} exemplar={exemplar} field={nameOf(fields, exemplar.field)} />
            ))}
          </ul>
          <ListPager pages={pages} size={EXEMPLARS_PER_PAGE} shown={data.items.length} />
        </>
      )}
    </Page>
  );
}

function Actions() {
  const deals = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator', 'inspector');
  const proposes = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  return (
    <div className="button-row" data-no-print="">
      <LinkButton kind="secondary" icon={<BookOpen size={18} aria-hidden="true" />} to="/dien-hinh/ky-yeu">
        <Trans>Kỷ yếu</Trans>
      </LinkButton>
      {deals && (
        <LinkButton kind="secondary" icon={<FolderOpen size={18} aria-hidden="true" />} to="/dien-hinh/ho-so">
          <Trans>Hồ sơ đề nghị</Trans>
        </LinkButton>
      )}
      {proposes && (
        <LinkButton icon={<Plus size={18} aria-hidden="true" />} to="/dien-hinh/de-nghi">
          <Trans>Đề nghị công nhận</Trans>
        </LinkButton>
      )}
    </div>
  );
}

function Filters() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const [text, setText] = useState(search.tim ?? '');
  const [place, setPlace] = useState(search.noi ?? '');
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/dien-hinh', search: { ...search, ...changed, sau: undefined } });
  const { tim, noi, linh_vuc, loai, nam } = search;
  const field = linh_vuc && nameOf(fields, linh_vuc);
  const kind = loai && t(EXEMPLAR_KINDS[loai].label);
  const chips: (Chip | false)[] = [
    tim !== undefined && {
      id: 'tim',
      text: t`Có chữ: ${tim}`,
      onRemove: () => {
        setText('');
        change({ tim: undefined });
      },
    },
    noi !== undefined && {
      id: 'noi',
      text: t`Ở: ${noi}`,
      onRemove: () => {
        setPlace('');
        change({ noi: undefined });
      },
    },
    field !== undefined && {
      id: 'linh_vuc',
      text: t`Lĩnh vực: ${field}`,
      onRemove: () => change({ linh_vuc: undefined }),
    },
    kind !== undefined && { id: 'loai', text: kind, onRemove: () => change({ loai: undefined }) },
    nam !== undefined && { id: 'nam', text: t`Năm ${nam}`, onRemove: () => change({ nam: undefined }) },
  ];
  return (
    <FilterBar
      chips={chips.filter((chip) => chip !== false)}
      onClear={() => {
        setText('');
        setPlace('');
        void navigate({ to: '/dien-hinh' });
      }}
      onSubmit={() => change({ tim: cleanText(text) || undefined, noi: cleanText(place) || undefined })}
    >
      <Field
        label={t`Tìm theo chữ`}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label={t`Ở đâu`}
        type="search"
        autoComplete="off"
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        action={
          <Button kind="secondary" type="submit">
            <Trans>Tìm</Trans>
          </Button>
        }
      />
      <Select
        label={t`Lĩnh vực`}
        emptyLabel={t`Mọi lĩnh vực`}
        value={linh_vuc ?? ''}
        options={fields.map(({ code }) => ({ value: code, label: nameOf(fields, code) }))}
        onChange={(event) => change({ linh_vuc: event.target.value || undefined })}
      />
      <Select
        label={t`Loại`}
        emptyLabel={t`Mọi loại`}
        value={loai ?? ''}
        options={Object.entries(EXEMPLAR_KINDS).map(([value, { label }]) => ({ value, label: t(label) }))}
        onChange={(event) => change({ loai: (event.target.value || undefined) as ExemplarKind | undefined })}
      />
    </FilterBar>
  );
}
