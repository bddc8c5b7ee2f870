import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Inspection, inspectionQuery, inspectionSteps } from '@/api/queries/inspections';
import { PersonField } from '@/domain/PersonField';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { TEAM_ROLES } from './words';

const route = getRouteApi('/signed-in/kiem-tra/$id/doan');

interface Seat {
  id: string | null;
  name: string;
  role: Inspection['team'][number]['role'];
}

const HEAD: Seat = { id: null, name: '', role: 'head' };

/** The whole team at once; exactly one is its head. */
export default function Team() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { data: inspection } = useSuspenseQuery(inspectionQuery(id));
  const standing = inspection.team.map(({ member, role }): Seat => ({ ...member, role }));
  const [seats, setSeats] = useState<Seat[]>(standing.length > 0 ? standing : [HEAD]);
  const [attempt, setAttempt] = useState(0);
  const saving = useMutation({
    mutationFn: () =>
      inspectionSteps.setTeam(inspection, {
        members: seats.flatMap((seat) => (seat.id === null ? [] : [{ member_id: seat.id, role: seat.role }])),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['inspections'] });
      await navigate({ to: '/kiem-tra/$id', params: { id }, replace: true });
    },
  });
  const change = (index: number, changed: Partial<Seat>) =>
    setSeats(seats.map((seat, place) => (place === index ? { ...seat, ...changed } : seat)));
  const words = { person: t`Hãy chọn người cho mỗi dòng`, head: t`Hãy để đúng một trưởng đoàn` };
  const gaps = [
    ...(seats.some((seat) => seat.id === null) ? [{ text: words.person }] : []),
    ...(seats.filter(({ role }) => role === 'head').length === 1 ? [] : [{ text: words.head }]),
  ];
  const tried = attempt > 0;
  const shown = tried ? gaps : [];
  return (
    <Page
      width="form"
      title={t`Đoàn kiểm tra`}
      eyebrow={inspection.title}
      lead={t`Một trưởng đoàn; không ai kiểm tra chính mình.`}
      back={
        <BackLink to="/kiem-tra/$id" params={{ id }}>
          <Trans>Về cuộc kiểm tra</Trans>
        </BackLink>
      }
    >
      <ErrorSummary
        errors={shown.length > 0 ? shown : saving.error ? [{ text: errorText(saving.error) }] : []}
        attempt={attempt}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (gaps.length === 0) saving.mutate();
        }}
      >
        {seats.map((seat, index) => {
          const number = index + 1;
          return (
            <fieldset key={index} className="card">
              <legend className="card__legend">
                <Trans>Người thứ {number}</Trans>
              </legend>
              {seat.name ? (
                <p>
                  <b>{seat.name}</b>
                </p>
              ) : (
                <PersonField
                  label={t`Họ và tên`}
                  hint={t`Gõ tên để tìm.`}
                  below={inspection.organisation.id}
                  value={seat.id}
                  onChange={(person) => change(index, { id: person })}
                  error={tried && seat.id === null && words.person}
                />
              )}
              <Select
                label={t`Nhiệm vụ trong đoàn`}
                value={seat.role}
                onChange={(event) => change(index, { role: event.target.value as Seat['role'] })}
                options={Object.entries(TEAM_ROLES).map(([value, label]) => ({ value, label: t(label) }))}
              />
              {seats.length > 1 && (
                <div className="button-row">
                  <Button
                    kind="quiet"
                    size="small"
                    onClick={() => setSeats(seats.filter((_, place) => place !== index))}
                  >
                    <Trans>Bỏ người thứ {number}</Trans>
                  </Button>
                </div>
              )}
            </fieldset>
          );
        })}
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => setSeats([...seats, { ...HEAD, role: 'member' }])}
          >
            <Trans>Thêm người</Trans>
          </Button>
        </div>
        <div className="form-end">
          <Button type="submit" block busy={saving.isPending}>
            <Trans>Lưu đoàn kiểm tra</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
