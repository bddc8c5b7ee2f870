import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { OwnDuty } from '@/api/queries/duties';
import { formatDate } from '@/i18n/dates';
import { Tag } from '@/ui/Tag';
import { DUTY_PLACES, DUTY_STATES, dutyName } from './words';

const OWED: readonly OwnDuty['state'][] = ['late', 'expected'];

/** What the reader still owes this year, in person and for their units; what is done can be opened. */
export function OwnDuties({ duties, year }: { duties: readonly OwnDuty[]; year: number }) {
  const owed = duties.filter(({ state }) => OWED.includes(state));
  const settled = duties.filter(({ state }) => !OWED.includes(state));
  return (
    <section className="card" data-tone={owed.length > 0 ? 'next' : undefined}>
      <h2>
        <Trans>Việc của đồng chí</Trans>
      </h2>
      {owed.length === 0 ? (
        <p>
          <Trans>Đồng chí không còn việc nào phải làm trong năm {year}.</Trans>
        </p>
      ) : (
        <DutyList duties={owed} />
      )}
      {settled.length > 0 && (
        <details className="disclosure">
          <summary>
            <Plural value={settled.length} other="# việc đã xong hoặc được miễn" />
          </summary>
          <div>
            <DutyList duties={settled} />
          </div>
        </details>
      )}
    </section>
  );
}

function DutyList({ duties }: { duties: readonly OwnDuty[] }) {
  return (
    <ul className="role-list">
      {duties.map((duty) => (
        <DutyItem key={[duty.duty, duty.number, duty.organisation?.id].join()} duty={duty} />
      ))}
    </ul>
  );
}

function DutyItem({ duty }: { duty: OwnDuty }) {
  const { t } = useLingui();
  const place = DUTY_PLACES[duty.duty];
  const name = dutyName(duty);
  const due = formatDate(duty.due_on);
  const done = duty.done_on && formatDate(duty.done_on);
  return (
    <li>
      <span className="stack" data-gap="small">
        {place && OWED.includes(duty.state) ? (
          <Link to={place}>
            <b>{name}</b>
          </Link>
        ) : (
          <b>{name}</b>
        )}
        <span className="hint">
          {[duty.organisation?.name, t`Hạn ${due}`, done && t`Xong ngày ${done}`].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Tag tone={DUTY_STATES[duty.state].tone}>
        <Standing duty={duty} />
      </Tag>
    </li>
  );
}

function Standing({ duty: { state, days_left } }: { duty: OwnDuty }) {
  const { t } = useLingui();
  if (state === 'late') return <Plural value={-days_left} other="Quá hạn # ngày" />;
  if (state === 'expected')
    return days_left === 0 ? t`Hạn hôm nay` : <Plural value={days_left} other="Còn # ngày" />;
  return t(DUTY_STATES[state].label);
}
