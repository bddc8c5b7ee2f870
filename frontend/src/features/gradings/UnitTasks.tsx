import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CapAdvice,
  type GradesAsked,
  type GradingRules,
  lockGrades,
  openGrades,
} from '@/api/queries/gradings';
import { useHasRole } from '@/domain/useScope';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';
import { searchOf } from './period';

interface Props {
  asked: GradesAsked;
  /** Null: the unit itself grades nobody, so there is nothing to decide in it. */
  cap: CapAdvice | null;
  rules: GradingRules | null;
}

/** What is done for a whole unit at once; the API decides whether this reader may. */
export function UnitTasks({ asked, cap, rules }: Props) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const opens = useHasRole('committee_staff', 'administrator', 'secretary', 'deputy');
  const locks = useHasRole('committee_staff', 'administrator');
  const decides = useDecides(asked, rules);
  const settled = () => client.invalidateQueries({ queryKey: ['gradings'] });
  const opening = useMutation({
    mutationFn: () => openGrades(asked),
    onSuccess: ({ opened }) => toast({ text: t`Số phiếu mới mở: ${opened}` }),
    onSettled: settled,
  });
  const locking = useMutation({
    mutationFn: () => lockGrades(asked),
    onSuccess: ({ locked }) => toast({ text: t`Số phiếu đã khoá: ${locked}` }),
    onSettled: settled,
  });
  const error = opening.error ?? locking.error;
  if (!opens) return null;
  return (
    <section className="stack" data-no-print="">
      {error && (
        <Notice tone="problem" live>
          {errorText(error)}
        </Notice>
      )}
      {cap === null && locks && (
        <p className="hint">
          <Trans>
            Quyết định và khoá phiếu theo từng đơn vị: bấm tên đơn vị trong bảng, hoặc chọn ở trên.
          </Trans>
        </p>
      )}
      <div className="button-row">
        {cap && decides && (
          <LinkButton to="/xep-loai/quyet-dinh" search={searchOf(asked)}>
            <Trans>Quyết định xếp loại</Trans>
          </LinkButton>
        )}
        <Button kind="secondary" busy={opening.isPending} onClick={() => opening.mutate()}>
          <Trans>Mở phiếu cho người chưa có</Trans>
        </Button>
        {cap && locks && (
          <Button kind="secondary" busy={locking.isPending} onClick={() => setAsking(true)}>
            <Trans>Khoá các phiếu đã quyết định</Trans>
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t`Khoá các phiếu đã quyết định?`}
        action={<Trans>Khoá phiếu</Trans>}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          locking.mutate();
        }}
      >
        <Trans>Phiếu đã khoá không sửa được nữa, trừ khi mở lại có lý do.</Trans>
      </ConfirmDialog>
    </section>
  );
}

/** Whether the reader works for the unit that decides; a cell's own officers do not where the level above does. */
function useDecides({ organisation, subject }: GradesAsked, rules: GradingRules | null): boolean {
  const staff = useHasRole('committee_staff');
  const { offices } = useSession();
  const inUnit = subject === 'organisation' || rules?.decided_by === 'own_unit';
  return staff || offices.some(({ id }) => inUnit || id !== organisation);
}
