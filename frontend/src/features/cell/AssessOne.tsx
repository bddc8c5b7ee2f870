import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import type { QueuedPledge } from '@/api/queries/cell';
import { type Pledge, refreshPledges } from '@/api/queries/notebook';
import { assessPledge, pledgeById } from '@/api/queries/pledges';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { DeedCards } from '@/domain/DeedCards';
import { SelfReportText } from '@/domain/SelfReportText';
import { useSession } from '@/domain/useSession';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Notice } from '@/ui/Notice';
import { RadioCards } from '@/ui/RadioCards';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import type { CellSearch } from './useCell';

interface Props {
  queued: QueuedPledge;
  /** Pledge of the next in the queue; null at its end. */
  next: string | null;
  search: CellSearch;
}

export function AssessOne({ queued, next, search }: Props) {
  const { data: pledge } = useQuery({
    queryKey: ['pledge', queued.pledge_id],
    queryFn: () => pledgeById(queued.pledge_id),
  });
  return (
    <div className="queue__work">
      <section className="stack" aria-labelledby="reported">
        <h2 id="reported">{queued.member.name}</h2>
        {pledge ? <DeedCards deeds={pledge.deeds} /> : <Skeleton lines={4} />}
        <article className="card">
          <h3>
            <Trans>Tự báo cáo</Trans>
          </h3>
          <SelfReportText report={queued.self_report} deeds={pledge?.deeds ?? []} />
        </article>
      </section>
      {queued.own ? (
        <Notice tone="info" title={<Trans>Đây là bản của đồng chí</Trans>}>
          <Trans>Không ai tự ghi nhận xét cho mình. Đồng chí phó bí thư hoặc cấp trên sẽ ghi.</Trans>
        </Notice>
      ) : (
        pledge && <Remark pledge={pledge} next={next} search={search} />
      )}
    </div>
  );
}

function Remark({ pledge, next, search }: { pledge: Pledge } & Omit<Props, 'queued'>) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { account_id } = useSession();
  const { data: levels } = useSuspenseQuery(catalogueQuery('rating_level'));
  const form = useForm({
    defaultValues: { rating: '', remark: '', day: formatDate(dayInVietnam()) },
    shouldFocusError: false,
  });
  const draft = useDraft(draftKey(account_id, 'assessment', pledge.id), form);
  const { errors, submitCount } = form.formState;
  const { name } = pledge.member;
  const needed = {
    rating: t`Hãy chọn một mức đánh giá`,
    remark: t`Hãy ghi một câu nhận xét về hiệu quả`,
    day: t`Hãy nhập ngày sinh hoạt, ví dụ 30/11/2026`,
  };
  const saving = useMutation({
    mutationFn: ({ rating, remark, day }: { rating: string; remark: string; day: string }) =>
      assessPledge(pledge, { rating, remark: cleanText(remark), assessed_on: parseDate(day) }),
    onSuccess: async () => {
      await draft.discard();
      toast({ text: t`Đã lưu nhận xét cho đồng chí ${name}.` });
      await navigate({
        to: '/chi-bo/nhan-xet',
        search: { ...search, dong_chi: next ?? undefined },
        replace: true,
      });
      await refreshPledges(client);
      window.scrollTo({ top: 0 });
    },
  });
  const wrong = (['rating', 'remark', 'day'] as const).filter((field) => errors[field]);
  return (
    <form
      noValidate
      className="card"
      onSubmit={(event) => void form.handleSubmit((values) => saving.mutate(values))(event)}
    >
      <h2>
        <Trans>Tập thể chi bộ nhận xét</Trans>
      </h2>
      <ErrorSummary
        errors={
          saving.error
            ? [{ text: errorText(saving.error) }]
            : wrong.map((field) => ({ fieldId: field === 'rating' ? undefined : field, text: needed[field] }))
        }
        attempt={submitCount + saving.failureCount}
      />
      <RadioCards
        {...form.register('rating', { required: true })}
        label={t`Mức đánh giá`}
        options={levels.map(({ code }) => ({ value: code, label: nameOf(levels, code) }))}
        error={errors.rating && needed.rating}
      />
      <TextArea
        {...form.register('remark', { validate: (text) => text.trim() !== '' })}
        id="remark"
        label={t`Nhận xét về hiệu quả thực tế`}
        hint={t`Ví dụ: Việc làm cụ thể, bà con khen, cần duy trì.`}
        error={errors.remark && needed.remark}
      />
      <DateField
        {...form.register('day', { validate: (text) => parseDate(text) !== null })}
        id="day"
        label={t`Ngày chi bộ họp nhận xét`}
        error={errors.day && needed.day}
      />
      <Button type="submit" block busy={saving.isPending}>
        {next ? <Trans>Lưu và sang đồng chí tiếp theo</Trans> : <Trans>Lưu nhận xét</Trans>}
      </Button>
    </form>
  );
}
