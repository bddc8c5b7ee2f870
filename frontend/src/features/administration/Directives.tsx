import { Trans, useLingui } from '@lingui/react/macro';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { createDirective, type Directive, directivesQuery, endDirective } from '@/api/queries/years';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole } from '@/domain/useScope';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { DataTable } from '@/ui/DataTable';
import { DateField } from '@/ui/DateField';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';

const route = getRouteApi('/signed-in/quan-tri/chi-thi');
const PAGE = 25;

/** The papers members follow, and a new one. */
export default function Directives() {
  const { t } = useLingui();
  const { sau } = route.useSearch();
  const may = useHasRole('administrator');
  const { data: kinds } = useSuspenseQuery(catalogueQuery('directive_kind'));
  const { data } = useQuery({
    ...directivesQuery(sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Chỉ thị, quy định`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
    >
      {data ? (
        <>
          <DataTable<Directive>
            caption={t`Đang có hiệu lực`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ title }) => title}
            columns={[
              { id: 'number', header: t`Số`, cell: ({ number }) => number },
              { id: 'kind', header: t`Loại`, cell: ({ kind }) => nameOf(kinds, kind) },
              { id: 'title', header: t`Trích yếu`, cell: ({ title }) => title },
              { id: 'issuer', header: t`Nơi ban hành`, cell: ({ issuer }) => issuer },
              { id: 'issued', header: t`Ngày ban hành`, cell: ({ issued_on }) => formatDate(issued_on) },
              ...(may
                ? [{ id: 'end', header: t`Việc`, cell: (row: Directive) => <EndDirective directive={row} /> }]
                : []),
            ]}
            empty={<EmptyState title={t`Chưa có văn bản nào`} />}
          />
          <ListPager pages={pages} size={PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
      {data && may && <NewDirective />}
    </Page>
  );
}

function EndDirective({ directive }: { directive: Directive }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { number, id, valid_to } = directive;
  const ending = useMutation({
    mutationFn: endDirective,
    onSuccess: () => client.invalidateQueries({ queryKey: ['directives'] }),
    onError: (failure) => toast({ text: errorText(failure) }),
    onSettled: () => setAsking(false),
  });
  if (valid_to) return <Ended day={valid_to} />;
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        <Trans>Hết hiệu lực</Trans>
        <span className="visually-hidden"> {number}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`${number} hết hiệu lực từ hôm nay?`}
        action={<Trans>Hết hiệu lực từ hôm nay</Trans>}
        onConfirm={() => ending.mutate({ directive_id: id, ends_on: dayInVietnam() })}
        busy={ending.isPending}
      >
        <Trans>Văn bản vẫn còn trong lịch sử; từ hôm nay không chọn làm căn cứ được nữa.</Trans>
      </ConfirmDialog>
    </>
  );
}

function Ended({ day }: { day: string }) {
  const on = formatDate(day);
  return <Trans>đến trước {on}</Trans>;
}

const EMPTY = { number: '', kind: '', title: '', issuer: '', issued: '', summary: '', link: '' };
type Name = keyof typeof EMPTY;

function NewDirective() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('directive_kind'));
  const [typed, setTyped] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const day = parseDate(typed.issued);
  const creating = useMutation({
    mutationFn: createDirective,
    onSuccess: async () => {
      setTyped(EMPTY);
      setAttempt(0);
      toast({ text: t`Đã thêm văn bản.` });
      await client.invalidateQueries({ queryKey: ['directives'] });
    },
  });
  const needed: Partial<Record<Name, string>> = {
    number: t`Hãy nhập số văn bản`,
    kind: t`Hãy chọn loại văn bản`,
    title: t`Hãy nhập trích yếu`,
    issuer: t`Hãy nhập nơi ban hành`,
    issued: t`Hãy nhập ngày ban hành`,
  };
  const lacks = (name: Name) => (name === 'issued' ? day === null : cleanText(typed[name]) === '');
  const gaps = (Object.keys(needed) as Name[]).filter(lacks);
  const said = (name: Name) => attempt > 0 && gaps.includes(name) && needed[name];
  const put = (name: Name) => ({
    id: name,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
    error: said(name),
  });
  const lines = attempt > 0 ? gaps.map((name) => ({ fieldId: name, text: needed[name] })) : [];
  return (
    <form
      noValidate
      className="card"
      data-no-print=""
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (gaps.length > 0 || day === null) return;
        creating.mutate({
          number: cleanText(typed.number),
          kind: typed.kind,
          title: cleanText(typed.title),
          issuer: cleanText(typed.issuer),
          issued_on: day,
          summary: cleanText(typed.summary) || null,
          link: cleanText(typed.link) || null,
        });
      }}
    >
      <h2>
        <Trans>Thêm văn bản</Trans>
      </h2>
      <ErrorSummary
        errors={lines.length > 0 ? lines : creating.error ? [{ text: errorText(creating.error) }] : []}
        attempt={attempt}
      />
      <Field {...put('number')} label={t`Số`} hint={t`Ví dụ: 05-CT/TW`} width="medium" />
      <Select
        {...put('kind')}
        label={t`Loại`}
        emptyLabel={t`Hãy chọn`}
        options={kinds.map(({ code }) => ({ value: code, label: nameOf(kinds, code) }))}
      />
      <Field {...put('title')} label={t`Trích yếu`} />
      <Field {...put('issuer')} label={t`Nơi ban hành`} hint={t`Ví dụ: Bộ Chính trị`} />
      <DateField {...put('issued')} label={t`Ngày ban hành`} />
      <TextArea {...put('summary')} label={t`Điều đảng viên cần biết`} optional />
      <Field {...put('link')} label={t`Đường dẫn toàn văn`} optional inputMode="url" />
      <Button type="submit" block busy={creating.isPending}>
        <Trans>Thêm văn bản</Trans>
      </Button>
    </form>
  );
}
