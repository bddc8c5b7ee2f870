import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '@/api/problem';
import { type GradingRules, ruleSetsQuery } from '@/api/queries/gradings';
import { useHasRole } from '@/domain/useScope';
import { formatDecimal } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { RuleTrial } from './RuleTrial';
import { ValidTag } from './ValidTag';
import { useValidity } from './validity';
import { GRADERS, levelName, localName, ROUNDINGS, SUBJECTS } from './words';

const route = getRouteApi('/signed-in/with-year/xep-loai/bo-tieu-chi/$id');
const NOT_FOUND = 404;

/** One rule set with everything it says, and what it would make of grades already given. */
export default function RuleSetPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const validity = useValidity();
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const tries = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator', 'inspector');
  const set = sets.find((each) => each.id === id);
  if (!set) throw new ApiError(NOT_FOUND, null);
  return (
    <Page
      width="board"
      title={set.title}
      eyebrow={[t(SUBJECTS[set.subject]), set.source, validity(set)].filter(Boolean).join(' · ')}
      back={
        <BackLink to="/xep-loai/bo-tieu-chi">
          <Trans>Về bộ tiêu chí</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div>
        <ValidTag set={set} />
      </div>
      <div className="columns">
        <Criteria rules={set.rules} />
        <Levels rules={set.rules} />
      </div>
      <Procedure rules={set.rules} />
      {tries && <RuleTrial set={set} />}
    </Page>
  );
}

function Criteria({ rules: { criteria } }: { rules: GradingRules }) {
  const all = formatDecimal(
    criteria.reduce((sum, { points }) => sum + Number(points), 0),
    2,
  );
  return (
    <section className="card">
      <h2>
        <Trans>Tiêu chí, nhiều nhất {all} điểm</Trans>
      </h2>
      <SummaryList
        rows={criteria.map((criterion) => {
          const most = formatDecimal(Number(criterion.points), 2);
          return { term: localName(criterion), value: <Trans>{most} điểm</Trans> };
        })}
      />
    </section>
  );
}

function Levels({ rules: { levels } }: { rules: GradingRules }) {
  return (
    <section className="card">
      <h2>
        <Trans>Các mức</Trans>
      </h2>
      <SummaryList
        rows={levels.map((level) => {
          const least = formatDecimal(Number(level.minimum), 2);
          return { term: localName(level), value: <Trans>từ {least} điểm</Trans> };
        })}
      />
    </section>
  );
}

function Procedure({ rules }: { rules: GradingRules }) {
  const { t } = useLingui();
  const { cap, ballot } = rules;
  const quorum = formatDecimal(Number(ballot.quorum_percent), 2);
  const majority = formatDecimal(Number(ballot.majority_percent), 2);
  const rows = [
    { term: t`Ai nhận xét, đề nghị`, value: t(GRADERS[rules.appraised_by]) },
    { term: t`Ai quyết định`, value: t(GRADERS[rules.decided_by]) },
    { term: t`Tỷ lệ trần của mức cao nhất`, value: cap ? <CapText rules={rules} cap={cap} /> : t`Không có` },
    {
      term: t`Bỏ phiếu kín`,
      value: t`Có mặt từ ${quorum}% số người có quyền; tán thành trên ${majority}% số phiếu phát ra.`,
    },
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Cách làm</Trans>
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function CapText({ rules, cap }: { rules: GradingRules; cap: NonNullable<GradingRules['cap']> }) {
  const { t } = useLingui();
  const share = formatDecimal(Number(cap.share_percent), 2);
  const rounding = t(ROUNDINGS[cap.rounding]);
  const from = cap.base_level && levelName(rules, cap.base_level);
  return (
    <>
      {from ? (
        <Trans>
          {share}% số được xếp từ mức “{from}” trở lên, {rounding}.
        </Trans>
      ) : (
        <Trans>
          {share}% số được xếp loại, {rounding}.
        </Trans>
      )}{' '}
      {cap.binding ? <Trans>Không được vượt.</Trans> : <Trans>Vượt phải ghi lý do.</Trans>}
    </>
  );
}
