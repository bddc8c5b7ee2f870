import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawConsent } from '@/api/queries/consents';
import {
  type ExemplarDossier,
  type ExemplarPart,
  exemplarSteps,
  refreshExemplars,
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

/** The purpose of the register of consents under which each part is published. */
const PURPOSES: Record<ExemplarPart, string> = { story: 'publish_story', photo: 'publish_photo' };

/** Whether story and photo may be shown: only while the register holds a consent that stands. */
export function Consents({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const revocation = useMutation({
    mutationFn: (id: string) => withdrawConsent(id, {}),
    onSettled: () => refreshExemplars(client),
  });
  const words: Record<ExemplarPart, string> = { story: t`Câu chuyện`, photo: t`Ảnh` };
  const standing = (part: ExemplarPart) =>
    dossier.consents.find(({ purpose, stands }) => purpose === PURPOSES[part] && stands);
  const present = [dossier.story && 'story', dossier.photo_link && 'photo'].filter(
    (part): part is ExemplarPart => Boolean(part),
  );
  const missing = present.filter((part) => !standing(part));
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
          {present.map((part) => {
            const consent = standing(part);
            const by = consent && (consent.given_by ?? consent.name);
            const on = consent && formatDate(consent.given_on);
            return (
              <li key={part} className="stack" data-gap="small">
                <div className="split">
                  <b>{words[part]}</b>
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
                          <span className="visually-hidden">: {words[part]}</span>
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
          <Give dossier={dossier} parts={missing} words={words} />
        </div>
      )}
    </section>
  );
}

function Give({
  dossier,
  parts,
  words,
}: {
  dossier: ExemplarDossier;
  parts: readonly ExemplarPart[];
  words: Record<ExemplarPart, string>;
}) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<ExemplarPart>('story');
  const part = parts.includes(chosen) ? chosen : (parts[0] ?? chosen);
  const [by, setBy] = useState('');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const [evidence, setEvidence] = useState('');
  const given_on = parseDate(day);
  const ofUnit = dossier.person_name === null;
  const needed = {
    by: t`Hãy ghi tên người đồng ý`,
    day: t`Hãy nhập ngày đồng ý`,
    evidence: t`Hãy ghi giấy tờ chứng minh đã đồng ý`,
  };
  return (
    <TaskDialog
      name={t`Ghi nhận đồng ý`}
      done={t`Đã ghi nhận đồng ý cho đăng.`}
      gaps={[
        ...(ofUnit && !cleanText(by) ? [{ fieldId: 'given_by', text: needed.by }] : []),
        ...(given_on ? [] : [{ fieldId: 'given_on', text: needed.day }]),
        ...(cleanText(evidence) ? [] : [{ fieldId: 'evidence', text: needed.evidence }]),
      ]}
      send={() =>
        exemplarSteps.consent(dossier, {
          part,
          given_by: ofUnit ? cleanText(by) : null,
          given_on,
          evidence: cleanText(evidence),
        })
      }
    >
      {(tried) => (
        <>
          <Select
            label={t`Đồng ý cho đăng`}
            value={part}
            onChange={(event) => setChosen(event.target.value as ExemplarPart)}
            options={parts.map((value) => ({ value, label: words[value] }))}
          />
          {ofUnit && (
            <Field
              id="given_by"
              label={t`Người đồng ý`}
              hint={t`Người đứng đầu hoặc người đại diện của đơn vị`}
              value={by}
              onChange={(event) => setBy(event.target.value)}
              error={tried && !cleanText(by) && needed.by}
            />
          )}
          <DateField
            id="given_on"
            label={t`Ngày đồng ý`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !given_on && needed.day}
          />
          <Field
            id="evidence"
            label={t`Giấy tờ kèm theo`}
            hint={t`Ví dụ: Giấy đồng ý ngày 02/6/2026`}
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
            error={tried && !cleanText(evidence) && needed.evidence}
          />
        </>
      )}
    </TaskDialog>
  );
}
