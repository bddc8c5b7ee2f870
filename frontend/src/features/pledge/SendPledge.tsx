import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { del } from 'idb-keyval';
import { useForm } from 'react-hook-form';
import { type DeedWrite, type Notebook, refreshPledges } from '@/api/queries/notebook';
import { isStatus } from '@/api/problem';
import { useOwnOutbox } from '@/domain/useSession';
import { dayInVietnam } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Notice } from '@/ui/Notice';
import { TextArea } from '@/ui/TextArea';
import { Conflict } from './Conflict';
import { isLate, type Mode } from './mode';
import { sendPledge } from './send';

interface Props {
  notebook: Notebook;
  owner: boolean;
  mode: Mode;
  deeds: DeedWrite[];
  draftKey: string;
}
interface Values {
  reason: string;
  confirmed: boolean;
}

/** The end of the review: what must be said besides, and the one button that sends. */
export function SendPledge({ notebook, owner, mode, deeds, draftKey }: Props) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const outbox = useOwnOutbox();
  const form = useForm<Values>({ defaultValues: { reason: '', confirmed: false } });
  const { year, member } = notebook;
  const { name } = member;
  const search = { nam: year, cua: owner ? undefined : member.id };
  const amending = mode === 'amend';
  const late = !amending && !owner && isLate(notebook, dayInVietnam());

  const sending = useMutation({
    mutationFn: ({ reason, confirmed }: Values) =>
      sendPledge({
        notebook,
        owner,
        deeds,
        confirmed: confirmed ? { confirmed_on: dayInVietnam(), confirmation: t`Đọc lại trực tiếp` } : null,
        lateReason: late ? cleanText(reason) : null,
        amendment: amending ? cleanText(reason) : null,
        outbox,
        label: t`Bản đăng ký năm ${year}`,
      }),
    onSuccess: async (outcome) => {
      if (outcome === 'sent') await del(draftKey);
      await navigate({
        to: '/so-tay/dang-ky/da-gui',
        search: { ...search, ket_qua: outcome === 'queued' ? 'cho' : amending ? 'sua' : 'gui' },
        replace: true,
      });
      await refreshPledges(client);
    },
    // The draft may have been saved before the step after it was refused.
    onError: () => refreshPledges(client),
  });

  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => void form.handleSubmit((values) => sending.mutate(values))(event)}
    >
      {sending.error &&
        (isStatus(sending.error, 412) ? (
          <Conflict notebook={notebook} deeds={deeds} draftKey={draftKey} search={search} />
        ) : (
          <Notice tone="problem" live>
            {errorText(sending.error)}
          </Notice>
        ))}
      {(amending || late) && (
        <TextArea
          {...form.register('reason', { validate: (text) => text.trim() !== '' })}
          label={amending ? t`Vì sao sửa nội dung đã công khai?` : t`Vì sao đăng ký sau thời hạn?`}
          hint={
            amending
              ? t`Nội dung cũ vẫn được giữ lại cùng lý do này.`
              : t`Ví dụ: Đồng chí đi điều trị dài ngày, nay mới về.`
          }
          error={errors.reason && t`Hãy ghi lý do`}
        />
      )}
      {!owner && !notebook.pledge && (
        <Check
          {...form.register('confirmed')}
          card
          hint={t`Nếu chưa, đồng chí ấy sẽ xác nhận sau trong sổ tay.`}
        >
          <Trans>Tôi đã đọc lại cho đồng chí {name} nghe và đồng chí đồng ý</Trans>
        </Check>
      )}
      <Button type="submit" block busy={sending.isPending}>
        {amending ? <Trans>Gửi nội dung sửa</Trans> : <Trans>Gửi đăng ký</Trans>}
      </Button>
    </form>
  );
}
