import { Trans, useLingui } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

/** No report can be written now: says why, and whom to ask. */
export function NotNow({
  notebook: { pledge, year, member, calendar },
  owner,
}: {
  notebook: Notebook;
  owner: boolean;
}) {
  const { t } = useLingui();
  const lead = calendar?.closed
    ? t`Năm ${year} đã khoá sổ ở chi bộ.`
    : pledge?.assessed_on
      ? t`Chi bộ đã nhận xét nên báo cáo không sửa được nữa.`
      : t`Bản đăng ký phải được công khai trước chi bộ trước khi báo cáo.`;
  return (
    <Page title={t`Chưa viết được báo cáo`} lead={lead}>
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
