import { Trans, useLingui } from '@lingui/react/macro';
import { type Grading, type GradingRules, gradingSteps } from '@/api/queries/gradings';
import { TextTask } from '@/domain/TextTask';
import { LinkButton } from '@/ui/LinkButton';
import { BallotTask } from './BallotTask';
import { searchOf } from './period';
import { subjectOf } from './words';

/** The steps that the reader may take now; deciding is done for a unit at once, on a page of its own. */
export function GradingTasks({ grading, rules }: { grading: Grading; rules: GradingRules | null }) {
  const { t } = useLingui();
  const { id, state, organisation, allowed_actions } = grading;
  const may = (action: Grading['allowed_actions'][number]) => allowed_actions.includes(action);
  const shown = allowed_actions.filter((action) => action !== 'lock');
  if (shown.length === 0) return null;
  const decision = searchOf({ ...grading, subject: subjectOf(grading), organisation: organisation.id });
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      <div className="button-row">
        {may('self_grade') && (
          <LinkButton
            kind={may('appraise') ? 'secondary' : 'primary'}
            to="/xep-loai/$id/cham"
            params={{ id }}
          >
            {state === 'opened' ? <Trans>Tự xếp loại</Trans> : <Trans>Sửa bản tự xếp loại</Trans>}
          </LinkButton>
        )}
        {may('appraise') && (
          <LinkButton
            kind={state === 'self_graded' ? 'primary' : 'secondary'}
            to="/xep-loai/$id/cham"
            params={{ id }}
            search={{ vai: 'nhan-xet' }}
          >
            {state === 'self_graded' ? (
              <Trans>Nhận xét, đề nghị</Trans>
            ) : (
              <Trans>Sửa nhận xét, đề nghị</Trans>
            )}
          </LinkButton>
        )}
        {may('decide') && (
          <LinkButton
            to="/xep-loai/quyet-dinh"
            // Organisations are decided upon by the one above, which the reader's own address stands for.
            search={grading.member ? decision : { ...decision, don_vi: undefined }}
          >
            <Trans>Quyết định xếp loại</Trans>
          </LinkButton>
        )}
        {(may('appraise') || may('decide')) && rules && <BallotTask grading={grading} rules={rules} />}
        {may('return') && (
          <TextTask
            name={t`Trả lại phiếu`}
            label={t`Cần bổ sung gì?`}
            hint={t`Ví dụ: Bổ sung kết quả quý IV.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã trả lại phiếu.`}
            send={(reason) => gradingSteps.giveBack(grading, reason)}
          />
        )}
        {may('reopen') && (
          <TextTask
            name={t`Mở lại phiếu`}
            kind="danger"
            label={t`Vì sao mở lại?`}
            hint={t`Ví dụ: Có kết luận kiểm tra sau ngày quyết định.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã mở lại phiếu.`}
            send={(reason) => gradingSteps.reopen(grading, reason)}
          />
        )}
      </div>
    </section>
  );
}
