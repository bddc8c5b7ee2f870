import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Issue, Report } from '@/api/queries/summaries';
import { formatDate } from '@/i18n/dates';
import { formatInstant } from '@/i18n/format';
import { LinkButton } from '@/ui/LinkButton';
import { Tag } from '@/ui/Tag';

/** Everything that was sent, the latest first, with what the level above said. */
export function Issues({ report: { id }, issues }: { report: Report; issues: readonly Issue[] }) {
  const { t } = useLingui();
  if (issues.length === 0) return null;
  return (
    <section className="card">
      <h2>
        <Trans>Các bản đã gửi</Trans>
      </h2>
      <ul className="role-list">
        {issues.toReversed().map(({ number, sealed_at, as_of, restates, verdict }) => {
          const sealed = formatInstant(sealed_at);
          const day = formatDate(as_of);
          return (
            <li key={number}>
              <span>
                <Link to="/bao-cao/$id/ban/$so" params={{ id, so: String(number) }}>
                  {restates === null ? t`Bản ${number}` : t`Bản ${number}, đính chính bản ${restates}`}
                </Link>
                <br />
                <span className="hint">
                  <Trans>
                    Gửi lúc {sealed}; số liệu đến hết ngày {day}
                  </Trans>
                </span>
              </span>
              {verdict === null ? (
                <Tag tone="sent">
                  <Trans>Chờ cấp trên</Trans>
                </Tag>
              ) : verdict.accepted ? (
                <Tag tone="done">
                  <Trans>Đã nhận</Trans>
                </Tag>
              ) : (
                <Tag tone="problem">
                  <Trans>Trả lại</Trans>
                </Tag>
              )}
            </li>
          );
        })}
      </ul>
      <div className="button-row" data-no-print="">
        <LinkButton kind="secondary" size="small" to="/bao-cao/$id/khac-biet" params={{ id }}>
          <Trans>Xem khác biệt về số liệu</Trans>
        </LinkButton>
      </div>
    </section>
  );
}
