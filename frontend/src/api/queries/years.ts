/** Programme years and what holds in them: windows, closings, themes, directives, catalogues, settings. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import type { CatalogueName } from './reference';

export type Year = Schemas['YearPublic'];
export type Theme = Schemas['ThemePublic'];
export type Directive = Schemas['DirectivePublic'];
export type Closing = Schemas['ClosingPublic'];

export const openYear = (body: Schemas['YearCreate']) => unwrap(api.POST('/api/v1/years', { body }));

export const updateYear = ({ year, body }: { year: Year; body: Schemas['YearUpdate'] }) =>
  unwrap(
    api.PATCH('/api/v1/years/{year}', {
      params: { path: { year: year.year }, header: ifMatch(etagOfVersion(year.version)) },
      body,
    }),
  );

export const themesQuery = (organisation_id: string, as_of: string) =>
  queryOptions({
    queryKey: ['themes', organisation_id, as_of],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/v1/organisations/{organisation_id}/themes', {
            params: { path: { organisation_id }, query: { as_of } },
          }),
        )
      ).items,
  });

export const issueTheme = ({
  organisation_id,
  body,
}: {
  organisation_id: string;
  body: Schemas['ThemeCreate'];
}) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/themes', {
      params: { path: { organisation_id } },
      body,
    }),
  );

export const endTheme = ({ theme_id, ends_on }: { theme_id: string; ends_on: string }) =>
  unwrap(api.POST('/api/v1/themes/{theme_id}/ending', { params: { path: { theme_id } }, body: { ends_on } }));

export const closingsQuery = (organisation_id: string, year: number) =>
  queryOptions({
    queryKey: ['closings', organisation_id, year],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/year-closings', {
          params: { path: { organisation_id }, query: { year } },
        }),
      ),
  });

export const closeYear = ({
  organisation_id,
  body,
}: {
  organisation_id: string;
  body: Schemas['ClosingCreate'];
}) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/year-closings', {
      params: { path: { organisation_id } },
      body,
    }),
  );

export const reopenYear = ({ closing_id, reason }: { closing_id: string; reason: string }) =>
  unwrap(
    api.POST('/api/v1/year-closings/{closing_id}/reopening', {
      params: { path: { closing_id } },
      body: { reason },
    }),
  );

export const directivesQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['directives', cursor],
    queryFn: () => unwrap(api.GET('/api/v1/directives', { params: { query: { limit: 25, cursor } } })),
  });

export const createDirective = (body: Schemas['DirectiveCreate']) =>
  unwrap(api.POST('/api/v1/directives', { body }));

export const endDirective = ({ directive_id, ends_on }: { directive_id: string; ends_on: string }) =>
  unwrap(
    api.POST('/api/v1/directives/{directive_id}/ending', {
      params: { path: { directive_id } },
      body: { ends_on },
    }),
  );

export const addToCatalogue = ({
  catalogue,
  body,
}: {
  catalogue: CatalogueName;
  body: Schemas['ReferenceItemCreate'];
}) => unwrap(api.POST('/api/v1/catalogues/{catalogue}/items', { params: { path: { catalogue } }, body }));
