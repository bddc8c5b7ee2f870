import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StandingLine } from '@/api/queries/cell';
import { STANDINGS, STATES } from '@/domain/words';
import { formatDate } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { Tag } from '@/ui/Tag';
import { Remind } from './Remind';

/** One person of the cell with what may be done now. */
export function PersonCard({ line, year }: { line: StandingLine; year: number }) {
  const { t } = useLingui();
  const [reminding, setReminding] = useState(false);
  const { member, standing, state, key_leader } = line;
  const word = standing === 'registered' && state ? STATES[state] : STANDINGS[standing];
  const reached = line.assessed_on ?? line.self_reported_on ?? line.publicised_on ?? line.registered_on;
  const day = reached && formatDate(reached);
  const waiting = standing === 'missing' || state === 'publicised';
  const search = { nam: year, cua: member.id };
  return (
    <li className="card person">
      <div className="split">
        <h3>
          <Link to="/so-tay" search={search}>
            {member.name}
          </Link>
        </h3>
        <Tag tone={word.tone}>{t(word.label)}</Tag>
      </div>
      {(day ?? key_leader) && (
        <p className="hint">
          {[day && t`Ngày ${day}`, key_leader && t`Cán bộ chủ chốt`].filter(Boolean).join(' · ')}
        </p>
      )}
      {waiting && (
        <div className="person__actions">
          <Button kind="secondary" size="small" onClick={() => setReminding(true)}>
            <Trans>Nhắc</Trans>
            <span className="visually-hidden"> {member.name}</span>
          </Button>
          <LinkButton
            kind="secondary"
            size="small"
            to={standing === 'missing' ? '/so-tay/dang-ky' : '/so-tay/tu-bao-cao'}
            search={search}
          >
            <Trans>Nhập hộ</Trans>
            <span className="visually-hidden"> {member.name}</span>
          </LinkButton>
        </div>
      )}
      <Remind line={line} year={year} open={reminding} onClose={() => setReminding(false)} />
    </li>
  );
}
