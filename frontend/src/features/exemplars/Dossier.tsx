import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dossierQuery, type ExemplarDossier } from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { DatedTimeline } from '@/domain/DatedTimeline';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { Consents } from './Consents';
import { DossierTasks } from './DossierTasks';
import { Obstacles } from './Obstacles';
import { Spread } from './Spread';
import { EXEMPLAR_KINDS, EXEMPLAR_STATES } from './words';

const route = getRouteApi('/signed-in/dien-hinh/ho-so/$id');

/** Everything about one proposal, and the steps that may be taken now. */
export default function Dossier() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: dossier } = useSuspenseQuery(dossierQuery(id));
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const { data: forms } = useSuspenseQuery(catalogueQuery('commendation_form'));
  const { label, tone } = EXEMPLAR_STATES[dossier.state];
  const kind = t(EXEMPLAR_KINDS[dossier.kind].label);
  const awards = dossier.former_awards.map(({ form, awarded_on }) =>
    [nameOf(forms, form), formatDate(awarded_on)].join(', '),
  );
  const rows = [
    { term: t`Người`, value: dossier.person_name },
    { term: t`Đơn vị`, value: dossier.organisation.name },
    { term: t`Nơi làm`, value: dossier.place },
    { term: t`Lĩnh vực`, value: nameOf(fields, dossier.field) },
    { term: t`Tóm tắt`, value: dossier.summary },
    { term: t`Đã được khen`, value: awards.join('\n') },
    { term: t`Kết quả thẩm định`, value: dossier.verification },
    { term: t`Vì sao vẫn đề nghị`, value: dossier.override_reason },
    { term: t`Câu chuyện`, value: dossier.story },
    { term: t`Lý do kết thúc`, value: dossier.ended_reason },
  ];
  return (
    <Page
      width="board"
      title={dossier.title}
      eyebrow={t`Hồ sơ điển hình · ${kind}`}
      back={
        <BackLink to="/dien-hinh/ho-so">
          <Trans>Về hồ sơ đề nghị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div>
        <Tag tone={tone}>{t(label)}</Tag>
      </div>
      <Obstacles obstacles={dossier.obstacles_now} />
      <DossierTasks dossier={dossier} />
      <div className="columns" data-main-first="">
        <div className="stack" data-gap="large">
          <section className="card">
            <h2>
              <Trans>Đề nghị</Trans>
            </h2>
            <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
          </section>
          <section className="stack">
            <h2>
              <Trans>Việc đã làm và kết quả</Trans>
            </h2>
            <ol className="plain-list" data-numbered="">
              {dossier.deeds.map(({ text, result }, index) => (
                <li key={index} className="pre-line">
                  {text}
                  {result && <span className="hint deed-line">{result}</span>}
                </li>
              ))}
            </ol>
          </section>
          <Spread exemplar={dossier} />
        </div>
        <div className="stack" data-gap="large">
          <Story dossier={dossier} />
          <Consents dossier={dossier} />
        </div>
      </div>
    </Page>
  );
}

/** What happened to the proposal, the latest first. */
function Story({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const {
    proposed_on,
    verified_on,
    recognised_on,
    recognised_by,
    decision_number,
    ended_on,
    ended_decision,
  } = dossier;
  const committee = [recognised_by?.name, decision_number].filter(Boolean).join(', ');
  const entries = [
    ended_on && {
      id: 'ended',
      on: ended_on,
      title: t(EXEMPLAR_STATES[dossier.state].label),
      body: ended_decision,
      tone: 'problem' as const,
    },
    recognised_on && {
      id: 'recognised',
      on: recognised_on,
      title: t`Công nhận`,
      body: committee,
      tone: 'done' as const,
    },
    verified_on && { id: 'verified', on: verified_on, title: t`Thẩm định` },
    { id: 'proposed', on: proposed_on, title: t`Đề nghị` },
  ].filter((entry) => entry !== null && entry !== '');
  return (
    <section className="card">
      <h2>
        <Trans>Quá trình</Trans>
      </h2>
      <DatedTimeline label={t`Quá trình của hồ sơ`} entries={entries} />
    </section>
  );
}
