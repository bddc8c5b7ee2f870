import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelSession, refreshStudy, type StudySession } from '@/api/queries/study';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';

/** Calls a session off, with the reason that everybody invited will read. */
export function CancelSession({ session }: { session: StudySession }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancelling = useMutation({
    mutationFn: cancelSession,
    onSuccess: async () => {
      setOpen(false);
      await refreshStudy(client);
    },
  });
  return (
    <>
      <Button kind="danger" size="small" onClick={() => setOpen(true)}>
        <Trans>Huỷ buổi họp</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={<Trans>Huỷ buổi họp</Trans>}>
        <form
          noValidate
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (cleanText(reason)) cancelling.mutate({ session, reason: cleanText(reason) });
          }}
        >
          {cancelling.error && (
            <Notice tone="problem" live>
              {errorText(cancelling.error)}
            </Notice>
          )}
          <Field
            label={t`Lý do huỷ`}
            hint={t`Ví dụ: Trùng lịch họp của cấp trên.`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={tried && !cleanText(reason) && t`Hãy ghi lý do huỷ`}
          />
          <Button type="submit" kind="danger" busy={cancelling.isPending}>
            <Trans>Huỷ buổi họp này</Trans>
          </Button>
        </form>
      </Dialog>
    </>
  );
}
