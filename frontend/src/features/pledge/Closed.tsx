import { Trans, useLingui } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

/** Nothing may be changed now: says why and whom to ask. */
export function Closed({
  notebook: { pledge, year, member, calendar },
  owner,
}: {
  notebook: Notebook;
  owner: boolean;
}) {
  const { t } = useLingui();
  const lead = calendar?.closed
    ? t`Năm ${year} đã khoá sổ ở chi bộ.`
    : pledge?.registered_on
      ? t`Bản đăng ký đã gửi nên không sửa được ở đây.`
      : t`Đồng chí không phải đăng ký trong năm ${year}.`;
  return (
    <Page title={t`Không sửa được bản đăng ký`} lead={lead}>
      <p>
        <Trans>Nếu cần thay đổi, hãy báo bí thư hoặc phó bí thư chi bộ.</Trans>
      </p>
      <div className="button-row">
        <LinkButton to="/so-tay" search={{ nam: year, cua: owner ? undefined : member.id }}>
          <Trans>Về sổ tay</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}
