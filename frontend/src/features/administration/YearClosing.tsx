import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Closing, closeYear, closingsQuery, reopenYear } from '@/api/queries/years';
import { UnitName } from '@/domain/ChosenUnit';
import { useScope } from '@/domain/useScope';
import { errorText } from '@/i18n/errors';
import { formatInstant } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { TextArea } from '@/ui/TextArea';

const route = getRouteApi('/signed-in/quan-tri/nam/$nam/khoa-so');

/** Closes the year for an organisation and all below it; what is still open is said first. */
export default function YearClosing() {
  const { t } = useLingui();
  const { nam } = route.useParams();
  const organisation = useScope(undefined);
  const { data } = useSuspenseQuery(closingsQuery(organisation, Number(nam)));
  const current = data.items.find(({ reopened_at }) => reopened_at === null);
  return (
    <Page
      title={t`Khoá sổ năm ${nam}`}
      eyebrow={<UnitName id={organisation} />}
      lead={t`Sau khi khoá sổ, không ai sửa được sổ tay của năm; số liệu giữ nguyên như ngày khoá.`}
      back={
        <BackLink to="/quan-tri/nam/$nam" params={{ nam }}>
          <Trans>Về chuẩn bị năm</Trans>
        </BackLink>
      }
    >
      {current ? <Closed closing={current} /> : <Close year={Number(nam)} organisation={organisation} />}
    </Page>
  );
}

function Close({ year, organisation }: { year: number; organisation: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(closingsQuery(organisation, year));
  const { missing, registered, publicised, self_reported } = data.open_work;
  const open = missing + registered + publicised + self_reported;
  const closing = useMutation({ mutationFn: closeYear, onSuccess: () => client.invalidateQueries() });
  return (
    <>
      {open > 0 ? (
        <Notice tone="warning" title={<Trans>Còn việc chưa xong</Trans>}>
          <ul className="plain-list">
            {missing > 0 && <li>{t`${missing} người phải đăng ký mà chưa đăng ký`}</li>}
            {registered > 0 && <li>{t`${registered} bản đăng ký chưa công khai`}</li>}
            {publicised > 0 && <li>{t`${publicised} bản chưa tự báo cáo`}</li>}
            {self_reported > 0 && <li>{t`${self_reported} bản chưa được nhận xét`}</li>}
          </ul>
        </Notice>
      ) : (
        <Notice tone="done">
          <Trans>Mọi chi bộ đã nhận xét xong.</Trans>
        </Notice>
      )}
      <ReasonForm
        label={t`Vì sao khoá sổ khi còn việc chưa xong?`}
        asked={open > 0}
        submit={<Trans>Khoá sổ năm {year}</Trans>}
        busy={closing.isPending}
        failure={closing.error}
        onSend={(reason) => closing.mutate({ organisation_id: organisation, body: { year, reason } })}
      />
    </>
  );
}

function Closed({ closing }: { closing: Closing }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const at = formatInstant(closing.closed_at);
  const reopening = useMutation({ mutationFn: reopenYear, onSuccess: () => client.invalidateQueries() });
  return (
    <>
      <Notice tone="done" title={<Trans>Đã khoá sổ lúc {at}</Trans>}>
        {closing.closed_by?.name} {closing.reason}
      </Notice>
      <ReasonForm
        label={t`Vì sao mở lại?`}
        asked
        submit={<Trans>Mở lại sổ</Trans>}
        busy={reopening.isPending}
        failure={reopening.error}
        onSend={(reason) => reopening.mutate({ closing_id: closing.id, reason: reason ?? '' })}
      />
    </>
  );
}

function ReasonForm({
  label,
  asked,
  submit,
  busy,
  failure,
  onSend,
}: {
  label: string;
  /** Whether a reason must be given. */
  asked: boolean;
  submit: ReactNode;
  busy: boolean;
  failure: Error | null;
  onSend: (reason: string | null) => void;
}) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = asked && cleanText(reason) === '';
  return (
    <form
      noValidate
      className="stack"
      data-no-print=""
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lacks) onSend(asked ? cleanText(reason) : null);
      }}
    >
      {failure && (
        <Notice tone="problem" live>
          {errorText(failure)}
        </Notice>
      )}
      {asked && (
        <TextArea
          label={label}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={tried && lacks && t`Hãy ghi lý do`}
        />
      )}
      <Button type="submit" kind="danger" busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
