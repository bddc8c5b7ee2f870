import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { ruleSetsQuery } from '@/api/queries/gradings';
import { useHasRole } from '@/domain/useScope';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { ValidTag } from './ValidTag';
import { useValidity } from './validity';
import { SUBJECTS } from './words';

/** The rule sets that grades are given under: those in force, those of earlier years, and drafts for who keeps them. */
export default function RuleSets() {
  const { t } = useLingui();
  const validity = useValidity();
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const writes = useHasRole('administrator');
  const ofUnits = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator', 'inspector');
  return (
    <Page
      width="board"
      title={t`Bộ tiêu chí xếp loại`}
      lead={t`Mỗi phiếu giữ bộ tiêu chí của kỳ mình; ban hành bộ mới không làm đổi kết quả cũ.`}
      actions={
        writes && (
          <LinkButton icon={<Plus size={18} aria-hidden="true" />} to="/xep-loai/bo-tieu-chi/moi">
            <Trans>Soạn bộ tiêu chí</Trans>
          </LinkButton>
        )
      }
      back={
        <BackLink to={ofUnits ? '/xep-loai' : '/xep-loai/cua-toi'}>
          <Trans>Về xếp loại</Trans>
        </BackLink>
      }
    >
      {sets.length === 0 && (
        <EmptyState title={t`Chưa có bộ tiêu chí nào`}>
          <Trans>Người quản trị ban hành bộ tiêu chí theo hướng dẫn của cấp trên.</Trans>
        </EmptyState>
      )}
      <ul className="board">
        {sets.map((set) => (
          <li key={set.id} className="card exemplar-card">
            <p className="eyebrow">{t(SUBJECTS[set.subject])}</p>
            <h2>
              <Link to="/xep-loai/bo-tieu-chi/$id" params={{ id: set.id }}>
                {set.title}
              </Link>
            </h2>
            <div>
              <ValidTag set={set} />
            </div>
            <p className="hint">{[set.source, validity(set)].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
