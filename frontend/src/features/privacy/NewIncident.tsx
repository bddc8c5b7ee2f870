import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { openIncident } from '@/api/queries/privacy';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { useScope } from '@/domain/useScope';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { formatTime } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { TextArea } from '@/ui/TextArea';
import { typedInstant } from './clock';
import { InstantFields } from './InstantFields';
import { countOf } from './people';

const route = getRouteApi('/signed-in/quan-tri/su-co/moi');

/** Opens the file of an incident; its clock runs from the discovery. */
export default function NewIncident() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [opened] = useState(Date.now);
  const [unit, setUnit] = useState<string | null>(useScope(route.useSearch().don_vi));
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [people, setPeople] = useState('');
  const [discovered, setDiscovered] = useState({
    day: formatDate(dayInVietnam()),
    time: formatTime(new Date(opened).toISOString()),
  });
  const [attempt, setAttempt] = useState(0);
  const at = typedInstant(discovered.day, discovered.time, opened);
  const affected = countOf(people);
  const opening = useMutation({
    mutationFn: openIncident,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['privacy', 'incidents'] });
      await navigate({ to: '/quan-tri/su-co/$id', params: { id }, replace: true });
    },
  });
  const lacks = {
    title: cleanText(title) === '',
    description: cleanText(description) === '',
    'instant-day': at === null,
    people: affected === undefined,
    unit: unit === null,
  };
  const needed = {
    title: t`Hãy ghi ngắn gọn chuyện gì đã xảy ra`,
    description: t`Hãy kể chuyện gì đã xảy ra`,
    'instant-day': t`Hãy nhập ngày, giờ phát hiện, không sau lúc này`,
    people: t`Hãy nhập một con số, hoặc để trống`,
    unit: t`Hãy chọn đơn vị`,
  };
  const gaps = (Object.keys(lacks) as (keyof typeof lacks)[]).filter((name) => lacks[name]);
  const errorOf = (name: keyof typeof lacks) => attempt > 0 && lacks[name] && needed[name];
  const lines =
    attempt > 0
      ? gaps.map((name) => ({ fieldId: name === 'unit' ? undefined : name, text: needed[name] }))
      : [];
  return (
    <Page
      width="form"
      title={t`Ghi một sự cố`}
      lead={t`Chưa biết hết thì ghi điều đã biết; bổ sung sau được.`}
      back={
        <BackLink to="/quan-tri/su-co">
          <Trans>Về các sự cố</Trans>
        </BackLink>
      }
    >
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (gaps.length > 0 || unit === null) return;
          opening.mutate({
            organisation_id: unit,
            title: cleanText(title),
            description: cleanText(description),
            discovered_at: at,
            people_affected: affected ?? null,
          });
        }}
      >
        <ErrorSummary
          errors={lines.length > 0 ? lines : opening.error ? [{ text: errorText(opening.error) }] : []}
          attempt={attempt + opening.failureCount}
        />
        <Field
          id="title"
          label={t`Sự cố`}
          hint={t`Ví dụ: Mất máy tính có danh sách đảng viên`}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={errorOf('title')}
        />
        <TextArea
          id="description"
          label={t`Chuyện gì đã xảy ra`}
          hint={t`Khi nào, ở đâu, dữ liệu nào, ai biết.`}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          error={errorOf('description')}
        />
        <InstantFields
          label={t`Phát hiện ngày`}
          value={discovered}
          onChange={setDiscovered}
          error={errorOf('instant-day')}
        />
        <Field
          id="people"
          label={t`Bao nhiêu người bị ảnh hưởng`}
          optional
          width="short"
          inputMode="numeric"
          value={people}
          onChange={(event) => setPeople(event.target.value)}
          error={errorOf('people')}
        />
        <ChosenUnit label={t`Ở đơn vị`} id={unit} onChange={setUnit} error={errorOf('unit')} />
        <Button type="submit" block busy={opening.isPending}>
          <Trans>Lưu sự cố</Trans>
        </Button>
      </form>
    </Page>
  );
}
