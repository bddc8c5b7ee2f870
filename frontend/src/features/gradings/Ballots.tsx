import { Trans, useLingui } from '@lingui/react/macro';
import type { Ballot, GradingRules } from '@/api/queries/gradings';
import { formatDate } from '@/i18n/dates';
import { formatOf } from '@/i18n/format';
import { Tag } from '@/ui/Tag';
import { levelName } from './words';

/** Paper ballots as the counting teams found them. */
export function Ballots({ ballots, rules }: { ballots: readonly Ballot[]; rules: GradingRules | null }) {
  const { t } = useLingui();
  if (ballots.length === 0) return null;
  return (
    <section className="card">
      <h2>
        <Trans>Bỏ phiếu kín</Trans>
      </h2>
      <ul className="role-list">
        {ballots.map((ballot) => {
          const day = formatDate(ballot.held_on);
          const level = levelName(rules, ballot.level);
          const came = formatOf(ballot.present, ballot.entitled);
          const favour = formatOf(ballot.in_favour, ballot.issued);
          const team = ballot.counting_team.join(', ');
          return (
            <li key={ballot.number}>
              <span>
                <Trans>
                  Ngày {day}: {level}. Có mặt {came}; tán thành {favour} phiếu phát ra.
                </Trans>
                <span className="hint deed-line">
                  <Trans>Ban kiểm phiếu: {team}</Trans>
                </span>
              </span>
              <Tag tone={ballot.carried ? 'done' : 'problem'}>
                {ballot.carried ? t`Đạt` : ballot.quorum ? t`Không đạt` : t`Không đủ người dự`}
              </Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
