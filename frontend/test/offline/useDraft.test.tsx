import { act, screen, waitFor } from '@testing-library/react';
import { clear, get, set } from 'idb-keyval';
import { useForm } from 'react-hook-form';
import { beforeEach, expect, test } from 'vitest';
import type { Draft } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { show } from '../render';

interface Values {
  title: string;
}

function Form() {
  const form = useForm<Values>({ defaultValues: { title: '' } });
  const draft = useDraft('draft:an:pledge:2026', form);
  return (
    <form>
      <label>
        Việc <input {...form.register('title')} />
      </label>
      {draft.restored && <p>Đã mở lại bản nháp</p>}
      <button type="button" onClick={() => void draft.discard()}>
        Bỏ
      </button>
    </form>
  );
}

const stored = () => get<Draft<Values>>('draft:an:pledge:2026');
beforeEach(() => clear());

test('what is typed is there again on the next visit', async () => {
  const { user, unmount } = show(<Form />);
  await act(async () => {
    await stored();
  });
  await user.type(screen.getByLabelText('Việc'), 'Giúp bà con');
  unmount();
  await waitFor(async () => expect((await stored())?.value.title).toBe('Giúp bà con'));

  show(<Form />);
  expect(await screen.findByText('Đã mở lại bản nháp')).toBeVisible();
  expect(screen.getByLabelText('Việc')).toHaveValue('Giúp bà con');
});

test('discarding removes the stored draft', async () => {
  await set('draft:an:pledge:2026', { value: { title: 'cũ' }, savedAt: '2026-01-20T00:00:00Z' });
  const { user } = show(<Form />);
  await screen.findByText('Đã mở lại bản nháp');
  await user.click(screen.getByRole('button', { name: 'Bỏ' }));
  await waitFor(async () => expect(await stored()).toBeUndefined());
});
