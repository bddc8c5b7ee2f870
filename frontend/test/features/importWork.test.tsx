import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Job } from '@/api/queries/imports';
import { Work } from '@/features/imports/Work';
import { show } from '../render';

const JOB: Job = {
  id: '0198a9a2-0000-7000-8000-000000000001',
  kind: 'import.commit',
  state: 'leased',
  progress: 12_500,
  total: 20_000,
  rate_per_second: 480.4,
  seconds_left: 16,
  attempts: 1,
  created_at: '2026-03-01T01:00:00Z',
  run_at: '2026-03-01T01:00:00Z',
  result: null,
  error_code: null,
};

/** A server that holds one job, which a cancellation stops. */
function serve(job: Job) {
  let held = job;
  const asked = vi.fn((request: Request) => {
    if (request.method === 'POST')
      held = { ...held, state: 'cancelled', rate_per_second: null, seconds_left: null };
    return Promise.resolve(Response.json(held));
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

const work = (state: 'planning' | 'planned') =>
  show(
    <QueryClientProvider client={new QueryClient()}>
      <Work jobId={JOB.id} importId="0198a9a2-0000-7000-8000-000000000002" state={state} />
    </QueryClientProvider>,
  );

afterEach(() => vi.unstubAllGlobals());

test('shows how many rows are written, how fast, and that none is seen before all are', async () => {
  serve(JOB);
  work('planned');
  expect(await screen.findByRole('progressbar', { name: 'Đang ghi từng dòng' })).toHaveAttribute(
    'aria-valuetext',
    '12.500/20.000',
  );
  expect(screen.getByText(/Khoảng 480 dòng mỗi giây, còn khoảng 16 giây\./)).toBeVisible();
  expect(screen.getByText(/Mọi dòng hiện ra cùng lúc khi ghi xong/)).toBeVisible();
});

test('says nothing of writing while a file is only read, nor of a pace that nobody knows', async () => {
  serve({ ...JOB, progress: 0, total: null, rate_per_second: null, seconds_left: null });
  work('planning');
  expect(await screen.findByRole('progressbar', { name: 'Đang đọc và kiểm tra từng dòng' })).toBeVisible();
  expect(screen.queryByText(/Mọi dòng hiện ra cùng lúc/)).toBeNull();
  expect(screen.queryByText(/dòng mỗi giây/)).toBeNull();
});

test('stops when asked to, and says that nothing has changed', async () => {
  const asked = serve(JOB);
  const { user } = work('planned');
  await user.click(await screen.findByRole('button', { name: 'Dừng lại' }));
  expect(await screen.findByText(/đã dừng; chưa có gì thay đổi/)).toBeVisible();
  const stopped = asked.mock.calls.map(([request]) => request).find(({ method }) => method === 'POST');
  expect(stopped?.url).toContain(`/api/v1/jobs/${JOB.id}/cancellation`);
});
