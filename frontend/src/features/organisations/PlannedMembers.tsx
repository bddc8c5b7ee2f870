import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '@/api/queries/reorganisations';
import { UnitName } from '@/domain/ChosenUnit';

/** How many members go from where to where, and their names on demand. */
export function PlannedMembers({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  if (plan.members.length === 0)
    return (
      <p className="hint">
        <Trans>Không đảng viên nào phải chuyển chi bộ.</Trans>
      </p>
    );
  const moves = new Map<string, Plan['members'][number][]>();
  for (const member of plan.members) {
    const way = `${member.organisation_id} ${member.organisation_id_after ?? ''}`;
    moves.set(way, [...(moves.get(way) ?? []), member]);
  }
  const opening = new Map(
    plan.units
      .filter(({ action }) => action === 'opens')
      .map((unit) => [unit.organisation_id, unit.name_after]),
  );
  const name = (id: string) => opening.get(id) ?? <UnitName id={id} />;
  return (
    <section className="card">
      <h2>
        <Plural value={plan.members.length} other="# đảng viên chuyển chi bộ" />
      </h2>
      {[...moves.values()].map((people) => {
        const [first] = people;
        if (!first) return null;
        const { organisation_id, organisation_id_after } = first;
        return (
          <details key={`${organisation_id} ${organisation_id_after}`} className="disclosure">
            <summary>
              {name(organisation_id)} →{' '}
              {organisation_id_after === null ? t`chưa rõ về đâu` : name(organisation_id_after)}
              {' · '}
              <Plural value={people.length} other="# người" />
            </summary>
            <ul className="plain-list">
              {people.map(({ membership_id, full_name }) => (
                <li key={membership_id}>{full_name}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
