import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  DELIVERIES_PER_PAGE,
  deliveriesQuery,
  type Delivery,
  type DeliveryState,
  replayDelivery,
  type Webhook,
} from '@/api/queries/webhooks';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { errorText } from '@/i18n/errors';
import { formatInstant, formatInteger } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { toast } from '@/ui/Toast';
import { Kind } from './Kind';
import { DELIVERY_STATES, outcomeOf } from './words';

const route = getRouteApi('/signed-in/quan-tri/bao-tin/$id');
/** Messages follow within seconds of what happened. */
const LOOK_AGAIN_MS = 5_000;

/** The messages of a webhook, each with its attempts; one that is settled can be sent again. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useLingui();
  const { trang_thai, sau } = route.useSearch();
  const { data } = useQuery({
    ...deliveriesQuery(webhook.id, trang_thai, sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
    refetchInterval: webhook.state === 'enabled' && sau === undefined ? LOOK_AGAIN_MS : false,
  });
  const pages = usePages(sau, data?.next_cursor);
  return (
    <section className="stack">
      <h2>
        <Trans>Các tin đã gửi</Trans>
      </h2>
      <StateFilter webhook={webhook} />
      {data ? (
        <>
          <DataTable<Delivery>
            caption={t`Tin theo từng việc`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ kind }) => kind}
            columns={[
              { id: 'kind', header: t`Việc`, cell: ({ kind }) => <Kind kind={kind} /> },
              { id: 'at', header: t`Lúc`, cell: ({ created_at }) => formatInstant(created_at) },
              { id: 'state', header: t`Trạng thái`, cell: (row) => <State delivery={row} /> },
              { id: 'log', header: t`Các lần gửi`, cell: (row) => <Attempts delivery={row} /> },
              { id: 'again', header: t`Việc có thể làm`, cell: (row) => <Replay delivery={row} /> },
            ]}
            empty={
              <EmptyState title={trang_thai ? t`Không có tin nào như vậy` : t`Chưa có tin nào`}>
                <Trans>Tin đầu tiên đi ngay sau việc kế tiếp ở đơn vị này.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={DELIVERIES_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={5} height={2.5} />
      )}
    </section>
  );
}

function State({ delivery: { state, next_at, delivered_at } }: { delivery: Delivery }) {
  const { t } = useLingui();
  const next = formatInstant(next_at);
  return (
    <span className="stack" data-gap="small">
      <span>
        <Tag tone={DELIVERY_STATES[state].tone}>{t(DELIVERY_STATES[state].label)}</Tag>
      </span>
      {state === 'pending' && (
        <span className="hint">
          <Trans>Lần tới: {next}</Trans>
        </span>
      )}
      {delivered_at && <span className="hint">{formatInstant(delivered_at)}</span>}
    </span>
  );
}

function Attempts({ delivery: { log } }: { delivery: Delivery }) {
  const { t } = useLingui();
  if (log.length === 0) return <Trans>Chưa gửi lần nào</Trans>;
  return (
    <details>
      <summary>
        <Plural value={log.length} other="# lần" />
      </summary>
      <ol className="differences">
        {log.map((attempt, index) => {
          const { label } = outcomeOf(attempt);
          const milliseconds = formatInteger(attempt.milliseconds);
          return (
            <li key={index}>
              {formatInstant(attempt.at)}: {t(label)} (<Trans>{milliseconds} phần nghìn giây</Trans>)
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Replay({ delivery }: { delivery: Delivery }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const replaying = useMutation({
    mutationFn: replayDelivery,
    onSuccess: () => toast({ text: t`Tin đang được gửi lại.` }),
    onError: (failure) => toast({ text: errorText(failure) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks', 'deliveries'] }),
  });
  if (delivery.state === 'pending') return '–';
  const at = formatInstant(delivery.created_at);
  return (
    <Button
      kind="secondary"
      size="small"
      busy={replaying.isPending}
      onClick={() => replaying.mutate(delivery)}
    >
      <Trans>Gửi lại</Trans>
      <span className="visually-hidden"> {at}</span>
    </Button>
  );
}

function StateFilter({ webhook }: { webhook: Webhook }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { trang_thai } = route.useSearch();
  const change = (state: DeliveryState | undefined) =>
    void navigate({
      to: '/quan-tri/bao-tin/$id',
      params: { id: webhook.id },
      search: { trang_thai: state, sau: undefined },
      replace: true,
    });
  return (
    <FilterBar chips={[]} onClear={() => change(undefined)}>
      <Select
        label={t`Trạng thái`}
        emptyLabel={t`Tất cả`}
        value={trang_thai ?? ''}
        options={Object.entries(DELIVERY_STATES).map(([value, { label }]) => ({ value, label: t(label) }))}
        onChange={({ target }) => change((target.value || undefined) as DeliveryState | undefined)}
      />
    </FilterBar>
  );
}
