/** The register of consents: who allows what to be published of them, on which paper, until when. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';

export type Consent = Schemas['ConsentPublic'];

export const CONSENTS_PER_PAGE = 25;

export interface ConsentsAsked {
  purpose?: string;
  /** Only those that hold today, or only those that do not. */
  stands?: boolean;
  cursor?: string;
}

/** The consents of an organisation and below, the newest first. */
export const consentsQuery = (organisation_id: string, { purpose, stands, cursor }: ConsentsAsked) =>
  queryOptions({
    queryKey: ['consents', organisation_id, purpose, stands, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/consents', {
          params: { query: { organisation_id, purpose, stands, limit: CONSENTS_PER_PAGE, cursor } },
        }),
      ),
  });

export const giveConsent = (body: Schemas['ConsentCreate']) => unwrap(api.POST('/api/v1/consents', { body }));

export const withdrawConsent = (consent_id: string, body: Schemas['ConsentWithdrawal']) =>
  unwrap(api.POST('/api/v1/consents/{consent_id}/withdrawal', { params: { path: { consent_id } }, body }));
