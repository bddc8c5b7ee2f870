import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { endTheme, issueTheme, type Theme, themesQuery } from '@/api/queries/years';
import { useScope } from '@/domain/useScope';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { DateField } from '@/ui/DateField';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { Tag } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';

const route = getRouteApi('/signed-in/quan-tri/chuyen-de');

/** The themes that reach an organisation, and a new one for its whole subtree. */
export default function Themes() {
  const { t } = useLingui();
  const { don_vi } = route.useSearch();
  const organisation = useScope(don_vi);
  const { data: themes } = useSuspenseQuery(themesQuery(organisation, dayInVietnam()));
  return (
    <Page
      width="board"
      title={t`Chuyên đề`}
      lead={t`Chuyên đề ban hành ở đâu thì đến mọi đơn vị bên dưới.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
    >
      {themes.length === 0 ? (
        <EmptyState title={t`Chưa có chuyên đề nào`} />
      ) : (
        <ul className="stack">
          {themes.map((theme) => (
            <ThemeCard key={theme.id} theme={theme} own={theme.issued_by.id === organisation} />
          ))}
        </ul>
      )}
      <NewTheme organisation={organisation} />
    </Page>
  );
}

function ThemeCard({ theme, own }: { theme: Theme; own: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const ending = useMutation({
    mutationFn: endTheme,
    onSuccess: () => client.invalidateQueries({ queryKey: ['themes'] }),
    onSettled: () => setAsking(false),
  });
  const from = formatDate(theme.valid_from);
  const to = theme.valid_to && formatDate(theme.valid_to);
  return (
    <li className="card">
      <div className="split">
        <h2>{theme.title}</h2>
        <Tag tone="sent">{theme.term === 'year' ? t`Của năm` : t`Toàn khoá`}</Tag>
      </div>
      {theme.content && <p>{theme.content}</p>}
      <p className="hint">
        {[theme.issued_by.name, theme.document_number].filter(Boolean).join(' · ')}
        {' · '}
        {to ? t`từ ${from} đến trước ${to}` : t`từ ${from}`}
      </p>
      {ending.error && <Notice tone="problem">{errorText(ending.error)}</Notice>}
      {own && !theme.valid_to && (
        <div className="button-row" data-no-print="">
          <Button kind="secondary" size="small" onClick={() => setAsking(true)}>
            <Trans>Kết thúc từ hôm nay</Trans>
            <span className="visually-hidden">: {theme.title}</span>
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Kết thúc chuyên đề này?`}
        action={<Trans>Kết thúc chuyên đề</Trans>}
        onConfirm={() => ending.mutate({ theme_id: theme.id, ends_on: dayInVietnam() })}
        busy={ending.isPending}
      >
        <Trans>Sổ tay đã viết theo chuyên đề này vẫn giữ nguyên.</Trans>
      </ConfirmDialog>
    </li>
  );
}

function NewTheme({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const year = dayInVietnam().slice(0, 4);
  const empty = { title: '', content: '', number: '', term: 'year', from: `01/01/${year}` };
  const [typed, setTyped] = useState(empty);
  const [attempt, setAttempt] = useState(0);
  const day = parseDate(typed.from);
  const needed = { title: t`Hãy nhập tên chuyên đề`, from: t`Hãy nhập ngày, ví dụ 01/01/2026` };
  const issuing = useMutation({
    mutationFn: issueTheme,
    onSuccess: async () => {
      setTyped(empty);
      setAttempt(0);
      toast({ text: t`Đã ban hành chuyên đề.` });
      await client.invalidateQueries({ queryKey: ['themes'] });
    },
  });
  const gaps = [
    ...(cleanText(typed.title) === '' ? [{ fieldId: 'title', text: needed.title }] : []),
    ...(day === null ? [{ fieldId: 'from', text: needed.from }] : []),
  ];
  const shown = attempt > 0 ? gaps : [];
  return (
    <form
      noValidate
      className="card"
      data-no-print=""
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (gaps.length > 0 || day === null) return;
        const valid_to = typed.term === 'year' ? `${Number(day.slice(0, 4)) + 1}-01-01` : null;
        issuing.mutate({
          organisation_id: organisation,
          body: {
            term: typed.term === 'year' ? 'year' : 'term',
            title: cleanText(typed.title),
            content: cleanText(typed.content) || null,
            document_number: cleanText(typed.number) || null,
            valid_from: day,
            valid_to,
          },
        });
      }}
    >
      <h2>
        <Trans>Ban hành chuyên đề mới</Trans>
      </h2>
      <ErrorSummary
        errors={shown.length > 0 ? shown : issuing.error ? [{ text: errorText(issuing.error) }] : []}
        attempt={attempt}
      />
      <RadioCards
        name="term"
        label={t`Của năm hay toàn khoá?`}
        columns
        value={typed.term}
        onChange={(event) => setTyped({ ...typed, term: event.target.value })}
        options={[
          { value: 'year', label: t`Của năm`, hint: t`Tự hết hiệu lực khi sang năm.` },
          { value: 'term', label: t`Toàn khoá`, hint: t`Đến khi được kết thúc.` },
        ]}
      />
      <Field
        id="title"
        label={t`Tên chuyên đề`}
        value={typed.title}
        onChange={(event) => setTyped({ ...typed, title: event.target.value })}
        error={attempt > 0 && cleanText(typed.title) === '' && needed.title}
      />
      <TextArea
        label={t`Nội dung chính`}
        optional
        value={typed.content}
        onChange={(event) => setTyped({ ...typed, content: event.target.value })}
      />
      <Field
        label={t`Số văn bản`}
        optional
        width="medium"
        value={typed.number}
        onChange={(event) => setTyped({ ...typed, number: event.target.value })}
      />
      <DateField
        id="from"
        label={t`Có hiệu lực từ ngày`}
        value={typed.from}
        onChange={(event) => setTyped({ ...typed, from: event.target.value })}
        error={attempt > 0 && day === null && needed.from}
      />
      <Button type="submit" block busy={issuing.isPending}>
        <Trans>Ban hành chuyên đề</Trans>
      </Button>
    </form>
  );
}
