import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { ChevronRight, KeyRound, LogOut, MonitorSmartphone, ShieldCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { outboxOf } from '@/api/outbox';
import { sessionQuery, signOut } from '@/api/queries/session';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { forgetAccount } from '@/offline/forget';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { SummaryList } from '@/ui/SummaryList';
import { Preferences } from './Preferences';
import { SignOnLinks } from './SignOnLinks';
import { WhoSees } from './WhoSees';

// Seldom has anything to show, and is no part of a first visit.
const Unsent = lazy(() => import('./Unsent'));

/** Who I am here, how the pages look to me, who sees what of mine, and the way out. */
export default function Account() {
  const { t } = useLingui();
  const session = useSession();
  const pages = [
    { to: '/tai-khoan/mat-khau', label: t`Đổi mật khẩu`, icon: KeyRound },
    { to: '/tai-khoan/thiet-bi', label: t`Các máy đang đăng nhập`, icon: MonitorSmartphone },
    { to: '/tai-khoan/xac-thuc', label: t`Xác thực hai bước`, icon: ShieldCheck },
  ];
  return (
    <Page title={t`Tài khoản`}>
      <section className="card">
        <SummaryList
          rows={[
            { term: t`Họ và tên`, value: session.full_name },
            { term: t`Tổ chức đảng`, value: session.organisation_name },
            { term: t`Tên đăng nhập`, value: session.login },
          ]}
        />
      </section>
      <Suspense>
        <Unsent outbox={outboxOf(session.account_id)} />
      </Suspense>
      <Preferences />
      {session.member_id && <WhoSees />}
      <section className="stack">
        <h2>
          <Trans>Bảo vệ tài khoản</Trans>
        </h2>
        <ul className="more-list">
          {pages.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to}>
                <Icon size={22} aria-hidden="true" />
                {label}
                <ChevronRight size={20} aria-hidden="true" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <SignOnLinks />
      <SignOut />
    </Page>
  );
}

function SignOut() {
  const { t } = useLingui();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { account_id } = useSession();
  const [asking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: async () => {
      await signOut();
      await forgetAccount(account_id);
    },
    onSuccess: async () => {
      await router.navigate({ to: '/dang-nhap' });
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, null);
    },
  });
  return (
    <>
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
    </>
  );
}
