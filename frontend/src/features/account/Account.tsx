import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { outboxOf } from '@/api/outbox';
import { sessionQuery, signOut } from '@/api/queries/session';
import { errorText } from '@/i18n/errors';
import { forgetAccount } from '@/offline/forget';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { SummaryList } from '@/ui/SummaryList';
import { Unsent } from './Unsent';

export default function Account() {
  const { t } = useLingui();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [asking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: async () => {
      await signOut();
      if (session) await forgetAccount(session.account_id);
    },
    onSuccess: async () => {
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await router.navigate({ to: '/dang-nhap' });
    },
  });
  return (
    <Page title={t`Tài khoản`}>
      <section className="card">
        <SummaryList
          rows={[
            { term: t`Họ và tên`, value: session?.full_name },
            { term: t`Tổ chức đảng`, value: session?.organisation_name },
          ]}
        />
      </section>
      {session && <Unsent outbox={outboxOf(session.account_id)} />}
      {leave.error && (
        <Notice tone="problem" live>
          {errorText(leave.error)}
        </Notice>
      )}
      <div className="button-row">
        <Button
          kind="secondary"
          icon={<LogOut size={18} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          <Trans>Thoát khỏi máy này</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Thoát khỏi máy này?`}
        action={t`Thoát`}
        busy={leave.isPending}
        onConfirm={() => leave.mutate()}
      >
        <Trans>Bản nháp và mục chưa gửi trên máy này sẽ bị xoá, để người dùng máy sau không đọc được.</Trans>
      </ConfirmDialog>
    </Page>
  );
}
