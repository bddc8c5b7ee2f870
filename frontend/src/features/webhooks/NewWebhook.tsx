import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createWebhook, type WebhookSecret } from '@/api/queries/webhooks';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { useScope } from '@/domain/useScope';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { valuesOf, webhookGaps, webhookToSend } from './form';
import { Secret } from './Secret';
import { useWebhookSentences, WebhookFields } from './WebhookFields';

/** Sets up who is told; afterwards shows the secret, this once. */
export default function NewWebhook() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [made, setMade] = useState<WebhookSecret | null>(null);
  const back = (
    <BackLink to="/quan-tri/bao-tin">
      <Trans>Về các nơi nhận tin</Trans>
    </BackLink>
  );
  if (made === null)
    return (
      <Page width="form" title={t`Thêm nơi nhận tin`} back={back}>
        <WebhookForm
          onMade={(webhook) => {
            setMade(webhook);
            void client.invalidateQueries({ queryKey: ['webhooks'] });
          }}
        />
      </Page>
    );
  return (
    <Page width="form" title={t`Đã thêm nơi nhận tin`} lead={made.description} back={back}>
      <Secret text={made.secret} />
      <div className="button-row">
        <LinkButton to="/quan-tri/bao-tin/$id" params={{ id: made.id }}>
          <Trans>Tôi đã chép khoá, xem các tin đã gửi</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}

function WebhookForm({ onMade }: { onMade: (webhook: WebhookSecret) => void }) {
  const { t } = useLingui();
  const [values, setValues] = useState(() => valuesOf());
  const [unit, setUnit] = useState<string | null>(useScope(undefined));
  const [attempt, setAttempt] = useState(0);
  const sentences = useWebhookSentences();
  const creating = useMutation({ mutationFn: createWebhook, onSuccess: onMade });
  const gaps = attempt > 0 ? webhookGaps(values) : [];
  const unitNeeded = attempt > 0 && unit === null && t`Hãy chọn đơn vị`;
  const lines = [
    ...gaps.map((gap) => ({ fieldId: gap === 'kinds' ? undefined : gap, text: sentences[gap] })),
    ...(unitNeeded ? [{ text: unitNeeded }] : []),
  ];
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (webhookGaps(values).length > 0 || unit === null) return;
        creating.mutate({ organisation_id: unit, ...webhookToSend(values) });
      }}
    >
      <ErrorSummary
        errors={lines.length > 0 ? lines : creating.error ? [{ text: errorText(creating.error) }] : []}
        attempt={attempt + creating.failureCount}
      />
      <WebhookFields values={values} onChange={setValues} gaps={gaps} />
      <ChosenUnit
        label={t`Việc ở đơn vị nào?`}
        hint={t`Ở đơn vị này và mọi đơn vị bên dưới.`}
        id={unit}
        onChange={setUnit}
        error={unitNeeded}
      />
      <Button type="submit" block busy={creating.isPending}>
        <Trans>Thêm nơi nhận tin</Trans>
      </Button>
    </form>
  );
}
