import type { Schemas } from '@/api/client';

/** What the API says of a member who has just signed in. */
export const SESSION: Schemas['CurrentSession'] = {
  account: {
    id: '01980000-0000-7000-8000-000000000001',
    login: 'nguyen.van.an',
    display_name: 'Nguyễn Văn An',
    language: 'vi',
    member_id: '01980000-0000-7000-8000-000000000002',
  },
  rights: [
    {
      role: 'member',
      organisation_id: '01980000-0000-7000-8000-000000000003',
      organisation_name: 'Chi bộ Khu phố 2',
      organisation_kind: 'cell',
      below: false,
      source: 'membership',
    },
  ],
  unfinished: [],
  second_factor: false,
  recovery_codes_left: 0,
  csrf_token: 'secret',
  expires_at: null,
};
