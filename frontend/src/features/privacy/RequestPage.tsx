import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type PrivacyRequest, requestQuery, requestSteps } from '@/api/queries/privacy';
import { TextTask } from '@/domain/TextTask';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { State } from './Desk';
import { REQUEST_KINDS } from './words';

const route = getRouteApi('/signed-in/quan-tri/du-lieu-ca-nhan/yeu-cau/$id');

/** One request: what is asked, its two clocks, what can be done. */
export default function RequestPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: request } = useSuspenseQuery(requestQuery(id));
  const day = (on: string | null) => on && formatDate(on);
  const rows = [
    {
      term: t`Người yêu cầu`,
      value: (
        <Link to="/quan-tri/du-lieu-ca-nhan/nguoi/$id" params={{ id: request.member.id }}>
          {request.member.name}
        </Link>
      ),
    },
    { term: t`Sinh hoạt tại`, value: request.organisation.name },
    { term: t`Nội dung`, value: request.text ?? t`Đã xoá khi hết hạn lưu` },
    { term: t`Nhận ngày`, value: formatDate(request.received_on) },
    {
      term: t`Báo đã nhận`,
      value: day(request.acknowledged_on) ?? <Until day={request.acknowledge_by} />,
    },
    { term: t`Trả lời`, value: day(request.decided_on) ?? <Until day={request.due_by} /> },
    { term: t`Đã trả lời`, value: request.answer },
  ];
  return (
    <Page
      width="board"
      title={t(REQUEST_KINDS[request.kind].label)}
      eyebrow={request.member.name}
      lead={<State request={request} />}
      back={
        <BackLink to="/quan-tri/du-lieu-ca-nhan">
          <Trans>Về các yêu cầu</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      {request.overdue && (
        <Notice tone="problem" title={<Trans>Đã quá hạn theo luật</Trans>}>
          <Trans>Hãy trả lời ngay, và ghi rõ vì sao chậm.</Trans>
        </Notice>
      )}
      <Tasks request={request} />
      <section className="card">
        <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      </section>
    </Page>
  );
}

function Until({ day }: { day: string }) {
  const on = formatDate(day);
  return <Trans>chưa, hạn cuối {on}</Trans>;
}

function Tasks({ request }: { request: PrivacyRequest }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const stepping = useMutation({
    mutationFn: (step: (of: PrivacyRequest) => Promise<unknown>) => step(request),
    onSettled: () => client.invalidateQueries({ queryKey: ['privacy'] }),
  });
  const may = (action: PrivacyRequest['allowed_actions'][number]) => request.allowed_actions.includes(action);
  if (request.allowed_actions.length === 0) return null;
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      {stepping.error && (
        <Notice tone="problem" live>
          {errorText(stepping.error)}
        </Notice>
      )}
      <div className="button-row">
        {may('acknowledge') && (
          <Button busy={stepping.isPending} onClick={() => stepping.mutate(requestSteps.acknowledge)}>
            <Trans>Báo đã nhận</Trans>
          </Button>
        )}
        {may('fulfil') && (
          <TextTask
            name={t`Đã giải quyết`}
            kind="primary"
            label={t`Đã làm gì, trả lời thế nào`}
            hint={t`Ví dụ: Đã gửi bản sao dữ liệu ngày 05/03/2026.`}
            needed={t`Hãy ghi câu trả lời`}
            done={t`Đã ghi kết quả giải quyết.`}
            send={(answer) => requestSteps.fulfil(request, answer)}
          />
        )}
        {may('refuse') && (
          <TextTask
            name={t`Từ chối`}
            kind="danger"
            label={t`Vì sao không làm được`}
            hint={t`Ví dụ: Biên bản đã ban hành thì không xoá, chỉ đính chính.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã ghi từ chối.`}
            send={(answer) => requestSteps.refuse(request, answer)}
          />
        )}
        {may('withdraw') && (
          <Button
            kind="secondary"
            busy={stepping.isPending}
            onClick={() => stepping.mutate(requestSteps.withdraw)}
          >
            {request.state === 'fulfilled' ? <Trans>Thôi hạn chế</Trans> : <Trans>Rút yêu cầu</Trans>}
          </Button>
        )}
      </div>
    </section>
  );
}
