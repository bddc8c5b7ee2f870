import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Mark, StudySession } from '@/api/queries/study';
import { MARKS, NEEDS_REASON } from '@/domain/study';
import { formatOf } from '@/i18n/format';
import { Check } from '@/ui/Check';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { assumed, type HoldValues, notedOf, type Person, tallyOf } from './hold';

const AWAY: readonly Mark[] = ['excused', 'on_duty', 'absent'];

type Errors = Record<string, string>;

/** Everybody present by default; a tick is taken away from who is not. */
export function AttendanceStep({
  session,
  people,
  errors,
}: {
  session: StudySession;
  people: readonly Person[];
  errors: Errors;
}) {
  const { t } = useLingui();
  const { register, control } = useFormContext<HoldValues>();
  const marks = useWatch({ control, name: 'marks' });
  const { expected, present, excused, absent, also } = tallyOf({ marks }, people);
  const counts = formatOf(present, expected);
  const own = people.filter((person) => person.expected);
  const others = people.filter((person) => !person.expected);
  return (
    <>
      {session.agenda && (
        <details className="disclosure">
          <summary>
            <Trans>Xem chương trình</Trans>
          </summary>
          <p className="pre-line">{session.agenda}</p>
        </details>
      )}
      {session.state === 'convened' && (
        <DateField {...register('held_on')} id="held_on" label={t`Ngày đã họp`} error={errors.held_on} />
      )}
      <section className="stack">
        <p className="tally" role="status">
          <strong>
            <Trans>Có mặt {counts}</Trans>
          </strong>
          <span>
            <Plural value={excused} other="# có lý do" /> · <Plural value={absent} other="# không lý do" />
            {also > 0 && (
              <>
                {' · '}
                <Plural value={also} other="# dự thêm" />
              </>
            )}
          </span>
        </p>
        <p className="hint">
          <Trans>Mọi người được tính là có mặt. Bỏ dấu chọn ở tên người vắng.</Trans>
        </p>
        <ul className="attendance">
          {own.map((person) => (
            <Line key={person.id} person={person} errors={errors} />
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section className="stack">
          <h2>
            <Trans>Người dự thêm</Trans>
          </h2>
          <p className="hint">
            <Trans>Không bắt buộc dự. Chọn tên người có mặt.</Trans>
          </p>
          <ul className="attendance">
            {others.map((person) => (
              <Line key={person.id} person={person} errors={errors} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({ person, errors }: { person: Person; errors: Errors }) {
  const { t } = useLingui();
  const { control, setValue } = useFormContext<HoldValues>();
  const marks = useWatch({ control, name: 'marks' });
  const { id, name, excuse, expected } = person;
  const { mark, reason } = notedOf({ marks }, person);
  const note = (noted: { mark: Mark | ''; reason: string }) => setValue(`marks.${id}`, noted);
  const away = mark !== 'present' && expected;
  const absentAs = (): Mark => (excuse ? 'excused' : 'absent');
  return (
    <li data-mark={mark || 'none'}>
      <Check
        checked={mark === 'present'}
        onChange={(event) => {
          if (event.target.checked) note({ mark: 'present', reason: '' });
          else note(expected ? { mark: absentAs(), reason: excuse ?? '' } : assumed(person));
        }}
        hint={excuse && t`Đã báo vắng: ${excuse}`}
      >
        {name}
      </Check>
      {away && (
        <div className="attendance__away">
          <RadioCards
            name={`mark-${id}`}
            label={<span className="visually-hidden">{t`${name} vắng thế nào`}</span>}
            value={mark}
            onChange={(event) => note({ mark: event.target.value as Mark, reason })}
            options={AWAY.map((value) => ({ value, label: t(MARKS[value].label) }))}
          />
          {NEEDS_REASON.has(mark as Mark) && (
            <Field
              id={`reason-${id}`}
              label={t`Lý do của đồng chí ${name}`}
              value={reason}
              onChange={(event) => note({ mark, reason: event.target.value })}
              error={errors[`reason-${id}`]}
            />
          )}
        </div>
      )}
    </li>
  );
}
