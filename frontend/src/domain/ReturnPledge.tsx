import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Pledge, refreshPledges } from '@/api/queries/notebook';
import { returnPledge } from '@/api/queries/pledges';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';

/** Sends a registered pledge back to its member with what should be added. */
export function ReturnPledge({ pledge }: { pledge: Pick<Pledge, 'id' | 'version' | 'member'> }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const form = useForm({ defaultValues: { reason: '' } });
  const { name } = pledge.member;
  const sending = useMutation({
    mutationFn: ({ reason }: { reason: string }) => returnPledge(pledge, cleanText(reason)),
    onSuccess: async () => {
      setOpen(false);
      toast({ text: t`Đã trả lại bản đăng ký của đồng chí ${name}.` });
      await refreshPledges(client);
    },
  });
  return (
    <>
      <Button kind="secondary" size="small" onClick={() => setOpen(true)}>
        <Trans>Trả lại để bổ sung</Trans>
        <span className="visually-hidden"> – {name}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Trả lại bản đăng ký của đồng chí ${name}`}>
        <form
          noValidate
          className="stack"
          onSubmit={(event) => void form.handleSubmit((values) => sending.mutate(values))(event)}
        >
          {sending.error && (
            <Notice tone="problem" live>
              {errorText(sending.error)}
            </Notice>
          )}
          <TextArea
            {...form.register('reason', { validate: (text) => text.trim() !== '' })}
            label={t`Đề nghị bổ sung điều gì?`}
            hint={t`Ví dụ: Đề nghị ghi rõ giúp bao nhiêu buổi, bao nhiêu hộ.`}
            error={form.formState.errors.reason && t`Hãy viết điều cần bổ sung`}
          />
          <div className="button-row">
            <Button type="submit" busy={sending.isPending}>
              <Trans>Trả lại để bổ sung</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
