import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { planInspection } from '@/api/queries/inspections';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit, UnitName } from '@/domain/ChosenUnit';
import { PersonField } from '@/domain/PersonField';
import { useScope } from '@/domain/useScope';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { type InspectionGap, inspectionGaps, inspectionToSend, type InspectionValues } from './plan';

const route = getRouteApi('/signed-in/kiem-tra/moi');

/** Who is inspected, about what, over which period, from when. */
export default function NewInspection() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { don_vi } = route.useSearch();
  const organisation = useScope(don_vi);
  const { data: kinds } = useSuspenseQuery(catalogueQuery('inspection_kind'));
  const today = dayInVietnam();
  const [values, setValues] = useState<InspectionValues>({
    kind: kinds[0]?.code ?? '',
    of: 'organisation',
    subject: null,
    title: '',
    content: '',
    period_from: formatDate(`${today.slice(0, 4)}-01-01`),
    period_to: formatDate(today),
    planned_for: formatDate(today),
  });
  const [attempt, setAttempt] = useState(0);
  const planning = useMutation({
    mutationFn: planInspection,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['inspections'] });
      await navigate({ to: '/kiem-tra/$id', params: { id }, replace: true });
    },
  });
  const sentences: Record<InspectionGap, string> = {
    subject: t`Hãy chọn đối tượng được kiểm tra`,
    title: t`Hãy ghi tên cuộc kiểm tra`,
    content: t`Hãy ghi nội dung kiểm tra`,
    period_from: t`Hãy nhập ngày đầu của thời kỳ`,
    period_to: t`Hãy nhập ngày cuối, không trước ngày đầu`,
    planned_for: t`Hãy nhập ngày bắt đầu`,
  };
  const gaps = attempt > 0 ? inspectionGaps(values) : [];
  const errorOf = (gap: InspectionGap) => gaps.includes(gap) && sentences[gap];
  const set = (changed: Partial<InspectionValues>) => setValues({ ...values, ...changed });
  const text = (name: 'title' | 'content' | 'period_from' | 'period_to' | 'planned_for') => ({
    id: name,
    value: values[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: errorOf(name),
  });
  return (
    <Page
      width="form"
      title={t`Lập một cuộc kiểm tra`}
      eyebrow={<UnitName id={organisation} />}
      lead={t`Đối tượng chỉ thấy cuộc kiểm tra sau khi được thông báo.`}
      back={
        <BackLink to="/kiem-tra" search={{ don_vi }}>
          <Trans>Về kiểm tra, giám sát</Trans>
        </BackLink>
      }
    >
      <ErrorSummary
        errors={
          gaps.length > 0
            ? gaps.map((gap) => ({ fieldId: gap === 'subject' ? undefined : gap, text: sentences[gap] }))
            : planning.error
              ? [{ text: errorText(planning.error) }]
              : []
        }
        attempt={attempt}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (inspectionGaps(values).length === 0) planning.mutate(inspectionToSend(organisation, values));
        }}
      >
        <Select
          label={t`Hình thức`}
          value={values.kind}
          onChange={(event) => set({ kind: event.target.value })}
          options={kinds.map(({ code }) => ({ value: code, label: nameOf(kinds, code) }))}
        />
        <RadioCards
          name="of"
          label={t`Kiểm tra ai?`}
          columns
          value={values.of}
          onChange={(event) => set({ of: event.target.value as InspectionValues['of'], subject: null })}
          options={[
            { value: 'organisation', label: t`Một tổ chức đảng` },
            { value: 'member', label: t`Một đảng viên` },
          ]}
        />
        {values.of === 'organisation' ? (
          <ChosenUnit
            label={t`Tổ chức được kiểm tra`}
            id={values.subject}
            below={organisation}
            onChange={(subject) => set({ subject })}
            error={errorOf('subject')}
          />
        ) : (
          <PersonField
            label={t`Đảng viên được kiểm tra`}
            hint={t`Gõ tên để tìm.`}
            below={organisation}
            value={values.subject}
            onChange={(subject) => set({ subject })}
            error={errorOf('subject')}
          />
        )}
        <Field
          {...text('title')}
          label={t`Tên cuộc kiểm tra`}
          hint={t`Ví dụ: Kiểm tra việc học tập và làm theo Bác`}
        />
        <TextArea
          {...text('content')}
          label={t`Nội dung`}
          hint={t`Ví dụ: Đăng ký, công khai, tự báo cáo; sinh hoạt chuyên đề.`}
        />
        <div className="field-grid">
          <DateField {...text('period_from')} label={t`Thời kỳ từ ngày`} />
          <DateField {...text('period_to')} label={t`Đến ngày`} />
        </div>
        <DateField {...text('planned_for')} label={t`Bắt đầu kiểm tra ngày`} />
        <div className="form-end">
          <Button type="submit" block busy={planning.isPending}>
            <Trans>Lưu cuộc kiểm tra</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
