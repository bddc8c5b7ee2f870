import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Copy, Pencil } from 'lucide-react';
import { useState } from 'react';
import { type RuleSet, ruleSetsQuery, ruleSetSteps } from '@/api/queries/gradings';
import { TaskDialog } from '@/domain/TaskDialog';
import { useHasRole } from '@/domain/useScope';
import { dayInVietnam, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { LinkButton } from '@/ui/LinkButton';
import { latestIssued } from './rules';

/** What the reader may do with a rule set: issue or change a draft, or begin the next one from it. */
export function RuleSetTasks({ set }: { set: RuleSet }) {
  const { t } = useLingui();
  const writes = useHasRole('administrator');
  const { id, allowed_actions } = set;
  const may = (action: RuleSet['allowed_actions'][number]) => allowed_actions.includes(action);
  if (!writes) return null;
  if (set.state !== 'draft')
    return (
      <div className="button-row" data-no-print="">
        <LinkButton
          kind="secondary"
          icon={<Copy size={18} aria-hidden="true" />}
          to="/xep-loai/bo-tieu-chi/moi"
          search={{ tu: id }}
        >
          <Trans>Soạn bộ mới từ bộ này</Trans>
        </LinkButton>
      </div>
    );
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Bản nháp: chưa áp dụng cho ai</Trans>
      </h2>
      <p>
        <Trans>Thử trên phiếu của năm trước ở cuối trang, sửa cho đúng, rồi ban hành.</Trans>
      </p>
      <div className="button-row">
        {may('issue') && <IssueTask set={set} />}
        {may('edit') && (
          <LinkButton
            kind="secondary"
            icon={<Pencil size={18} aria-hidden="true" />}
            to="/xep-loai/bo-tieu-chi/$id/sua"
            params={{ id }}
          >
            <Trans>Sửa bản nháp</Trans>
          </LinkButton>
        )}
        {may('discard') && (
          <TaskDialog
            name={t`Bỏ bản nháp`}
            kind="danger"
            gaps={[]}
            done={t`Đã bỏ bản nháp.`}
            send={() => ruleSetSteps.discard(set)}
          >
            {() => (
              <p>
                <Trans>Bản nháp không dùng nữa và không lấy lại được.</Trans>
              </p>
            )}
          </TaskDialog>
        )}
      </div>
    </section>
  );
}

/** From its first day on, new forms are graded under it; those opened before keep their own. */
function IssueTask({ set }: { set: RuleSet }) {
  const { t } = useLingui();
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const before = latestIssued(sets, set.subject);
  const today = dayInVietnam();
  const [paper, setPaper] = useState('');
  const [typed, setTyped] = useState('');
  const day = parseDate(typed);
  const wrongDay = day === null || day < today || day <= (before?.valid_from ?? '');
  const words = {
    paper: t`Hãy ghi văn bản mà bộ tiêu chí thực hiện`,
    day: t`Hãy nhập ngày bắt đầu áp dụng, từ hôm nay trở đi và sau ngày bắt đầu của bộ trước`,
  };
  const title = before?.title ?? '';
  return (
    <TaskDialog
      name={t`Ban hành bộ tiêu chí`}
      kind="primary"
      done={t`Đã ban hành bộ tiêu chí.`}
      gaps={[
        ...(cleanText(paper) ? [] : [{ fieldId: 'rules-source', text: words.paper }]),
        ...(wrongDay ? [{ fieldId: 'rules-valid-from', text: words.day }] : []),
      ]}
      send={() => ruleSetSteps.issue(set, { source: cleanText(paper), valid_from: day ?? '' })}
    >
      {(tried) => (
        <>
          <p>
            <Trans>Ban hành rồi thì không sửa được nữa. Phiếu đã mở giữ bộ tiêu chí cũ.</Trans>{' '}
            {before && <Trans>Bộ “{title}” hết áp dụng từ ngày đó.</Trans>}
          </p>
          <Field
            id="rules-source"
            label={t`Thực hiện văn bản`}
            hint={t`Ví dụ: Hướng dẫn 25-HD/BTCTW`}
            value={paper}
            onChange={({ target }) => setPaper(target.value)}
            error={tried && !cleanText(paper) && words.paper}
          />
          <DateField
            id="rules-valid-from"
            label={t`Áp dụng từ ngày`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && wrongDay && words.day}
          />
        </>
      )}
    </TaskDialog>
  );
}
