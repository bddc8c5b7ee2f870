import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { memberQuery } from '@/api/queries/members';
import {
  makeRequest,
  personalDataAddress,
  type PrivacyRequest,
  type Reading,
  readingsQuery,
  type RequestKind,
  requestsOfMemberQuery,
  ROWS_PER_PAGE,
} from '@/api/queries/privacy';
import { ListPager } from '@/domain/ListPager';
import { TaskDialog } from '@/domain/TaskDialog';
import { usePages } from '@/domain/usePages';
import { useHasRole } from '@/domain/useScope';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { formatInstant } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { buttonLook } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { DateField } from '@/ui/DateField';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { RadioCards } from '@/ui/RadioCards';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { State } from './Desk';
import { OPEN_STATES, readWord, REQUEST_KINDS } from './words';

const route = getRouteApi('/signed-in/quan-tri/du-lieu-ca-nhan/nguoi/$id');

/** One person: what they asked, everything that is kept of them as a file, and who opened their texts. */
export default function PersonPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: member } = useSuspenseQuery(memberQuery(id));
  const { data: requests } = useSuspenseQuery(requestsOfMemberQuery(id));
  return (
    <Page
      width="wide"
      title={member.full_name}
      eyebrow={member.home_organisation_name}
      lead={t`Yêu cầu, dữ liệu, và những ai đã mở nội dung của đồng chí này.`}
      back={
        <BackLink to="/quan-tri/du-lieu-ca-nhan">
          <Trans>Về các yêu cầu</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <DataTable<PrivacyRequest>
        caption={t`Các yêu cầu`}
        captionNote={t`Mới nhất trước`}
        rows={requests}
        rowId={(request) => request.id}
        rowName={({ kind }) => t(REQUEST_KINDS[kind].label)}
        columns={[
          {
            id: 'kind',
            header: t`Xin`,
            cell: (request) => (
              <Link to="/quan-tri/du-lieu-ca-nhan/yeu-cau/$id" params={{ id: request.id }}>
                {t(REQUEST_KINDS[request.kind].label)}
              </Link>
            ),
          },
          { id: 'on', header: t`Nhận ngày`, cell: ({ received_on }) => formatDate(received_on) },
          { id: 'due', header: t`Trả lời trước hết ngày`, cell: ({ due_by }) => formatDate(due_by) },
          { id: 'state', header: t`Tình trạng`, cell: (request) => <State request={request} /> },
        ]}
        empty={<EmptyState title={t`Đồng chí này chưa yêu cầu gì`} />}
      />
      <div className="button-row" data-no-print="">
        <NewRequest member_id={id} />
      </div>
      <TakeAway member_id={id} requests={requests} />
      <Readings member_id={id} />
    </Page>
  );
}

function NewRequest({ member_id }: { member_id: string }) {
  const { t } = useLingui();
  const today = dayInVietnam();
  const [kind, setKind] = useState<RequestKind>('access');
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(formatDate(today));
  const day = parseDate(typed);
  const lacks = { text: cleanText(text) === '', day: day === null || day > today };
  const needed = { text: t`Hãy ghi đồng chí ấy yêu cầu gì`, day: t`Hãy nhập ngày nhận, không sau hôm nay` };
  return (
    <TaskDialog
      name={t`Ghi một yêu cầu trên giấy`}
      gaps={[
        ...(lacks.text ? [{ fieldId: 'request-text', text: needed.text }] : []),
        ...(lacks.day ? [{ fieldId: 'received-on', text: needed.day }] : []),
      ]}
      send={() => makeRequest(member_id, { kind, text: cleanText(text), received_on: day })}
      done={t`Đã ghi yêu cầu; hạn trả lời tính từ ngày nhận.`}
    >
      {(tried) => (
        <>
          <RadioCards
            name="request-kind"
            label={t`Xin điều gì?`}
            value={kind}
            onChange={({ target }) => setKind(target.value as RequestKind)}
            options={(Object.keys(REQUEST_KINDS) as RequestKind[]).map((value) => ({
              value,
              label: t(REQUEST_KINDS[value].label),
              hint: t(REQUEST_KINDS[value].hint),
            }))}
          />
          <TextArea
            id="request-text"
            label={t`Nội dung yêu cầu`}
            hint={t`Ví dụ: Xin bản sao toàn bộ dữ liệu về tôi.`}
            value={text}
            onChange={({ target }) => setText(target.value)}
            error={tried && lacks.text && needed.text}
          />
          <DateField
            id="received-on"
            label={t`Nhận ngày`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && lacks.day && needed.day}
          />
        </>
      )}
    </TaskDialog>
  );
}

/** Everything that is kept, as a file: it holds texts, so only for staff and only while it was asked for. */
function TakeAway({ member_id, requests }: { member_id: string; requests: readonly PrivacyRequest[] }) {
  const staff = useHasRole('committee_staff');
  const inHand = requests.some(({ kind, state }) => kind === 'access' && OPEN_STATES.includes(state));
  return (
    <section className="card" data-no-print="">
      <h2>
        <Trans>Bản sao dữ liệu của người này</Trans>
      </h2>
      {staff && inHand ? (
        <>
          <p>
            <Trans>Gồm mọi điều hệ thống giữ về đồng chí này. Lần lấy này được ghi lại.</Trans>
          </p>
          <div className="button-row">
            <a {...buttonLook({ kind: 'secondary' })} href={personalDataAddress(member_id)} download="">
              <Download size={18} aria-hidden="true" />
              <Trans>Tải bản sao</Trans>
            </a>
          </div>
        </>
      ) : (
        <p className="hint">
          {staff ? (
            <Trans>Chỉ lấy được khi đồng chí ấy đang có yêu cầu xem, nhận bản sao.</Trans>
          ) : (
            <Trans>Chỉ cán bộ cấp uỷ lấy được: bản sao có nội dung sổ tay, mà quản trị viên không đọc.</Trans>
          )}
        </p>
      )}
    </section>
  );
}

function Readings({ member_id }: { member_id: string }) {
  const { t } = useLingui();
  const { sau } = route.useSearch();
  const { data } = useQuery({
    ...readingsQuery(member_id, sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  if (!data) return <Skeleton lines={4} height={2.5} />;
  return (
    <>
      <DataTable<Reading>
        caption={t`Ai đã mở nội dung của đồng chí này`}
        captionNote={t`Ngoài chi bộ, mới nhất trước`}
        rows={data.items}
        rowId={({ id }) => id}
        rowName={({ account_name }) => account_name}
        columns={[
          { id: 'who', header: t`Ai`, cell: ({ account_name }) => account_name },
          { id: 'at', header: t`Lúc`, cell: ({ at }) => formatInstant(at) },
          {
            id: 'what',
            header: t`Đã mở`,
            cell: ({ subject }) => {
              const word = readWord(subject);
              return word ? t(word) : <span lang="en">{subject}</span>;
            },
          },
        ]}
        empty={<EmptyState title={t`Chưa ai ngoài chi bộ mở nội dung nào`} />}
      />
      <ListPager pages={pages} size={ROWS_PER_PAGE} shown={data.items.length} />
    </>
  );
}
