import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { openTasksQuery, quartersQuery, studySessionsQuery } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { NextSession } from './NextSession';
import { OpenTasks } from './OpenTasks';
import { Quarters } from './Quarters';
import { SessionList } from './SessionList';
import { nextOf } from './sessions';
import { useStudyCell } from './useStudyCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/sinh-hoat');

/** The cell's study sessions of a year: what comes next, what each quarter still lacks, and all of them. */
export default function Sessions() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { account_id, offices } = useSession();
  const { cell, cellYear, officer } = useStudyCell(search);
  const { data: sessions } = useSuspenseQuery(studySessionsQuery(account_id, cellYear));
  const { data: quarters } = useSuspenseQuery(quartersQuery(account_id, cellYear));
  const { data: tasks } = useSuspenseQuery(openTasksQuery(account_id, cell.id));
  const { year } = cellYear;
  const next = nextOf(sessions);
  const plan = (
    <LinkButton
      kind={next ? 'secondary' : 'primary'}
      icon={<CalendarPlus size={18} aria-hidden="true" />}
      to="/chi-bo/sinh-hoat/ke-hoach"
      search={{ don_vi: cell.id }}
    >
      <Trans>Lên kế hoạch một buổi</Trans>
    </LinkButton>
  );
  return (
    <Page
      width="board"
      title={t`Sinh hoạt chuyên đề`}
      eyebrow={[cell.name, t`Năm ${year}`].filter(Boolean).join(' · ')}
      actions={officer && sessions.length > 0 && <div data-no-print="">{plan}</div>}
    >
      {offices.length > 1 && (
        <Select
          label={t`Chi bộ`}
          value={cell.id}
          onChange={(event) =>
            void navigate({ to: '/chi-bo/sinh-hoat', search: { ...search, don_vi: event.target.value } })
          }
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="cell-page">
        <div className="stack" data-gap="large">
          {next && <NextSession session={next} officer={officer} />}
          <Quarters quarters={quarters} />
        </div>
        <div className="stack" data-gap="large">
          {sessions.length === 0 ? (
            <EmptyState title={t`Năm ${year} chi bộ chưa có buổi sinh hoạt nào`} action={officer && plan}>
              {officer ? (
                <Trans>
                  Lên kế hoạch trước: chuyên đề, ngày, nơi họp, người chủ trì và người ghi biên bản.
                </Trans>
              ) : (
                <Trans>Khi chi bộ mời họp, giấy mời hiện ở đây.</Trans>
              )}
            </EmptyState>
          ) : (
            <SessionList sessions={sessions} />
          )}
          <OpenTasks tasks={tasks} officer={officer} />
        </div>
      </div>
    </Page>
  );
}
