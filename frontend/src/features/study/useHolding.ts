import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { etagOfVersion } from '@/api/etag';
import { refreshStudy, sessionPath } from '@/api/queries/study';
import { submit, submitInTurn } from '@/api/submit';
import { useOwnOutbox } from '@/domain/useSession';
import type { useStudySession } from '@/domain/useStudySession';
import { useUnsent } from '@/domain/useStudySession';
import { formatDate, parseDate } from '@/i18n/dates';
import type { NewEntry } from '@/offline/outbox';
import { attendanceToSend, type HoldValues, isTaken, minutesToSend, type Person } from './hold';

export type Papers = ReturnType<typeof useStudySession>;

/** Sends what the steps wrote: now, or when there is a network; each change upon the outcome of the one before. */
export function useHolding({ session, attendance, minutes }: Papers, people: readonly Person[]) {
  const { t } = useLingui();
  const client = useQueryClient();
  const outbox = useOwnOutbox();
  const unsent = useUnsent(session.id);
  const about = sessionPath(session.id);
  const day = formatDate(session.held_on);
  const etag = etagOfVersion(session.version);
  const isQueued = (path: string, body?: unknown) =>
    unsent.some(
      (entry) =>
        entry.path === path && (body === undefined || JSON.stringify(entry.body) === JSON.stringify(body)),
    );

  function presence(values: HoldValues): NewEntry[] {
    const holding = `${about}/holding`;
    const taking = `${about}/attendance`;
    const body = attendanceToSend(values, people);
    const changes: NewEntry[] = [];
    if (session.state === 'convened' && !isQueued(holding))
      changes.push({
        method: 'POST',
        path: holding,
        about,
        etag,
        label: t`Buổi họp ngày ${day}`,
        body: { held_on: parseDate(values.held_on) },
      });
    if (!isTaken(values, people, attendance) && !isQueued(taking, body))
      changes.push({ method: 'PUT', path: taking, about, etag, label: t`Điểm danh ngày ${day}`, body });
    return changes;
  }

  const attending = useMutation({
    mutationFn: async (values: HoldValues) => {
      const [first, ...rest] = presence(values);
      return first ? submitInTurn(outbox, [first, ...rest]) : null;
    },
    onSettled: () => refreshStudy(client),
  });

  const writing = useMutation({
    mutationFn: (values: HoldValues) => {
      const body = minutesToSend(values, minutes);
      const label = t`Biên bản ngày ${day}`;
      const written: NewEntry = { method: 'PUT', path: `${about}/minutes`, about, etag, label, body };
      // Whoever opened a later step at once has not said yet who was there.
      const [first, ...rest] = presence(values);
      return first ? submitInTurn(outbox, [first, ...rest, written]) : submit(outbox, written);
    },
    onSettled: () => refreshStudy(client),
  });

  return { attending, writing, unsent };
}
