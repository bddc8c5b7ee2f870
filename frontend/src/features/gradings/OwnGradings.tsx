import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GradingLine } from '@/api/queries/gradings';
import { ownGradingsQuery } from '@/api/queries/ownGradings';
import { useHasRole } from '@/domain/useScope';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Tag } from '@/ui/Tag';
import { usePeriodText } from './period';
import { useRulesIn } from './rules';
import { GRADING_STATES, levelName } from './words';

/** One's own grades, the newest first; the one to be filled in stands out. */
export default function OwnGradings() {
  const { t } = useLingui();
  const { data: gradings } = useSuspenseQuery(ownGradingsQuery);
  const ofUnits = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator', 'inspector');
  const next = gradings.find(({ state }) => state === 'opened');
  return (
    <Page
      title={t`Xếp loại của tôi`}
      lead={t`Mỗi kỳ: đồng chí tự xếp loại, chi bộ nhận xét và đề nghị, cấp có thẩm quyền quyết định.`}
      actions={
        <div className="button-row" data-no-print="">
          {ofUnits && (
            <LinkButton kind="secondary" to="/xep-loai">
              <Trans>Xếp loại của đơn vị</Trans>
            </LinkButton>
          )}
          <LinkButton kind="secondary" to="/xep-loai/bo-tieu-chi">
            <Trans>Bộ tiêu chí</Trans>
          </LinkButton>
        </div>
      }
    >
      {gradings.length === 0 && (
        <EmptyState title={t`Chưa có phiếu xếp loại nào`}>
          <Trans>Chi bộ mở phiếu vào dịp cuối năm; khi đó phiếu hiện ở đây.</Trans>
        </EmptyState>
      )}
      <ul className="people">
        {gradings.map((grading) => (
          <Own key={grading.id} grading={grading} next={grading === next} />
        ))}
      </ul>
    </Page>
  );
}

function Own({ grading, next }: { grading: GradingLine; next: boolean }) {
  const { t } = useLingui();
  const { id, year, state, self_level, decided_level } = grading;
  const rules = useRulesIn({ subject: 'member', year });
  const period = usePeriodText()(grading);
  const level = levelName(rules, decided_level ?? self_level);
  return (
    <li className="card" data-tone={next ? 'next' : undefined}>
      <div className="split">
        <h2>
          <Trans>Xếp loại {period}</Trans>
        </h2>
        <Tag tone={GRADING_STATES[state].tone}>{t(GRADING_STATES[state].label)}</Tag>
      </div>
      {decided_level ? (
        <p>
          <Trans>
            Được xếp loại: <strong>{level}</strong>
          </Trans>
        </p>
      ) : (
        self_level && (
          <p>
            <Trans>
              Tự xếp loại: <strong>{level}</strong>
            </Trans>
          </p>
        )
      )}
      {state === 'opened' ? (
        <div className="button-row" data-no-print="">
          <LinkButton kind={next ? 'primary' : 'secondary'} to="/xep-loai/$id/cham" params={{ id }}>
            <Trans>Tự xếp loại {period}</Trans>
          </LinkButton>
        </div>
      ) : (
        <p data-no-print="">
          <Link to="/xep-loai/$id" params={{ id }} className="figure-link">
            <Trans>Xem phiếu {period}</Trans>
          </Link>
        </p>
      )}
    </li>
  );
}
