/** Figures: roll-ups, comparison, trend, the rows behind a number, and counting again. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';

export type Structure = Schemas['Structure'];
export type Statistics = Schemas['StatisticsPublic'];
export type UnitFigures = Schemas['UnitFigures'];
export type Counts = Schemas['Counts'];
export type Indicator = Schemas['IndicatorPublic'];
export type CountedColumn = Schemas['LinesPublic']['column'];

/** The question behind a figure. */
export interface Asked {
  year: number;
  /** Civil day; today when undefined. */
  as_of: string | undefined;
  structure: Structure;
}
export interface AskedOf extends Asked {
  organisation: string;
}

const query = ({ organisation, year, as_of, structure }: AskedOf) => ({
  organisation_id: organisation,
  year,
  as_of,
  structure,
});

export const statisticsQuery = (asked: AskedOf) =>
  queryOptions({
    queryKey: ['statistics', 'unit', asked],
    queryFn: () => unwrap(api.GET('/api/v1/statistics', { params: { query: query(asked) } })),
  });

export const comparisonQuery = (organisations: readonly string[], { year, as_of, structure }: Asked) =>
  queryOptions({
    queryKey: ['statistics', 'comparison', organisations, year, as_of, structure],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/statistics/comparison', {
          params: { query: { organisation_id: [...organisations], year, as_of, structure } },
        }),
      ),
  });

export const trendQuery = (asked: AskedOf) =>
  queryOptions({
    queryKey: ['statistics', 'trend', asked],
    queryFn: () => unwrap(api.GET('/api/v1/statistics/trend', { params: { query: query(asked) } })),
  });

export const FIGURE_ROWS = 50;

export const figureRowsQuery = (asked: AskedOf, column: CountedColumn, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['statistics', 'rows', asked, column, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/statistics/rows', {
          params: { query: { ...query(asked), column, cursor, limit: FIGURE_ROWS } },
        }),
      ),
  });

export const indicatorsQuery = queryOptions({
  queryKey: ['statistics', 'indicators'],
  queryFn: () => unwrap(api.GET('/api/v1/statistics/indicators')),
});

/** Counts the whole figure again, one person at a time; only the verdict is read, hence one row. */
export const recount = ({ organisation, year, as_of, structure }: AskedOf) =>
  unwrap(
    api.POST('/api/v1/statistics/recount', {
      params: { query: { limit: 1 } },
      body: { organisation_id: organisation, year, as_of, structure },
    }),
  );
