import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ExemplarDossier, exemplarSteps } from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { CommitteeField, useCommittees } from './CommitteeField';

const LINK = /^https?:\/\/[^\s<>"]+$/;

/** The exemplar was made known: where, by what, how many times. */
export function PubliciseTask({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const committees = useCommittees();
  const { data: channels } = useSuspenseQuery(catalogueQuery('publicity_channel'));
  const [committee, setCommittee] = useState(committees[0]?.id ?? '');
  const [channel, setChannel] = useState(channels[0]?.code ?? '');
  const [title, setTitle] = useState('');
  const [link, setLink] = useState('');
  const [times, setTimes] = useState('1');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const published_on = parseDate(day);
  const count = Number(times);
  const counted = Number.isInteger(count) && count > 0;
  const linked = !cleanText(link) || LINK.test(cleanText(link));
  const words = {
    link: t`Hãy nhập địa chỉ bắt đầu bằng https://, hoặc để trống`,
    count: t`Hãy nhập số lần, ví dụ 2`,
    day: t`Hãy nhập ngày đăng`,
  };
  return (
    <TaskDialog
      name={t`Ghi việc tuyên truyền`}
      done={t`Đã ghi việc tuyên truyền.`}
      gaps={[
        ...(linked ? [] : [{ fieldId: 'link', text: words.link }]),
        ...(counted ? [] : [{ fieldId: 'count', text: words.count }]),
        ...(published_on ? [] : [{ fieldId: 'published_on', text: words.day }]),
      ]}
      send={() =>
        exemplarSteps.publicise(dossier, {
          organisation_id: committee,
          channel,
          title: cleanText(title) || null,
          link: cleanText(link) || null,
          count,
          published_on: published_on ?? '',
        })
      }
    >
      {(tried) => (
        <>
          <CommitteeField value={committee} onChange={setCommittee} />
          <Select
            label={t`Kênh`}
            value={channel}
            onChange={(event) => setChannel(event.target.value)}
            options={channels.map(({ code }) => ({ value: code, label: nameOf(channels, code) }))}
          />
          <Field
            label={t`Tên bài, tên buổi`}
            optional
            hint={t`Ví dụ: Người giữ lửa ở Bản Qua`}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Field
            id="link"
            label={t`Địa chỉ trên mạng`}
            optional
            inputMode="url"
            value={link}
            onChange={(event) => setLink(event.target.value)}
            error={tried && !linked && words.link}
          />
          <Field
            id="count"
            label={t`Số lần`}
            width="short"
            inputMode="numeric"
            value={times}
            onChange={(event) => setTimes(event.target.value)}
            error={tried && !counted && words.count}
          />
          <DateField
            id="published_on"
            label={t`Ngày đăng`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !published_on && words.day}
          />
        </>
      )}
    </TaskDialog>
  );
}
