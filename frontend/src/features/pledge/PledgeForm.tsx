import { Trans, useLingui } from '@lingui/react/macro';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useNotebook } from '@/domain/useNotebook';
import { useSession } from '@/domain/useSession';
import { useDraft } from '@/offline/useDraft';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/Toast';
import { Closed } from './Closed';
import { DeedFields } from './DeedFields';
import { Examples } from './Examples';
import { deedErrors } from './errors';
import { modeOf } from './mode';
import { pledgeSchema, type PledgeWords } from './schema';
import { EMPTY_DEED, MAXIMUM_DEEDS, pledgeDraft, type PledgeValues, valuesOf } from './values';

const route = getRouteApi('/signed-in/with-year/so-tay/dang-ky');

/** Four plain questions about each deed; what is typed stays on this device until it is sent. */
export default function PledgeForm() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  const { account_id } = useSession();
  const { year, member } = notebook;
  const { name } = member;
  const mode = modeOf(notebook, owner);

  const words: PledgeWords = {
    action: t`Hãy viết việc sẽ làm`,
    quantity: t`Hãy ghi một con số, ví dụ 12`,
    due: t`Hãy nhập ngày theo dạng 30/11/${year}`,
    dueYear: t`Hãy chọn một ngày trong năm ${year}`,
    citation: t`Hãy ghi rõ điều, câu hoặc nội dung làm căn cứ`,
  };
  const form = useForm<PledgeValues>({
    defaultValues: useMemo(() => valuesOf(notebook), [notebook]),
    resolver: standardSchemaResolver(pledgeSchema(words, year)),
    shouldFocusError: false,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'deeds', keyName: 'key' });
  const draft = useDraft(pledgeDraft(account_id, notebook, owner), form);
  const { errors, submitCount } = form.formState;

  if (mode === 'closed') return <Closed notebook={notebook} owner={owner} />;

  const review = async () => {
    await draft.flush();
    await navigate({ to: '/so-tay/dang-ky/xem-lai', search });
  };
  const later = async () => {
    await draft.flush();
    toast({ text: t`Đã lưu bản nháp trên máy này.` });
    await navigate({ to: '/so-tay', search });
  };
  return (
    <Page
      width="form"
      title={mode === 'amend' ? t`Sửa nội dung đăng ký` : t`Đăng ký việc làm theo`}
      eyebrow={owner ? t`Năm ${year}` : t`Năm ${year} · Nhập hộ đồng chí ${name}`}
      lead={t`Chọn một hoặc hai việc cụ thể, thiết thực, hợp với công việc hằng ngày.`}
      back={
        <BackLink to="/so-tay" search={search}>
          <Trans>Về sổ tay</Trans>
        </BackLink>
      }
    >
      <ErrorSummary errors={deedErrors(errors)} attempt={submitCount} />
      <DraftNote
        draft={draft}
        onDiscard={() => {
          form.reset(valuesOf(notebook));
          return draft.discard();
        }}
      />
      <Examples />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => void form.handleSubmit(review)(event)}
      >
        {fields.map((field, index) => (
          <DeedFields
            key={field.key}
            form={form}
            index={index}
            notebook={notebook}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        {fields.length < MAXIMUM_DEEDS && (
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => append(EMPTY_DEED)}
          >
            <Trans>Thêm việc thứ hai</Trans>
          </Button>
        )}
        <div className="form-end">
          <Button type="submit" block>
            <Trans>Tiếp tục: xem lại trước khi gửi</Trans>
          </Button>
          <Button kind="secondary" block onClick={() => void later()}>
            <Trans>Lưu nháp, làm sau</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
