import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fragment, useEffect, useRef } from 'react';
import { refreshExemplars } from '@/api/queries/exemplars';
import {
  arrange,
  type Arrangement,
  arrangementQuery,
  leaveOut,
  type YearbookEntry,
  type YearbookSection,
} from '@/api/queries/yearbooks';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';
import { type Direction, moveEntry, orderOf } from './arrangement';
import { BeginSection, SectionTasks } from './SectionTasks';

interface Moved {
  id: string;
  direction: Direction;
}

/** What stands in the book, in sections and in order; each change is kept at once. */
export function InBook({ entries, order }: { entries: readonly YearbookEntry[]; order: Arrangement }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const pressed = useRef<Moved>(null);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const everything = orderOf(order.sections);
  const arranging = useMutation({
    // One after the other, each upon the order that the one before has left.
    scope: { id: 'yearbook order' },
    mutationFn: (change: (sections: YearbookSection[]) => YearbookSection[]) => {
      const present =
        client.getQueryData(arrangementQuery(order.organisation_id, order.year).queryKey) ?? order;
      return arrange(present, change(present.sections));
    },
    onSuccess: (arranged) =>
      client.setQueryData(arrangementQuery(order.organisation_id, order.year).queryKey, arranged),
    onError: () => refreshExemplars(client),
  });
  const leaving = useMutation({
    mutationFn: leaveOut,
    onSuccess: () => toast({ text: t`Đã bỏ khỏi kỷ yếu.` }),
    onSettled: () => refreshExemplars(client),
  });
  const move = (moved: Moved) => {
    pressed.current = moved;
    arranging.mutate((sections) => moveEntry(sections, moved.id, moved.direction));
  };
  useEffect(() => {
    if (pressed.current === null) return;
    const { id, direction } = pressed.current;
    pressed.current = null;
    const same = document.getElementById(`${direction}-${id}`) as HTMLButtonElement | null;
    const button = same?.disabled
      ? document.getElementById(`${direction === 'up' ? 'down' : 'up'}-${id}`)
      : same;
    button?.focus();
  }, [order]);
  const count = formatInteger(entries.length);
  const error = arranging.error ?? leaving.error;
  return (
    <section className="card">
      <h2>
        <Trans>Trong kỷ yếu: {count}</Trans>
      </h2>
      {error && (
        <Notice tone="problem" live>
          {errorText(error)}
        </Notice>
      )}
      <p className="hint">
        {entries.length === 0 ? (
          <Trans>Chưa có điển hình nào. Chọn từ các điển hình được công nhận.</Trans>
        ) : (
          <Trans>Bản in theo đúng thứ tự này. Mỗi thay đổi được lưu ngay.</Trans>
        )}
      </p>
      <ol className="role-list book-order">
        {order.sections.map((section, index) => (
          <Fragment key={section.title ?? ''}>
            {section.title !== null && (
              <li className="yearbook-section">
                <h3>{section.title}</h3>
                <SectionTasks sections={order.sections} index={index} onChange={arranging.mutateAsync} />
              </li>
            )}
            {section.entry_ids.map((id) => {
              const entry = byId.get(id);
              const place = everything.indexOf(id);
              return (
                entry && (
                  <Line
                    key={id}
                    entry={entry}
                    number={place + 1}
                    last={place === everything.length - 1}
                    leaving={leaving.isPending && leaving.variables === id}
                    onMove={(direction) => move({ id, direction })}
                    onLeave={() => leaving.mutate(id)}
                  />
                )
              );
            })}
          </Fragment>
        ))}
      </ol>
      {entries.length > 0 && (
        <BeginSection sections={order.sections} entries={byId} onChange={arranging.mutateAsync} />
      )}
    </section>
  );
}

function Line({
  entry: { id, title, person_name, unit_name },
  number,
  last,
  leaving,
  onMove,
  onLeave,
}: {
  entry: YearbookEntry;
  number: number;
  last: boolean;
  leaving: boolean;
  onMove: (direction: Direction) => void;
  onLeave: () => void;
}) {
  return (
    <li>
      <span>
        {number}. {title}
        <span className="hint deed-line">{[person_name, unit_name].filter(Boolean).join(', ')}</span>
      </span>
      <span className="button-row">
        <Button
          id={`up-${id}`}
          kind="secondary"
          size="small"
          disabled={number === 1}
          onClick={() => onMove('up')}
        >
          <Trans>Lên</Trans>
          <span className="visually-hidden">: {title}</span>
        </Button>
        <Button
          id={`down-${id}`}
          kind="secondary"
          size="small"
          disabled={last}
          onClick={() => onMove('down')}
        >
          <Trans>Xuống</Trans>
          <span className="visually-hidden">: {title}</span>
        </Button>
        <Button kind="quiet" size="small" busy={leaving} onClick={onLeave}>
          <Trans>Bỏ ra</Trans>
          <span className="visually-hidden">: {title}</span>
        </Button>
      </span>
    </li>
  );
}
