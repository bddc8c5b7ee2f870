import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { offeredMaterialsQuery, sendMaterials } from '@/api/queries/sessionRecords';
import { refreshStudy, type StudySession } from '@/api/queries/study';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ChoiceFrame } from '@/ui/ChoiceFrame';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';
import { sendingGap } from './materials';
import { OfferMaterial } from './OfferMaterial';

/** Chooses of what is offered to the cell, and says on which day it was sent. */
export function SendMaterials({ session }: { session: StudySession }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id, organisation } = session;
  const { data: offered } = useSuspenseQuery(offeredMaterialsQuery(organisation.id));
  const today = dayInVietnam();
  const late = today > session.materials_due_on;
  const due = formatDate(session.materials_due_on);
  const now = formatDate(today);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // The day of what was handed out long ago is not guessed.
  const [day, setDay] = useState(late ? '' : now);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: () =>
      sendMaterials(session, { material_ids: [...chosen], sent_on: parseDate(day) ?? undefined }),
    onSuccess: async () => {
      toast({ text: t`Đã gửi. Các đồng chí đọc tài liệu trong giấy mời.` });
      await refreshStudy(client);
      await navigate({ to: '/chi-bo/sinh-hoat/$id', params: { id }, replace: true });
    },
  });
  const left = offered.filter((material) => !session.materials.some((sent) => sent.id === material.id));
  const words = {
    none: t`Hãy chọn ít nhất một tài liệu`,
    day: t`Hãy nhập ngày gửi, ví dụ ${now}`,
    future: t`Hãy nhập ngày không sau hôm nay, ${now}`,
    late: t`Hãy nhập ngày không sau ${due}`,
  };
  const gap = sendingGap(day, session, today);
  const gaps = [
    ...(chosen.length === 0
      ? [{ fieldId: left.length > 0 ? 'materials' : undefined, text: words.none }]
      : []),
    ...(gap ? [{ fieldId: 'sent-on', text: words[gap] }] : []),
  ];
  const tried = attempt > 0;
  const failed = sending.error ? [{ text: errorText(sending.error) }] : [];
  return (
    <>
      {late && (
        <Notice tone="warning" title={t`Đã quá ngày gửi`}>
          <Trans>
            Đồng chí chỉ ghi được tài liệu đã phát muộn nhất ngày {due}. Muốn gửi hôm nay, hãy lùi ngày họp.
          </Trans>
          <div className="button-row">
            <LinkButton kind="secondary" size="small" to="/chi-bo/sinh-hoat/$id/sua" params={{ id }}>
              <Trans>Sửa ngày họp</Trans>
            </LinkButton>
          </div>
        </Notice>
      )}
      <ErrorSummary errors={tried && gaps.length > 0 ? gaps : failed} attempt={attempt} />
      <div className="stack" data-gap="large">
        <ChoiceFrame
          label={t`Chọn tài liệu`}
          hint={left.length === 0 && t`Chưa có tài liệu nào để chọn. Hãy thêm một tài liệu.`}
          error={tried && chosen.length === 0 && words.none}
        >
          {left.map((material, index) => (
            <Check
              key={material.id}
              id={index === 0 ? 'materials' : undefined}
              card
              checked={chosen.includes(material.id)}
              hint={[material.source, material.offered_by.name].join(' · ')}
              onChange={({ target }) =>
                setChosen(
                  target.checked ? [...chosen, material.id] : chosen.filter((each) => each !== material.id),
                )
              }
            >
              {material.title}
            </Check>
          ))}
        </ChoiceFrame>
        <div className="button-row">
          <OfferMaterial
            organisation={organisation.id}
            onOffered={(material) => setChosen([...chosen, material.id])}
          />
        </div>
        {/* The dialog that adds a material has a form of its own, which may not stand in another. */}
        <form
          noValidate
          className="stack"
          data-gap="large"
          onSubmit={(event) => {
            event.preventDefault();
            setAttempt(attempt + 1);
            if (gaps.length === 0) sending.mutate();
          }}
        >
          <DateField
            id="sent-on"
            label={t`Ngày gửi`}
            hint={
              late
                ? t`Ngày đã phát bản giấy. Muộn nhất ${due}.`
                : t`Hôm nay, hoặc ngày đã phát bản giấy. Muộn nhất ${due}.`
            }
            value={day}
            onChange={({ target }) => setDay(target.value)}
            error={tried && gap && words[gap]}
          />
          <div className="form-end">
            <Button type="submit" block busy={sending.isPending}>
              <Trans>Gửi tài liệu</Trans>
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}
