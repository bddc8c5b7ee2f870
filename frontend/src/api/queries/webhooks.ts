/** Other programs that are told of events, and every message that went to them. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type Webhook = Schemas['WebhookPublic'];
export type WebhookSecret = Schemas['WebhookSecret'];
export type Delivery = Schemas['DeliveryPublic'];
export type DeliveryState = Schemas['DeliveryState'];
export type Attempt = Schemas['Attempt'];

export const WEBHOOKS_PER_PAGE = 25;
export const DELIVERIES_PER_PAGE = 25;

const path = (webhook_id: string) => ({ path: { webhook_id } });

export const webhooksQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['webhooks', 'list', cursor],
    queryFn: () =>
      unwrap(api.GET('/api/v1/webhooks', { params: { query: { limit: WEBHOOKS_PER_PAGE, cursor } } })),
  });

export const webhookQuery = (webhook_id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'one', webhook_id],
    queryFn: () => unwrap(api.GET('/api/v1/webhooks/{webhook_id}', { params: path(webhook_id) })),
  });

export const deliveriesQuery = (webhook_id: string, state?: DeliveryState, cursor?: string) =>
  queryOptions({
    queryKey: ['webhooks', 'deliveries', webhook_id, state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/webhooks/{webhook_id}/deliveries', {
          params: { ...path(webhook_id), query: { state, limit: DELIVERIES_PER_PAGE, cursor } },
        }),
      ),
  });

export const createWebhook = (body: Schemas['WebhookCreate']) =>
  unwrap(api.POST('/api/v1/webhooks', { body }));

export const updateWebhook = ({ webhook, body }: { webhook: Webhook; body: Schemas['WebhookUpdate'] }) =>
  unwrap(
    api.PATCH('/api/v1/webhooks/{webhook_id}', {
      params: { ...path(webhook.id), header: ifMatch(etagOfVersion(webhook.version)) },
      body,
    }),
  );

export const removeWebhook = (webhook_id: string) =>
  unwrap(api.DELETE('/api/v1/webhooks/{webhook_id}', { params: path(webhook_id) }));

export const rotateSecret = (webhook_id: string) =>
  unwrap(api.POST('/api/v1/webhooks/{webhook_id}/secret', { params: path(webhook_id) }));

export const replayDelivery = ({ webhook_id, id }: Delivery) =>
  unwrap(
    api.POST('/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay', {
      params: { path: { webhook_id, delivery_id: id } },
    }),
  );
