import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type AccountDetail, accountQuery } from '@/api/queries/administration';
import { useHasRole } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { formatInstantDate } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { AccountActions } from './AccountActions';
import { Grants } from './Grants';
import { Identities } from './Identities';
import { Keys } from './Keys';
import { ACCOUNT_STATES } from './words';

const route = getRouteApi('/signed-in/quan-tri/tai-khoan/$id');

/** One account: who it is, what can be done, which roles where, and a program's keys. */
export default function AccountPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: account } = useSuspenseQuery(accountQuery(id));
  const may = useHasRole('administrator');
  const { name, tone } = ACCOUNT_STATES[account.state];
  return (
    <Page
      width="board"
      title={account.display_name}
      eyebrow={account.kind === 'service' ? t`Tài khoản của chương trình` : t`Tài khoản của người`}
      lead={<Tag tone={tone}>{t(name)}</Tag>}
      back={
        <BackLink to="/quan-tri/tai-khoan">
          <Trans>Về các tài khoản</Trans>
        </BackLink>
      }
    >
      <div className="columns">
        <div className="stack" data-gap="large">
          <Facts account={account} />
          {may && <AccountActions account={account} />}
        </div>
        <div className="stack" data-gap="large">
          <Grants account={account} mayGive={may} />
          {account.kind === 'service' && <Keys account={account} mayManage={may} />}
          {account.kind === 'person' && <Identities account={account} mayManage={may} />}
        </div>
      </div>
    </Page>
  );
}

function Facts({ account }: { account: AccountDetail }) {
  const { t } = useLingui();
  const rows = [
    { term: t`Tên đăng nhập`, value: <span className="code">{account.login}</span> },
    { term: t`Thư điện tử`, value: account.email ?? '–' },
    {
      term: t`Của đảng viên`,
      value: account.member_id ? (
        <Link to="/dang-vien/$id" params={{ id: account.member_id }}>
          <Trans>Xem hồ sơ</Trans>
        </Link>
      ) : (
        t`Không gắn với hồ sơ nào`
      ),
    },
    { term: t`Xác thực hai bước`, value: account.second_factor ? t`Đã bật` : t`Chưa bật` },
    { term: t`Dùng lần cuối`, value: account.last_seen_on ? formatDate(account.last_seen_on) : t`Chưa dùng` },
    { term: t`Lập ngày`, value: formatInstantDate(account.created_at) },
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Thông tin</Trans>
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}
