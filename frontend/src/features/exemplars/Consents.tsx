import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ExemplarDossier,
  exemplarSteps,
  refreshExemplars,
  revokeExemplarConsent,
} from '@/api/queries/exemplars';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';

type Subject = ExemplarDossier['consents'][number]['subject'];

/** Whether story and photo may be shown: only while somebody's consent stands. */
export function Consents({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const revocation = useMutation({
    mutationFn: revokeExemplarConsent,
    onSettled: () => refreshExemplars(client),
  });
  const words: Record<Subject, string> = { story: t`Câu chuyện`, photo: t`Ảnh` };
  const standing = (subject: Subject) =>
    dossier.consents.find((consent) => consent.subject === subject && consent.revoked_on === null);
  const present = [dossier.story && 'story', dossier.photo_link && 'photo'].filter(
    (subject): subject is Subject => Boolean(subject),
  );
  const missing = present.filter((subject) => !standing(subject));
  return (
    <section className="card">
      <h2>
        <Trans>Đồng ý cho đăng</Trans>
      </h2>
      {revocation.error && (
        <Notice tone="problem" live>
          {errorText(revocation.error)}
        </Notice>
      )}
      {present.length === 0 ? (
        <p className="hint">
          <Trans>Hồ sơ chưa có câu chuyện hay ảnh để đăng.</Trans>
        </p>
      ) : (
        <ul className="stack">
          {present.map((subject) => {
            const consent = standing(subject);
            const by = consent?.given_by;
            const on = consent && formatDate(consent.given_on);
            return (
              <li key={subject} className="stack" data-gap="small">
                <div className="split">
                  <b>{words[subject]}</b>
                  <Tag tone={consent ? 'done' : 'open'}>
                    {consent ? <Trans>Đã đồng ý</Trans> : <Trans>Chưa có đồng ý</Trans>}
                  </Tag>
                </div>
                {consent && (
                  <>
                    <span className="hint">
                      <Trans>
                        {by}, ngày {on}
                      </Trans>
                    </span>
                    {dossier.allowed_actions.includes('tell') && (
                      <div className="button-row" data-no-print="">
                        <Button
                          kind="secondary"
                          size="small"
                          busy={revocation.isPending}
                          onClick={() => revocation.mutate(consent.id)}
                        >
                          <Trans>Rút lại đồng ý</Trans>
                          <span className="visually-hidden">: {words[subject]}</span>
                        </Button>
                      </div>
                    )}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {missing.length > 0 && dossier.allowed_actions.includes('tell') && (
        <div className="button-row" data-no-print="">
          <Give dossier={dossier} subjects={missing} words={words} />
        </div>
      )}
    </section>
  );
}

function Give({
  dossier,
  subjects,
  words,
}: {
  dossier: ExemplarDossier;
  subjects: readonly Subject[];
  words: Record<Subject, string>;
}) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Subject>('story');
  const subject = subjects.includes(chosen) ? chosen : (subjects[0] ?? chosen);
  const [by, setBy] = useState(dossier.person_name ?? '');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const [evidence, setEvidence] = useState('');
  const given_on = parseDate(day);
  const needed = { by: t`Hãy ghi tên người đồng ý`, day: t`Hãy nhập ngày đồng ý` };
  return (
    <TaskDialog
      name={t`Ghi nhận đồng ý`}
      done={t`Đã ghi nhận đồng ý cho đăng.`}
      gaps={[
        ...(cleanText(by) ? [] : [{ fieldId: 'given_by', text: needed.by }]),
        ...(given_on ? [] : [{ fieldId: 'given_on', text: needed.day }]),
      ]}
      send={() =>
        exemplarSteps.consent(dossier, {
          subject,
          given_by: cleanText(by),
          given_on: given_on ?? '',
          evidence: cleanText(evidence) || null,
        })
      }
    >
      {(tried) => (
        <>
          <Select
            label={t`Đồng ý cho đăng`}
            value={subject}
            onChange={(event) => setChosen(event.target.value as Subject)}
            options={subjects.map((value) => ({ value, label: words[value] }))}
          />
          <Field
            id="given_by"
            label={t`Người đồng ý`}
            value={by}
            onChange={(event) => setBy(event.target.value)}
            error={tried && !cleanText(by) && needed.by}
          />
          <DateField
            id="given_on"
            label={t`Ngày đồng ý`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !given_on && needed.day}
          />
          <Field
            label={t`Giấy tờ kèm theo`}
            optional
            hint={t`Ví dụ: Giấy đồng ý ngày 02/6/2026`}
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
          />
        </>
      )}
    </TaskDialog>
  );
}
