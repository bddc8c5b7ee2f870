import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { beginReport } from '@/api/queries/summaries';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Tag } from '@/ui/Tag';
import { StateTag } from './StateTag';
import { isOverdue } from './words';

/** The organisation's own report of the period: until when, how far, and the way into it. */
export function OwnReport({ asked }: { asked: Schemas['ReportsBelow'] }) {
  const { own, organisation_id, year, period, may_begin } = asked;
  const navigate = useNavigate();
  const client = useQueryClient();
  const beginning = useMutation({
    mutationFn: () => beginReport({ organisation_id, year, period }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['reports'] });
      await navigate({ to: '/bao-cao/$id/viet', params: { id } });
    },
  });
  const due = formatDate(own?.due_on ?? asked.due_on);
  const sent = own?.submitted_on && formatDate(own.submitted_on);
  const overdue = isOverdue(own ?? { due_on: asked.due_on, submitted_on: null }, dayInVietnam());
  return (
    <section className="card" data-tone={own?.state === 'accepted' ? undefined : 'next'}>
      <div className="split">
        <h2>
          <Trans>Báo cáo của đơn vị này</Trans>
        </h2>
        {own && <StateTag state={own.state} />}
      </div>
      <p>
        {sent ? (
          <Trans>
            Hạn gửi {due}; đã gửi ngày {sent}.
          </Trans>
        ) : (
          <Trans>Hạn gửi {due}.</Trans>
        )}{' '}
        {overdue && (
          <Tag tone="problem">
            <Trans>Quá hạn</Trans>
          </Tag>
        )}
      </p>
      {beginning.error && (
        <Notice tone="problem" live>
          {errorText(beginning.error)}
        </Notice>
      )}
      {own ? (
        <div className="button-row">
          <LinkButton to="/bao-cao/$id" params={{ id: own.id }}>
            <Trans>Mở báo cáo</Trans>
          </LinkButton>
        </div>
      ) : may_begin ? (
        <div className="button-row">
          <Button busy={beginning.isPending} onClick={() => beginning.mutate()}>
            <Trans>Bắt đầu soạn báo cáo</Trans>
          </Button>
        </div>
      ) : (
        <p className="hint">
          <Trans>Chưa có báo cáo. Người viết báo cáo của đơn vị bắt đầu được khi kỳ đã mở.</Trans>
        </p>
      )}
    </section>
  );
}
