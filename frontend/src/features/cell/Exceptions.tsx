import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import {
  type CellYear,
  createException,
  type Exception,
  exceptionsQuery,
  standingsQuery,
  withdrawException,
} from '@/api/queries/cell';
import { refreshPledges } from '@/api/queries/notebook';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import { useCell } from './useCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/mien-dang-ky');

/** People whom the cell excepts from the year's duty, each with the reason; they leave the base of the percentage. */
export default function Exceptions() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { cell, cellYear } = useCell(search);
  const { data: exceptions } = useSuspenseQuery(exceptionsQuery(cellYear));
  const { year } = cellYear;
  return (
    <Page
      title={t`Miễn đăng ký`}
      eyebrow={[cell.name, t`Năm ${year}`].join(' · ')}
      lead={t`Chỉ dùng khi có lý do chính đáng. Người được miễn không tính vào số phải đăng ký.`}
      back={
        <BackLink to="/chi-bo" search={search}>
          <Trans>Về chi bộ</Trans>
        </BackLink>
      }
    >
      {exceptions.length > 0 && (
        <ul className="stack">
          {exceptions.map((exception) => (
            <ExceptionCard key={exception.id} exception={exception} />
          ))}
        </ul>
      )}
      <ExceptionForm cellYear={cellYear} />
    </Page>
  );
}

function ExceptionCard({ exception }: { exception: Exception }) {
  const client = useQueryClient();
  const withdrawal = useMutation({ mutationFn: withdrawException, onSuccess: () => refreshPledges(client) });
  const { member, reason, withdrawn_on, id } = exception;
  const decided = formatDate(exception.decided_on);
  const withdrawn = withdrawn_on && formatDate(withdrawn_on);
  return (
    <li className="card">
      <div className="split">
        <h2>{member.name}</h2>
        <Tag tone={withdrawn ? 'neutral' : 'done'}>
          {withdrawn ? <Trans>Đã bỏ ngày {withdrawn}</Trans> : <Trans>Đang được miễn</Trans>}
        </Tag>
      </div>
      <p>{reason}</p>
      <p className="hint">
        <Trans>Quyết định ngày {decided}</Trans>
      </p>
      {withdrawal.error && <Notice tone="problem">{errorText(withdrawal.error)}</Notice>}
      {!withdrawn && (
        <div className="button-row">
          <Button
            kind="secondary"
            size="small"
            busy={withdrawal.isPending}
            onClick={() => withdrawal.mutate(id)}
          >
            <Trans>Bỏ miễn</Trans>
            <span className="visually-hidden"> {member.name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

function ExceptionForm({ cellYear }: { cellYear: CellYear }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: lines } = useSuspenseQuery(standingsQuery(cellYear));
  const missing = lines.filter(({ standing }) => standing === 'missing');
  const form = useForm({ defaultValues: { member_id: '', reason: '' }, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const creation = useMutation({
    mutationFn: (values: { member_id: string; reason: string }) =>
      createException({ ...cellYear, member_id: values.member_id, reason: cleanText(values.reason) }),
    onSuccess: async () => {
      form.reset();
      toast({ text: t`Đã ghi miễn đăng ký.` });
      await refreshPledges(client);
    },
  });
  const needed = { member_id: t`Hãy chọn một đồng chí`, reason: t`Hãy ghi lý do` };
  const wrong = (['member_id', 'reason'] as const).filter((name) => errors[name]);
  if (missing.length === 0)
    return (
      <p className="hint">
        <Trans>Không còn đồng chí nào chưa đăng ký, nên không có ai để miễn.</Trans>
      </p>
    );
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => void form.handleSubmit((values) => creation.mutate(values))(event)}
    >
      <h2>
        <Trans>Miễn cho một đồng chí</Trans>
      </h2>
      <ErrorSummary
        errors={
          creation.error
            ? [{ text: errorText(creation.error) }]
            : wrong.map((name) => ({ fieldId: name, text: needed[name] }))
        }
        attempt={submitCount + creation.failureCount}
      />
      <Select
        {...form.register('member_id', { required: true })}
        id="member_id"
        label={t`Đồng chí`}
        hint={t`Chỉ những đồng chí chưa đăng ký.`}
        emptyLabel={t`Hãy chọn`}
        options={missing.map(({ member }) => ({ value: member.id, label: member.name }))}
        error={errors.member_id && needed.member_id}
      />
      <TextArea
        {...form.register('reason', { validate: (text) => text.trim() !== '' })}
        id="reason"
        label={t`Lý do`}
        hint={t`Ví dụ: Điều trị dài ngày tại bệnh viện, theo giấy đề nghị ngày 12/02.`}
        error={errors.reason && needed.reason}
      />
      <Button type="submit" block busy={creation.isPending}>
        <Trans>Miễn đăng ký cho đồng chí này</Trans>
      </Button>
    </form>
  );
}
