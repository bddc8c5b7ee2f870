import { expect, test } from 'vitest';
import { type CaseDraft, draftOf, emptyDraft, gapsOf, requestOf } from '@/features/organisations/request';

const A = '01a20210-dfac-718f-a3cb-000000000001';
const B = '01a20210-dfac-718f-a3cb-000000000002';
const C = '01a20210-dfac-718f-a3cb-000000000003';
const TODAY = '2026-07-01';

test.each([
  ['merge', ['into']],
  ['move', ['parent']],
  ['rename', ['name']],
  ['change_kind', ['new_kind']],
  ['establish', ['unit']],
  ['split', ['unit']],
  ['dissolve', ['heir']],
] as const)('%s that begins at an organisation still lacks %o', (kind, gaps) => {
  expect(gapsOf(emptyDraft(kind, A, TODAY))).toEqual(gaps);
});

test('days must be days, and the day of signing may be left out', () => {
  const draft = { ...emptyDraft('merge', A, TODAY), into_id: B };
  expect(gapsOf(draft)).toEqual([]);
  expect(gapsOf({ ...draft, effective_on: '31/02/2026' })).toEqual(['effective_on']);
  expect(gapsOf({ ...draft, decided_on: 'hôm qua' })).toEqual(['decided_on']);
});

test('a merger into an existing organisation names no new one, and the other way round', () => {
  const draft = { ...emptyDraft('merge', A, TODAY), organisation_ids: [A, B], into_id: C };
  expect(requestOf(draft)).toEqual({
    kind: 'merge',
    effective_on: TODAY,
    decision_number: null,
    decided_on: null,
    reason: null,
    source_ids: [A, B],
    into_id: C,
  });
  expect(requestOf({ ...draft, into: 'new' })).not.toHaveProperty('into_id');
});

test('a renaming sends only what was filled in, in NFC', () => {
  const request = requestOf({
    ...emptyDraft('rename', A, TODAY),
    name: ' Chi bộ Văn phòng '.normalize('NFD'),
  });
  expect(request).toMatchObject({ organisation_id: A, name: 'Chi bộ Văn phòng' });
  expect(request).not.toHaveProperty('code');
});

test.each(['merge', 'move', 'rename', 'change_kind', 'establish', 'split', 'dissolve'] as const)(
  'a drafted %s comes back into the form as it was',
  (kind) => {
    const begun = emptyDraft(kind, kind === 'establish' ? null : A, TODAY);
    const draft: CaseDraft = {
      ...begun,
      decision_number: '12-QĐ/ĐU',
      decided_on: '20/06/2026',
      reason: 'Theo đề án',
      parent_id: kind === 'move' ? B : null,
      into_id: kind === 'merge' ? B : null,
      name: ['rename', 'change_kind'].includes(kind) ? 'Tên mới' : '',
      new_kind: kind === 'change_kind' ? 'cell' : '',
      heir_id: kind === 'dissolve' ? B : null,
      members: kind === 'split' ? { [C]: begun.units[0]?.id ?? '' } : {},
      units: ['establish', 'split'].includes(kind)
        ? begun.units.map((unit) => ({ ...unit, parent_id: B, kind: 'cell', name: 'Chi bộ 2' }))
        : begun.units,
    };
    const request = requestOf(draft);
    const { effective_on, decision_number, decided_on, reason, kind: asked, ...rest } = request;
    const back = draftOf({
      kind: asked,
      effective_on,
      decision_number: decision_number ?? null,
      decided_on: decided_on ?? null,
      reason: reason ?? null,
      request: rest,
    });
    expect(requestOf(back)).toEqual(request);
  },
);
