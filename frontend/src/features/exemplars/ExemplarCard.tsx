import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ExemplarPublished } from '@/api/queries/exemplars';
import { EXEMPLAR_KINDS } from './words';

/** Who, what, where: enough to choose which story to read. */
export function ExemplarCard({ exemplar, field }: { exemplar: ExemplarPublished; field: string }) {
  const { t } = useLingui();
  const { id, kind, title, summary, place, snapshot, replications } = exemplar;
  return (
    <li className="card exemplar-card">
      <p className="eyebrow">{[t(EXEMPLAR_KINDS[kind].label), field].join(' · ')}</p>
      <h2>
        <Link to="/dien-hinh/$id" params={{ id }}>
          {title}
        </Link>
      </h2>
      <p className="exemplar-card__summary">{summary}</p>
      <p className="hint">
        {[snapshot.person_name, snapshot.unit_name, place].filter(Boolean).join(' · ')}
        {replications > 0 && (
          <>
            {' · '}
            <Plural value={replications} other="# nơi làm theo" />
          </>
        )}
      </p>
    </li>
  );
}
