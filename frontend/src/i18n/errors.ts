/** What went wrong, as a sentence for the reader. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { ErrorCode } from '@/api/codes';
import { ApiError, NetworkError } from '@/api/problem';
import { i18n } from './index';

const RELOAD = msg`Trang này đã cũ. Hãy tải lại rồi làm tiếp.`;

/** Codes whose own sentence speaks to programmers; a reader of this interface can only load the page anew. */
export const OWN_WORDS: Partial<Record<ErrorCode, MessageDescriptor>> = {
  if_match_missing: RELOAD,
  etag_invalid: RELOAD,
  cursor_invalid: RELOAD,
  csrf_failed: RELOAD,
  idempotency_key_reused: RELOAD,
  unknown_field: RELOAD,
  wrong_type: RELOAD,
  id_invalid: RELOAD,
  method_not_allowed: RELOAD,
};

/**
 * The API answers in the reader's language, so its own `detail` comes first; the rest covers the answers of proxies
 * and of the browser.
 */
export function errorText(error: unknown): string {
  if (error instanceof NetworkError) return t`Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`;
  if (!(error instanceof ApiError)) return t`Có lỗi trong trang này. Hãy tải lại trang.`;
  const own = OWN_WORDS[error.code as ErrorCode];
  if (own) return i18n._(own);
  const [first] = error.errors;
  if (error.detail) return first?.detail ? `${error.detail} ${first.detail}` : error.detail;
  if (error.status === 401) return t`Phiên đăng nhập đã hết. Hãy đăng nhập lại.`;
  if (error.status === 403) return t`Đồng chí chưa được giao quyền làm việc này.`;
  if (error.status === 404) return t`Không tìm thấy nội dung này.`;
  if (error.status === 412) return t`Nội dung đã được sửa ở nơi khác. Hãy tải lại để xem bản mới.`;
  if (error.status === 429) return t`Có quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.`;
  return t`Máy chủ đang gặp lỗi. Hãy thử lại sau ít phút.`;
}

/** Whether the API refused with one of these codes. */
export const hasCode = (error: unknown, ...codes: ErrorCode[]): error is ApiError =>
  error instanceof ApiError && codes.includes(error.code as ErrorCode);
