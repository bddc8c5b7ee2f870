import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EVENTS_PER_PAGE, type TrailEvent, trailQuery } from '@/api/queries/administration';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { formatDate, parseDate } from '@/i18n/dates';
import { formatInstant } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { DateField } from '@/ui/DateField';
import { EmptyState } from '@/ui/EmptyState';
import { type Chip, FilterBar } from '@/ui/FilterBar';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { differencesOf, FIELDS, SUBJECTS, wordsOf } from '@/domain/trailWords';

const route = getRouteApi('/signed-in/quan-tri/nhat-ky');

/** Who did what to which thing, when, and how it differed before. Nothing here can be changed. */
export default function Trail() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { data } = useQuery({
    ...trailQuery({
      organisation: search.don_vi,
      subject: search.ve,
      since: search.tu,
      until: search.den,
      cursor: search.sau,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Nhật ký`}
      lead={t`Mọi thay đổi, ai làm, lúc nào. Nhật ký chỉ để đọc.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <Filters key={`${search.tu} ${search.den}`} />
      {data ? (
        <>
          <DataTable<TrailEvent>
            caption={t`Các thay đổi`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ kind }) => kind}
            columns={[
              { id: 'what', header: t`Việc`, cell: ({ kind }) => <Deed kind={kind} /> },
              { id: 'at', header: t`Lúc`, cell: ({ at }) => formatInstant(at) },
              {
                id: 'who',
                header: t`Người làm`,
                cell: ({ actor_id, actor_name }) =>
                  actor_id ? (
                    <Link to="/quan-tri/tai-khoan/$id" params={{ id: actor_id }}>
                      {actor_name}
                    </Link>
                  ) : (
                    t`Hệ thống tự làm`
                  ),
              },
              { id: 'where', header: t`Ở đơn vị`, cell: ({ organisation_name }) => organisation_name },
              { id: 'changes', header: t`Khác trước`, cell: (row) => <Differences row={row} /> },
            ]}
            empty={<EmptyState title={t`Không có thay đổi nào khớp`} />}
          />
          <ListPager pages={pages} size={EVENTS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={8} height={2.5} />
      )}
    </Page>
  );
}

function Deed({ kind }: { kind: string }) {
  const { t } = useLingui();
  const { subject, deed } = wordsOf(kind);
  if (!subject) return <span lang="en">{kind}</span>;
  return (
    <span>
      {t(subject)}: {deed ? t(deed) : <Trans>thay đổi</Trans>}
    </span>
  );
}

function Differences({ row }: { row: TrailEvent }) {
  const { t } = useLingui();
  if (row.changes_state === 'withheld') return t`Không được xem`;
  if (row.changes_state === 'erased') return t`Đã xoá theo yêu cầu của người có dữ liệu`;
  const differences = differencesOf(row.changes);
  if (differences.length === 0) return null;
  const { length } = differences;
  return (
    <details>
      <summary>
        <Trans>{length} mục thay đổi</Trans>
      </summary>
      <dl className="differences">
        {differences.map(({ field, before, after }) => (
          <div key={field}>
            <dt>
              <FieldName field={field} />
            </dt>
            <dd>
              <del lang="en">{before}</del> → <ins lang="en">{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function FieldName({ field }: { field: string }) {
  const { t } = useLingui();
  const word = FIELDS[field];
  if (word) return t(word);
  return (
    <span lang="en" className="code">
      {field}
    </span>
  );
}

function Filters() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [since, setSince] = useState(search.tu ? formatDate(search.tu) : '');
  const [until, setUntil] = useState(search.den ? formatDate(search.den) : '');
  const [tried, setTried] = useState(false);
  const isDay = (text: string) => text.trim() === '' || parseDate(text) !== null;
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/quan-tri/nhat-ky', search: { ...search, ...changed, sau: undefined } });
  const wanted = t`Hãy nhập ngày, ví dụ 01/03/2026`;
  const word = search.ve && SUBJECTS[search.ve];
  const about = word ? t(word) : search.ve;
  const from = search.tu && formatDate(search.tu);
  const to = search.den && formatDate(search.den);
  const chips: (Chip | false | undefined | '')[] = [
    about && { id: 've', text: t`Về: ${about}`, onRemove: () => change({ ve: undefined }) },
    from && { id: 'tu', text: t`Từ ${from}`, onRemove: () => change({ tu: undefined }) },
    to && { id: 'den', text: t`Đến ${to}`, onRemove: () => change({ den: undefined }) },
  ];
  return (
    <FilterBar
      chips={chips.filter((chip) => chip !== false && chip !== undefined && chip !== '')}
      onClear={() => change({ ve: undefined, tu: undefined, den: undefined, don_vi: undefined })}
      onSubmit={() => {
        setTried(true);
        if (isDay(since) && isDay(until))
          change({ tu: parseDate(since) ?? undefined, den: parseDate(until) ?? undefined });
      }}
    >
      <Select
        label={t`Về`}
        emptyLabel={t`Mọi thứ`}
        value={search.ve ?? ''}
        options={Object.entries(SUBJECTS).map(([value, name]) => ({ value, label: t(name) }))}
        onChange={({ target }) => change({ ve: target.value || undefined })}
      />
      <ChosenUnit
        label={t`Ở đơn vị và bên dưới`}
        optional
        id={search.don_vi ?? null}
        onChange={(don_vi) => change({ don_vi: don_vi ?? undefined })}
      />
      <DateField
        label={t`Từ ngày`}
        hint=""
        value={since}
        onChange={(event) => setSince(event.target.value)}
        error={tried && !isDay(since) && wanted}
      />
      <DateField
        label={t`Đến hết ngày`}
        hint=""
        value={until}
        onChange={(event) => setUntil(event.target.value)}
        error={tried && !isDay(until) && wanted}
        action={
          <Button kind="secondary" type="submit">
            <Trans>Xem</Trans>
          </Button>
        }
      />
    </FilterBar>
  );
}
