import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { gradingQuery } from '@/api/queries/gradings';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Evidence } from './Evidence';
import { usePeriodText } from './period';
import { useRulesOf } from './rules';
import { ScoreForm } from './ScoreForm';
import { gradedLine } from './words';

const route = getRouteApi('/signed-in/xep-loai/$id/cham');

/** The form of points: the subject's own view, or what the appraising unit says, with the evidence beside it. */
export default function Score() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const appraising = route.useSearch().vai === 'nhan-xet';
  const { data: grading } = useSuspenseQuery(gradingQuery(id));
  const rules = useRulesOf(grading);
  const period = usePeriodText()(grading);
  const may = grading.allowed_actions.includes(appraising ? 'appraise' : 'self_grade');
  const said = grading.steps.findLast(({ action }) => action === 'self_grade')?.text;
  const last = grading.steps.at(-1);
  return (
    <Page
      width="board"
      title={appraising ? t`Nhận xét, đề nghị xếp loại ${period}` : t`Tự xếp loại ${period}`}
      eyebrow={gradedLine(grading)}
      back={
        <BackLink to="/xep-loai/$id" params={{ id }}>
          <Trans>Về phiếu xếp loại</Trans>
        </BackLink>
      }
    >
      {may && rules ? (
        <>
          {last?.action === 'return' && (
            <Notice tone="warning" title={t`Phiếu được trả lại`}>
              {last.text}
            </Notice>
          )}
          <div className="columns" data-main-last="">
            <div className="stack" data-gap="large">
              <Evidence grading={grading} />
              {appraising && said && (
                <section className="card">
                  <h2>
                    <Trans>Tự nhận xét</Trans>
                  </h2>
                  <p className="pre-line">{said}</p>
                </section>
              )}
            </div>
            <ScoreForm grading={grading} rules={rules} appraising={appraising} />
          </div>
        </>
      ) : (
        <EmptyState title={t`Lúc này chưa ghi được phiếu này`}>
          <Trans>Phiếu đang ở bước khác, hoặc việc này thuộc về người khác.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}
