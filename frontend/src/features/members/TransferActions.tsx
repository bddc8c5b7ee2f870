import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelTransfer, receiveTransfer, type Transfer } from '@/api/queries/members';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';

/** Receives or calls off one transfer. */
export function TransferActions({ transfer }: { transfer: Transfer }) {
  const [asking, setAsking] = useState<'receive' | 'cancel' | null>(null);
  const may = (action: string) => transfer.allowed_actions.includes(action);
  const { member_name } = transfer;
  return (
    <>
      {may('receive') && (
        <Button size="small" kind="secondary" onClick={() => setAsking('receive')}>
          <Trans>Tiếp nhận</Trans>
          <span className="visually-hidden"> {member_name}</span>
        </Button>
      )}
      {may('cancel') && (
        <Button size="small" kind="quiet" onClick={() => setAsking('cancel')}>
          <Trans>Huỷ chuyển</Trans>
          <span className="visually-hidden"> {member_name}</span>
        </Button>
      )}
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={
          asking === 'receive' ? (
            <Trans>Tiếp nhận đồng chí {member_name}</Trans>
          ) : (
            <Trans>Huỷ chuyển sinh hoạt của đồng chí {member_name}</Trans>
          )
        }
      >
        {asking === 'receive' && <Receive transfer={transfer} onDone={() => setAsking(null)} />}
        {asking === 'cancel' && <Cancel transfer={transfer} onDone={() => setAsking(null)} />}
      </Dialog>
    </>
  );
}

interface TaskProps {
  transfer: Transfer;
  onDone: () => void;
}

function Receive({ transfer, onDone }: TaskProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState(formatDate(dayInVietnam()));
  const [tried, setTried] = useState(false);
  const day = parseDate(typed);
  const receiving = useMutation({
    mutationFn: receiveTransfer,
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: t`Đã ghi tiếp nhận.` });
      onDone();
    },
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== null) receiving.mutate({ transfer_id: transfer.id, received_on: day });
      }}
    >
      {receiving.error && <Notice tone="problem">{errorText(receiving.error)}</Notice>}
      <DateField
        label={t`Ngày đầu tiên ở chi bộ mới`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={tried && day === null && t`Hãy nhập ngày, ví dụ 10/03/2026`}
      />
      <div className="button-row">
        <Button type="submit" busy={receiving.isPending}>
          <Trans>Tiếp nhận</Trans>
        </Button>
      </div>
    </form>
  );
}

function Cancel({ transfer, onDone }: TaskProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancelling = useMutation({
    mutationFn: cancelTransfer,
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: t`Đã huỷ chuyển sinh hoạt.` });
      onDone();
    },
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (cleanText(reason) !== '')
          cancelling.mutate({ transfer_id: transfer.id, reason: cleanText(reason) });
      }}
    >
      {cancelling.error && <Notice tone="problem">{errorText(cancelling.error)}</Notice>}
      <Field
        label={t`Vì sao không chuyển nữa?`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && cleanText(reason) === '' && t`Hãy ghi lý do`}
      />
      <div className="button-row">
        <Button type="submit" kind="danger" busy={cancelling.isPending}>
          <Trans>Huỷ chuyển sinh hoạt</Trans>
        </Button>
      </div>
    </form>
  );
}
