/** Dated settings: what holds on a day, a new value from a day on, and what was changed. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';

export type Setting = Schemas['SettingPublic'];
export type SettingValue = Setting['value'];
export type SettingChange = Schemas['EventPublic'];

const CHANGES_READ = 100;

/** `as_of`: a civil day; today when left out. */
export const settingsQuery = (as_of?: string) =>
  queryOptions({
    queryKey: ['settings', as_of],
    queryFn: () => unwrap(api.GET('/api/v1/settings', { params: { query: { as_of } } })),
  });

export const changeSetting = ({ key, body }: { key: string; body: Schemas['SettingWrite'] }) =>
  unwrap(api.PUT('/api/v1/settings/{key}', { params: { path: { key } }, body }));

/** The latest changes of settings, of one or of all, the newest first. */
export const settingChangesQuery = queryOptions({
  queryKey: ['settings', 'changes'],
  queryFn: async () =>
    (
      await unwrap(
        api.GET('/api/v1/events', { params: { query: { subject: 'setting', limit: CHANGES_READ } } }),
      )
    ).items,
});
