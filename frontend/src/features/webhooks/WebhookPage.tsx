import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Webhook, webhookQuery } from '@/api/queries/webhooks';
import { UnitName } from '@/domain/ChosenUnit';
import { formatInstant, formatInstantDate } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { Deliveries } from './Deliveries';
import { Kind } from './Kind';
import { WebhookTasks } from './WebhookTasks';
import { STOPPED, WEBHOOK_STATES } from './words';

const route = getRouteApi('/signed-in/quan-tri/bao-tin/$id');

/** One program that is told: of what, whether it goes on, and each message with what became of it. */
export default function WebhookPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: webhook } = useSuspenseQuery(webhookQuery(id));
  const { label, tone } = WEBHOOK_STATES[webhook.state];
  return (
    <Page
      width="wide"
      title={webhook.description}
      eyebrow={t`Nơi nhận tin`}
      back={
        <BackLink to="/quan-tri/bao-tin">
          <Trans>Về các nơi nhận tin</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div>
        <Tag tone={tone}>{t(label)}</Tag>
      </div>
      {webhook.state === 'disabled' && <Stopped webhook={webhook} />}
      <section className="card">
        <SummaryList
          rows={[
            { term: t`Gửi tới`, value: <span className="code">{webhook.url}</span> },
            { term: t`Việc ở đơn vị`, value: <UnitName id={webhook.organisation_id} /> },
            { term: t`Được báo`, value: <Kinds kinds={webhook.kinds} /> },
            { term: t`Lập ngày`, value: formatInstantDate(webhook.created_at) },
            ...(webhook.previous_until
              ? [{ term: t`Khoá ký cũ chỉ dùng đến`, value: formatInstant(webhook.previous_until) }]
              : []),
          ]}
        />
        <WebhookTasks webhook={webhook} />
      </section>
      <Deliveries webhook={webhook} />
      <section className="card">
        <h2>
          <Trans>Cho người làm phần mềm nhận</Trans>
        </h2>
        <p>
          <Trans>
            Mỗi tin theo chuẩn Standard Webhooks, có ba mục đầu: mã tin, giờ gửi và chữ ký. Hãy tính lại chữ
            ký bằng khoá ký rồi so sánh; tin quá năm phút thì bỏ. Trả lời 2xx là đã nhận, 410 là không nhận
            nữa; trả lời khác thì tin được gửi lại trong mấy ngày, với cùng mã tin.
          </Trans>
        </p>
        <p className="code" lang="en">
          webhook-id, webhook-timestamp, webhook-signature
        </p>
      </section>
    </Page>
  );
}

function Kinds({ kinds }: { kinds: readonly string[] }) {
  if (kinds.length === 0) return <Trans>Mọi việc</Trans>;
  return kinds.map((kind) => (
    <span key={kind} className="chip-text">
      <Kind kind={kind} />
    </span>
  ));
}

function Stopped({ webhook }: { webhook: Webhook }) {
  const { t } = useLingui();
  const reason = webhook.disabled_reason ? STOPPED[webhook.disabled_reason] : undefined;
  return (
    <Notice tone="warning" title={<Trans>Đang dừng, không gửi tin nào</Trans>}>
      {reason && t(reason)} <Trans>Việc xảy ra lúc này được giữ lại, gửi tiếp sẽ gửi bù.</Trans>
    </Notice>
  );
}
