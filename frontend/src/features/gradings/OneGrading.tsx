import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Grading, gradingQuery, type GradingRules } from '@/api/queries/gradings';
import { DatedTimeline } from '@/domain/DatedTimeline';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { Ballots } from './Ballots';
import { Evidence } from './Evidence';
import { GradingTasks } from './GradingTasks';
import { PointsTable } from './PointsTable';
import { searchOf, usePeriodText } from './period';
import { useRulesOf } from './rules';
import { GRADING_STATES, gradedLine, levelName, STEPS, subjectOf } from './words';

const route = getRouteApi('/signed-in/xep-loai/$id');

/** One grade: what was said and by whom, the points, the ballots, and the evidence beside it. */
export default function OneGrading() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { member_id } = useSession();
  const { data: grading } = useSuspenseQuery(gradingQuery(id));
  const rules = useRulesOf(grading);
  const period = usePeriodText()(grading);
  const { state, organisation } = grading;
  const own = grading.member !== null && grading.member.id === member_id;
  const last = grading.steps.at(-1);
  return (
    <Page
      width="board"
      title={t`Phiếu xếp loại ${period}`}
      eyebrow={gradedLine(grading)}
      back={
        own ? (
          <BackLink to="/xep-loai/cua-toi">
            <Trans>Về xếp loại của tôi</Trans>
          </BackLink>
        ) : (
          <BackLink
            to="/xep-loai"
            search={searchOf({ ...grading, subject: subjectOf(grading), organisation: organisation.id })}
          >
            <Trans>Về xếp loại của đơn vị</Trans>
          </BackLink>
        )
      }
      actions={<PrintButton />}
    >
      <div>
        <Tag tone={GRADING_STATES[state].tone}>{t(GRADING_STATES[state].label)}</Tag>
      </div>
      {last?.action === 'return' && (
        <Notice tone="warning" title={t`Phiếu được trả lại`}>
          {last.text}
        </Notice>
      )}
      {last?.action === 'reopen' && (
        <Notice tone="warning" title={t`Phiếu được mở lại`}>
          {last.text}
        </Notice>
      )}
      <GradingTasks grading={grading} rules={rules} />
      <div className="columns" data-main-first="">
        <Result grading={grading} rules={rules} />
        <Evidence grading={grading} />
      </div>
      <Ballots ballots={grading.ballots} rules={rules} />
      <Story grading={grading} rules={rules} />
    </Page>
  );
}

interface Props {
  grading: Grading;
  rules: GradingRules | null;
}

/** The three levels, side by side in time, with the points behind them. */
function Result({ grading, rules }: Props) {
  const { t } = useLingui();
  const decided = grading.decided_on && formatDate(grading.decided_on);
  const rows = [
    { term: t`Tự xếp loại`, value: levelName(rules, grading.self_level) },
    { term: t`Đơn vị đề nghị`, value: levelName(rules, grading.appraised_level) },
    { term: t`Quyết định xếp loại`, value: <b>{levelName(rules, grading.decided_level)}</b> },
    ...(decided
      ? [
          {
            term: t`Số, ngày quyết định`,
            value: [grading.decision_number, decided].filter(Boolean).join(', '),
          },
        ]
      : []),
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Kết quả</Trans>
      </h2>
      <SummaryList rows={rows} />
      {rules && <PointsTable grading={grading} rules={rules} />}
    </section>
  );
}

/** Every step, the first one first, with what was said at it. */
function Story({ grading: { steps }, rules }: Props) {
  const { t } = useLingui();
  return (
    <section className="stack">
      <h2>
        <Trans>Các bước đã làm</Trans>
      </h2>
      {steps.length === 0 ? (
        <p className="hint">
          <Trans>Chưa có bước nào: chờ tự xếp loại.</Trans>
        </p>
      ) : (
        <DatedTimeline
          label={t`Các bước đã làm`}
          entries={steps.map(({ number, action, on, by, level, text }) => ({
            id: String(number),
            on,
            title: [t(STEPS[action]), level && levelName(rules, level)].filter(Boolean).join(': '),
            body: (by || text) && <p className="pre-line">{[by?.name, text].filter(Boolean).join('\n')}</p>,
            tone:
              action === 'decide' || action === 'lock'
                ? 'done'
                : action === 'return' || action === 'reopen'
                  ? 'problem'
                  : 'neutral',
          }))}
        />
      )}
    </section>
  );
}
